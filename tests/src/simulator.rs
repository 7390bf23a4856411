//! The simulator, as a program of its own beside the bridge.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::need;
use crate::process::{Running, command};

/// A running simulator.
#[derive(Debug)]
pub struct Simulator {
    running: Running,
    /// Where its connector is, for `--connector`.
    pub connector: String,
    /// The folder for `--connector-identity`.
    pub identity: PathBuf,
    /// The folder with the terminal's, for `--terminal`.
    pub terminal: PathBuf,
}

impl Simulator {
    /// Starts one on a folder, which knows the cards of this test CA.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(root: &Path, test_ca: &Path) -> Result<Self> {
        let mut command = command(need::bridge()?);
        command
            .args(["--json", "simulator", "--listen", "127.0.0.1:0", "--root"])
            .arg(root)
            .arg("--trust")
            .arg(test_ca);
        let mut running = Running::start_with_input(&mut command)?;
        let said: Value = serde_json::from_str(&running.line()?)?;
        let text = |name: &str| said[name].as_str().context("it does not say where it is");
        Ok(Self {
            connector: text("connector")?.to_owned(),
            identity: text("identity")?.into(),
            terminal: text("terminal")?.into(),
            running,
        })
    }

    /// Has it do something, and waits until it has taken the command.
    ///
    /// # Errors
    /// It does not know the command, or has ended.
    pub fn tell(&mut self, command: &str) -> Result<()> {
        self.running.write_line(command)?;
        let said: Value = serde_json::from_str(&self.running.line()?)?;
        ensure!(said["done"] == true, "{command}: {said}");
        Ok(())
    }
}
