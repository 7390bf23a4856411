//! What the tests need, and where it is.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// The bridge's binary.
///
/// # Errors
/// `cargo xtask test` did not say where it is.
pub fn bridge() -> Result<PathBuf> {
    path("UKETSUKE_BIN")
}

/// The accessibility checker's script, `axe.min.js`.
///
/// # Errors
/// `cargo xtask test` did not say where it is.
pub fn axe() -> Result<PathBuf> {
    path("UKETSUKE_AXE")
}

/// The app as it is served.
///
/// # Errors
/// Nothing says where it is.
pub fn web() -> Result<PathBuf> {
    path("UKETSUKE_WEB")
}

/// Chromium without its window, if one is to be used: the same engine, which starts with a fifth of
/// the work. Where it is not named, and so in the benchmarks, the tests' browser is Chromium itself.
pub fn headless_shell() -> Option<PathBuf> {
    look("UKETSUKE_SHELL")
}

fn path(name: &str) -> Result<PathBuf> {
    look(name).with_context(|| format!("{name} is not set: run the tests with `cargo xtask test`"))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the tests' one look at the environment"
)]
fn look(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).map(PathBuf::from)
}
