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
use crate::simulator::Simulator;
use crate::strace;

/// The roles that a bridge with one desk prints links for.
pub const LINKS: [&str; 4] = ["kiosk", "console", "display", "support"];

/// The links of a demo: two desks with kiosk, helper and tray, console and display.
const DEMO_LINKS: usize = 8;

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
    /// The other end of its connector, where it has one. It ends after the bridge.
    simulator: Option<Simulator>,
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
        Self::start(&mut command, DEMO_LINKS, None)
    }

    /// The same, under strace, which is a child of the bridge: a kill of the bridge ends both, and
    /// [`Bridge::kill_traced`] waits for that.
    ///
    /// # Errors
    /// It does not start.
    pub fn demo_traced(data: &Path, trace: &Path) -> Result<Self> {
        let mut command = command("strace");
        command
            .args(strace::OPTIONS)
            .arg("-o")
            .arg(trace)
            .arg(need::bridge()?)
            .args(["--json", "demo", "--listen", ANYWHERE, "--data"])
            .arg(data);
        Self::start(&mut command, DEMO_LINKS, None)
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
        Self::serve_test(data, pcscd, &["--listen", listen])
    }

    /// The same on a folder that is for `test` or for `production`, without a connector.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve_in(environment: &str, data: &Path, pcscd: &Path) -> Result<Self> {
        let more = ["--environment", environment, "--listen", ANYWHERE];
        let mut command = Self::serving(data, pcscd, &more)?;
        Self::start(&mut command, LINKS.len(), None)
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
        Self::start(&mut command, LINKS.len(), None)
    }

    /// `uketsuke serve` on a test folder, with the reader of that pcscd whose name begins so.
    ///
    /// # Errors
    /// It does not start.
    pub fn serve_on(data: &Path, pcscd: &Path, reader: &str) -> Result<Self> {
        Self::serve_test(data, pcscd, &["--listen", ANYWHERE, "--reader", reader])
    }

    /// `serve` on a test folder, with a simulator behind its connector. The simulator's folder lies
    /// in the bridge's, so that its sessions are there again when both are started again.
    fn serve_test(data: &Path, pcscd: &Path, more: &[&str]) -> Result<Self> {
        let simulator = Simulator::start(&data.join("simulator"), &data.join("test-ca.der"))?;
        let mut command = Self::serving(data, pcscd, more)?;
        command
            .args(["--environment", "test", "--connector"])
            .arg(&simulator.connector)
            .arg("--connector-identity")
            .arg(&simulator.identity);
        Self::start(&mut command, LINKS.len(), Some(simulator))
    }

    fn serving(data: &Path, pcscd: &Path, more: &[&str]) -> Result<Command> {
        let mut command = command(need::bridge()?);
        command
            .args(["--json", "serve", "--data"])
            .arg(data)
            .args(more)
            .env("PCSCLITE_CSOCK_NAME", pcscd);
        Ok(command)
    }

    fn start(command: &mut Command, links: usize, simulator: Option<Simulator>) -> Result<Self> {
        let mut bridge = Self {
            running: Running::start(command)?,
            url: String::new(),
            links: BTreeMap::new(),
            simulator,
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
            let name = match said["desk"].as_u64() {
                None | Some(1) => role.to_owned(),
                Some(other) => format!("{role} {other}"),
            };
            self.links.insert(name, link.to_owned());
        } else {
            bail!("neither an address nor a link: {line}");
        }
        Ok(())
    }

    /// The one-use link for a role, at the first desk; for another desk with its number, as
    /// `kiosk 2`.
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

    /// The other end of its connector.
    ///
    /// # Errors
    /// It has none, or has brought its own.
    pub fn simulator(&mut self) -> Result<&mut Simulator> {
        self.simulator.as_mut().context("there is no simulator")
    }

    /// `kill -9`. The simulator ends too, and its sessions stay in its folder.
    ///
    /// # Errors
    /// It cannot be killed.
    pub fn kill(&mut self) -> Result<()> {
        self.simulator = None;
        self.running.kill()
    }

    /// `kill -9`, and waits until strace has written down the last of it.
    ///
    /// # Errors
    /// It cannot be killed.
    pub fn kill_traced(&mut self) -> Result<()> {
        self.kill()?;
        self.running.wait_for_the_last();
        Ok(())
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
        if entry.file_type()?.is_dir() {
            // The simulator's: each has its own.
            continue;
        }
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
