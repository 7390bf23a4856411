//! Scripts and sheets without what only people read.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::process::Program;
use crate::setup::BuildTools;
use crate::workspace::Workspace;

/// What all browsers that a clinic may use can read, so that nothing newer is written.
const TARGET: &str = "--target=es2022,chrome111,edge111,firefox113,safari16.4";

/// esbuild, and the folder in which it reads and writes.
#[derive(Debug)]
pub(crate) struct Minifier {
    esbuild: PathBuf,
    folder: PathBuf,
}

impl Minifier {
    /// Works below the build folder.
    pub(crate) fn open(workspace: &Workspace, tools: &BuildTools) -> Result<Self> {
        let folder = workspace.target().join("web-build").join("minify");
        fs::create_dir_all(&folder)?;
        Ok(Self {
            esbuild: tools.esbuild.clone(),
            folder,
        })
    }

    /// The same for the browser, and smaller. The name's end says what it is: `.js` or `.css`.
    pub(crate) fn minify(&self, name: &str, text: &str) -> Result<String> {
        let written = self.folder.join(name);
        let smaller = self.folder.join(format!("min.{name}"));
        fs::write(&written, text)?;
        Program::new(&self.esbuild)
            .args(["--minify", "--format=esm", "--charset=utf8", TARGET])
            // A warning means that a browser would leave something out, so it ends the build.
            .args([
                "--log-level=warning",
                "--log-override:css-syntax-error=error",
            ])
            .arg(&written)
            .arg(format!("--outfile={}", smaller.display()))
            .run()
            .with_context(|| format!("{name} cannot be made smaller"))?;
        Ok(fs::read_to_string(smaller)?)
    }
}
