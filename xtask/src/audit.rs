//! `cargo xtask audit`: the dependencies against the database of known vulnerabilities.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::process::Program;
use crate::workspace::Workspace;
use crate::{console, setup};

/// Fetches the advisory database and compares. It stands apart from `test`, whose result must not change overnight
/// and must not depend on the network.
pub(crate) fn audit(workspace: &Workspace) -> Result<ExitCode> {
    let cargo_deny = setup::cargo_deny()?;
    console::say(
        "audit: the advisory database is a git repository in the internet; without a way there this cannot work",
    );
    Program::new(cargo_deny)
        .args(["check", "advisories"])
        .current_dir(workspace.root())
        .run()
        .context("a dependency has a known vulnerability, or the advisory database could not be fetched (see above)")?;
    Ok(ExitCode::SUCCESS)
}
