//! The bridge's binary, started as its users start it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use crate::need;
use crate::process::{Running, command};

/// The roles that a bridge prints links for.
pub const LINKS: [&str; 4] = ["kiosk", "console", "display", "support"];

/// The code of a clinic that does not exist.
pub const INSTITUTION: &str = "1311111111";

/// An address whose port the system chooses.
const ANYWHERE: &str = "127.0.0.1:0";

/// A running bridge.
#[derive(Debug)]
pub struct Bridge {
    running: Running,
    /// Where it listens, as `http://127.0.0.1:PORT`.
    pub url: String,
    links: BTreeMap<String, String>,
}

impl Bridge {
    /// `uketsuke demo` on a folder, at an address whose port may be 0.
    ///
    /// # Errors
    /// It does not start.
    pub fn demo(data: &Path, listen: &str) -> Result<Self> {
        let mut command = command(need::bridge()?);
        command
            .args(["--json", "demo", "--listen", listen, "--data"])
            .arg(data);
        Self::start(&mut command, LINKS.len() + 1)
    }

    /// `uketsuke serve` on a test folder, with the reader of a pcscd of one's own.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve(data: &Path, pcscd: &Path) -> Result<Self> {
        Self::serve_at(data, pcscd, ANYWHERE)
    }

    /// The same at an address.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve_at(data: &Path, pcscd: &Path, listen: &str) -> Result<Self> {
        Self::serve_with(data, pcscd, &["--environment", "test", "--listen", listen])
    }

    /// The same on a folder that is for `test` or for `production`.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve_in(environment: &str, data: &Path, pcscd: &Path) -> Result<Self> {
        let more = ["--environment", environment, "--listen", ANYWHERE];
        Self::serve_with(data, pcscd, &more)
    }

    /// `uketsuke serve` on a test folder, beside the terminal with these folders, at an address.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve_beside(data: &Path, terminal: &Path, listen: &str) -> Result<Self> {
        let mut command = command(need::bridge()?);
        command
            .args(["--json", "serve", "--environment", "test", "--data"])
            .arg(data)
            .args([
                "--listen",
                listen,
                "--institution",
                INSTITUTION,
                "--terminal",
            ])
            .arg(terminal);
        Self::start(&mut command, LINKS.len())
    }

    /// `uketsuke serve` on a test folder, with the reader of that pcscd whose name begins so.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve_on(data: &Path, pcscd: &Path, reader: &str) -> Result<Self> {
        let more = ["--environment", "test", "--listen", ANYWHERE];
        Self::serve_with(data, pcscd, &[&more[..], &["--reader", reader]].concat())
    }

    fn serve_with(data: &Path, pcscd: &Path, more: &[&str]) -> Result<Self> {
        let mut command = command(need::bridge()?);
        command
            .args(["--json", "serve", "--data"])
            .arg(data)
            .args(more)
            .env("PCSCLITE_CSOCK_NAME", pcscd);
        Self::start(&mut command, LINKS.len())
    }

    fn start(command: &mut Command, links: usize) -> Result<Self> {
        let mut bridge = Self {
            running: Running::start(command)?,
            url: String::new(),
            links: BTreeMap::new(),
        };
        while bridge.url.is_empty() || bridge.links.len() < links {
            let line = bridge.running.line()?;
            bridge.learn(&line)?;
        }
        Ok(bridge)
    }

    fn learn(&mut self, line: &str) -> Result<()> {
        let said: serde_json::Value =
            serde_json::from_str(line).with_context(|| format!("not JSON: {line}"))?;
        if let Some(url) = said["listening"].as_str() {
            url.clone_into(&mut self.url);
        } else if let (Some(role), Some(link)) = (said["role"].as_str(), said["link"].as_str()) {
            self.links.insert(role.to_owned(), link.to_owned());
        } else {
            bail!("neither an address nor a link: {line}");
        }
        Ok(())
    }

    /// The one-use link for a role.
    ///
    /// # Errors
    /// The bridge printed none.
    pub fn link(&self, role: &str) -> Result<&str> {
        self.links
            .get(role)
            .map(String::as_str)
            .with_context(|| format!("no link for {role}"))
    }

    /// The address that it listens at, without the scheme.
    pub fn listens_at(&self) -> &str {
        self.url.trim_start_matches("http://")
    }

    /// The process's number.
    pub fn id(&self) -> u32 {
        self.running.id()
    }

    /// `kill -9`.
    ///
    /// # Errors
    /// It cannot be killed.
    pub fn kill(&mut self) -> Result<()> {
        self.running.kill()
    }
}

/// A test folder with its CA and its cards, and nothing else. Making the keys takes a while, so
/// it is made once for all the tests of a binary and copied.
///
/// # Errors
/// The demo does not start on it.
pub fn folder() -> Result<TempDir> {
    static TEMPLATE: OnceLock<Result<TempDir, String>> = OnceLock::new();
    let template = TEMPLATE
        .get_or_init(|| template().map_err(|error| format!("{error:#}")))
        .as_ref()
        .map_err(|error| anyhow::anyhow!("{error}"))?;
    let folder = tempfile::tempdir()?;
    for entry in fs::read_dir(template.path())? {
        let entry = entry?;
        fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
    }
    Ok(folder)
}

fn template() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    let mut bridge = Bridge::demo(folder.path(), "127.0.0.1:0")?;
    bridge.kill()?;
    Ok(folder)
}
