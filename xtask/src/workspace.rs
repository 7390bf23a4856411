//! Where things are: the repository and the folder that cargo builds into.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::Program;

/// The repository and its build folder.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Asks cargo, who knows every way in which the build folder can be moved.
    pub(crate) fn find() -> Result<Self> {
        let text = Program::new("cargo")
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .output()?;
        let metadata: Value = serde_json::from_str(&text)
            .context("`cargo metadata` did not describe the workspace")?;
        let folder = |name: &str| {
            metadata[name]
                .as_str()
                .map(PathBuf::from)
                .with_context(|| format!("`cargo metadata` gave no {name}"))
        };
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
        })
    }

    /// The repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that cargo builds into.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// The folder with everything that a browser loads; the bridge embeds it.
    pub(crate) fn web(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The bridge as `cargo build` leaves it.
    pub(crate) fn bridge(&self) -> PathBuf {
        self.target.join("debug").join("uketsuke")
    }

    /// A cargo of the same toolchain in the repository, which tells the bridge's build where the web folder is.
    pub(crate) fn cargo(&self, verb: &str) -> Program {
        Program::new("cargo")
            .arg(verb)
            .current_dir(&self.root)
            .env("UKETSUKE_WEB", self.web())
    }
}
