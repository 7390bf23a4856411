//! `cargo xtask bench`: the figures, each against the barest thing that does the same.

use std::process::ExitCode;

use anyhow::Result;

use crate::console::say;
use crate::process::Program;
use crate::workspace::Workspace;
use crate::{setup, web};

/// Builds what is measured as it is given to a clinic, and measures it.
pub(crate) fn bench(workspace: &Workspace, json: bool) -> Result<ExitCode> {
    let tools = setup::for_building()?;
    setup::for_testing()?;
    web::build(workspace, &tools)?;
    // Two builds: what the bench needs of a shared dependency must not get into the bridge that is measured.
    for (package, binary) in [
        ("bridge", "uketsuke"),
        ("bench", "bench"),
        ("bench", "bare"),
    ] {
        say(&format!("{package}: cargo build --release --bin {binary}"));
        workspace
            .cargo("build")
            .args(["--release", "--package", package, "--bin", binary])
            .run()?;
    }
    let release = workspace.target().join("release");
    let output = Program::new(release.join("bench"))
        .args(json.then_some("--json"))
        .env("UKETSUKE_BIN", release.join("uketsuke"));
    output.run_by_line(crate::console::result)?;
    Ok(ExitCode::SUCCESS)
}
