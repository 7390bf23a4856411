//! The programs that are started: the bridge in its two ways, and the bare one.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use end_to_end::need;
use end_to_end::process::{Running, command};

/// A program that listens.
#[derive(Clone, Copy, Debug)]
pub(super) enum Program<'a> {
    /// `uketsuke demo` on a folder that is there.
    Demo(&'a Path),
    /// `uketsuke serve` on a folder that is there, on a machine without a PC/SC daemon.
    Serve(&'a Path),
    /// The bare axum program.
    Bare,
}

impl Program<'_> {
    /// Starts it, and returns when it has said where it listens: the address without the scheme.
    pub(super) fn start(self) -> Result<(Running, String)> {
        let mut command = match self {
            Self::Demo(data) => {
                let mut command = command(need::bridge()?);
                command.args(["--json", "demo", "--listen", "127.0.0.1:0", "--data"]);
                command.arg(data);
                command
            }
            Self::Serve(data) => {
                let mut command = command(need::bridge()?);
                command.args(["--json", "serve", "--listen", "127.0.0.1:0", "--data"]);
                command.arg(data);
                command.env("PCSCLITE_CSOCK_NAME", data.join("no-pcscd"));
                command
            }
            Self::Bare => command(bare()?),
        };
        // That there is no PC/SC daemon is meant so.
        command.env("UKETSUKE_LOG", "error");
        let mut running = Running::start(&mut command)?;
        let line = running.line()?;
        let said: serde_json::Value = serde_json::from_str(&line)?;
        let url = said["listening"]
            .as_str()
            .with_context(|| format!("no address: {line}"))?;
        let address = url.trim_start_matches("http://").to_owned();
        Ok((running, address))
    }
}

/// The bare program lies beside this one: cargo builds both.
fn bare() -> Result<PathBuf> {
    Ok(std::env::current_exe()?.with_file_name("bare"))
}
