//! What belongs to the Rust toolchain: the targets of browser and Windows, rustfmt and clippy.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::console::say;
use crate::environment::find_program;
use crate::process::Program;

/// The browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Windows, for a C compiler that Debian has. Whoever builds for a clinic on Windows itself takes that system's own.
pub(crate) const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// Adds the standard library for a target.
pub(crate) fn ensure_target(target: &str) -> Result<()> {
    let sysroot = Program::new("rustc")
        .args(["--print", "sysroot"])
        .output()?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(target)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    rustup(["target", "add", target])
}

/// Adds a component whose command is `cargo <verb>`.
pub(crate) fn ensure_component(component: &str, verb: &str) -> Result<()> {
    if Program::new("cargo").args([verb, "--version"]).succeeds()? {
        return Ok(());
    }
    rustup(["component", "add", component])
}

fn rustup(arguments: [&str; 3]) -> Result<()> {
    let command = format!("rustup {}", arguments.join(" "));
    if find_program("rustup").is_none() {
        bail!(
            "Rust is here without rustup, so `{command}` cannot be run: install that part of your Rust by hand"
        );
    }
    say(&format!("setup: {command}"));
    Program::new("rustup")
        .args(arguments)
        .run()
        .with_context(|| format!("`{command}` has to work first"))
}
