//! `cargo xtask screens`: a picture of every example of every screen, with an index page.

use std::process::ExitCode;

use anyhow::Result;

use crate::workspace::Workspace;
use crate::{console, setup, web};

/// Builds the app and lets a browser take the pictures; a word takes only those whose name holds
/// it.
pub(crate) fn screens(workspace: &Workspace, only: Option<&str>) -> Result<ExitCode> {
    let tools = setup::for_building()?;
    setup::for_testing()?;
    web::build(workspace, &tools)?;
    let folder = workspace.target().join("screens");
    console::say(&format!("screens: {}", folder.display()));
    workspace
        .cargo("run")
        .args(["--package", "end-to-end", "--bin", "screens", "--"])
        .arg(&folder)
        .args(only)
        .run()?;
    Ok(ExitCode::SUCCESS)
}
