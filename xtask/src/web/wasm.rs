//! The app's WebAssembly modules as cargo makes them, one a bundle.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::environment;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";
/// A profile of the workspace's own: small above all.
const PROFILE: &str = "web";
/// Cargo takes flags for rustc in one variable, with this between them, so that a path may hold a blank.
const BETWEEN_FLAGS: &str = "\u{1f}";

/// Leptos gives each piece of a screen a type of its own; with this it erases the types of components.
/// The whole app came down from 240 to 194 kB (brotli).
const ERASE_COMPONENTS: [&str; 2] = ["--cfg", "erase_components"];

/// Names that tell a generic function's types, by which `hollow.rs` finds what is not needed.
const FULL_NAMES: [&str; 2] = ["-C", "symbol-mangling-version=v0"];

/// The app's binaries, each with a page of its own: the repository's `<bundle>.html`.
pub(crate) const BUNDLES: [&str; 2] = ["kiosk", "staff"];

/// Builds the app. Whether there is anything to do is cargo's affair.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    workspace
        .cargo("build")
        .args([
            "--package",
            "app",
            "--bins",
            "--target",
            TARGET,
            "--profile",
            PROFILE,
        ])
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            flags(workspace)?.join(BETWEEN_FLAGS),
        )
        .run()
}

/// Where cargo leaves the module of a bundle.
pub(crate) fn module(workspace: &Workspace, bundle: &str) -> PathBuf {
    workspace
        .target()
        .join(TARGET)
        .join(PROFILE)
        .join(format!("{bundle}.wasm"))
}

/// Besides that, flags that cut the sources' paths short. Panic messages hold them: the module becomes smaller,
/// is the same on every machine, and says nothing about the one that built it.
fn flags(workspace: &Workspace) -> Result<Vec<String>> {
    let sources = environment::cargo_home()?.join("registry/src");
    let mut folders = vec![workspace.root().to_owned()];
    // One folder a registry. There is one at least: this tool's own dependencies came from it.
    for registry in
        fs::read_dir(&sources).with_context(|| format!("{} is not there", sources.display()))?
    {
        folders.push(registry?.path());
    }
    folders.sort();
    let short = folders
        .iter()
        .map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    Ok(ERASE_COMPONENTS
        .into_iter()
        .chain(FULL_NAMES)
        .map(str::to_owned)
        .chain(short)
        .collect())
}
