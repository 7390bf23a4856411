//! `cargo xtask run`: from a fresh clone to the demo in a browser.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::Program;
use crate::workspace::Workspace;
use crate::{console, setup, web};

/// Builds the app and the bridge and becomes `uketsuke demo` with these arguments.
pub(crate) fn run(workspace: &Workspace, arguments: &[String]) -> Result<ExitCode> {
    let tools = setup::for_building()?;
    web::build(workspace, &tools)?;
    console::say("bridge: cargo build");
    workspace
        .cargo("build")
        .args(["--package", "bridge", "--bin", "uketsuke"])
        .run()?;
    match Program::new(workspace.bridge())
        .arg("demo")
        .args(arguments)
        .replace()? {}
}
