//! Installs what is missing, asks nothing and says what it does.
//!
//! Who only builds and runs gets nothing of what the tests need. What is missing and cannot be installed
//! is an error with its remedy; no step is left out for want of a tool.

mod components;
mod needs;
mod packages;
mod toolbox;

use std::path::PathBuf;

use anyhow::{Context as _, Result};

pub(crate) use components::{WASM, WINDOWS};
use toolbox::{NpmPackage, Toolbox};

use crate::environment::find_program;

/// The release of Binaryen whose `wasm-opt` makes the app small. Debian's own is too old for today's Rust.
pub(crate) const BINARYEN: &str = "132.0.0";
/// The release of esbuild, which makes scripts and sheets small.
pub(crate) const ESBUILD: &str = "0.28.2";
const AXE: &str = "4.14.1";
const CARGO_DENY: &str = "0.20.2";

/// What building the app and the bridge needs beyond cargo.
#[derive(Debug)]
pub(crate) struct BuildTools {
    /// `wasm-opt`, which runs in node.
    pub(crate) wasm_opt: PathBuf,
    /// `esbuild`, which node starts.
    pub(crate) esbuild: PathBuf,
}

/// What the tests need beyond that.
#[derive(Debug)]
pub(crate) struct TestTools {
    /// `cargo-deny`, for licences, sources and duplicates.
    pub(crate) cargo_deny: PathBuf,
    /// axe-core's one script, which the end-to-end tests put into each page.
    pub(crate) axe: PathBuf,
    /// The browser of the end-to-end tests.
    pub(crate) shell: PathBuf,
}

/// Everything for `run` and `web`.
pub(crate) fn for_building() -> Result<BuildTools> {
    packages::ensure(needs::BUILD)?;
    components::ensure_target(WASM)?;
    let wasm_opt = Toolbox::open()?.npm_package(&NpmPackage {
        name: "binaryen",
        version: BINARYEN,
        file: "bin/wasm-opt",
    })?;
    let esbuild = Toolbox::open()?.npm_package(&NpmPackage {
        name: "esbuild",
        version: ESBUILD,
        file: "bin/esbuild",
    })?;
    Ok(BuildTools { wasm_opt, esbuild })
}

/// What the fuzzers need.
pub(crate) fn for_fuzzing() -> Result<()> {
    packages::ensure(needs::FUZZ)
}

/// What `test` needs beyond [`for_building`].
pub(crate) fn for_testing() -> Result<TestTools> {
    for_fuzzing()?;
    packages::ensure(needs::TEST)?;
    components::ensure_target(WINDOWS)?;
    components::ensure_component("rustfmt", "fmt")?;
    components::ensure_component("clippy", "clippy")?;
    let axe = Toolbox::open()?.npm_package(&NpmPackage {
        name: "axe-core",
        version: AXE,
        file: "axe.min.js",
    })?;
    let shell = find_program(needs::HEADLESS_SHELL)
        .with_context(|| format!("{} is not in the search path", needs::HEADLESS_SHELL))?;
    Ok(TestTools {
        cargo_deny: cargo_deny()?,
        axe,
        shell,
    })
}

/// Only `cargo-deny`.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    Toolbox::open()?.cargo_install("cargo-deny", CARGO_DENY)
}
