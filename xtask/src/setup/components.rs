//! What belongs to the Rust toolchain: the target of the browser, rustfmt and clippy.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::console::say;
use crate::environment::find_program;
use crate::process::Program;

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the standard library for the browser.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    let sysroot = Program::new("rustc")
        .args(["--print", "sysroot"])
        .output()?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    rustup(["target", "add", WASM])
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
