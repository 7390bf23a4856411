//! A session with a browser of its own: driver, process, profile.

use anyhow::{Context as _, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::need;
use crate::process::{Running, command};

/// So many drivers may find their port taken before something else must be wrong.
const DRIVERS: usize = 8;

/// A browser that runs, and who speaks to it. All of it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) client: Client,
    _driver: Running,
    _profile: TempDir,
}

impl Session {
    /// Starts a browser with a window of this size.
    ///
    /// # Errors
    /// Chromium or its driver does not start.
    pub(super) async fn open(width: u32, height: u32) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let (driver, port) = driver()?;
        let arguments = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-quic".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--hide-scrollbars".to_owned(),
            "--force-device-scale-factor=1".to_owned(),
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        let (name, options) = match need::headless_shell() {
            Some(shell) => (
                "chrome-headless-shell",
                json!({ "args": arguments, "binary": shell }),
            ),
            None => ("chrome", json!({ "args": arguments })),
        };
        let wishes = json!({
            "browserName": name,
            "goog:chromeOptions": options,
        });
        let Value::Object(wishes) = wishes else {
            unreachable!("an object was written a line above");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wishes)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("no browser session")?;
        Ok(Self {
            client,
            _driver: driver,
            _profile: profile,
        })
    }
}

/// A driver that listens, and its port. It chooses the port itself, for two kinds of addresses, and
/// ends where another program has one of them; then the next one chooses again.
fn driver() -> Result<(Running, u16)> {
    for _ in 0..DRIVERS {
        // The driver leaves its browser behind when it is killed. In a process namespace of its
        // own nothing outlives it.
        let mut driver = Running::start(
            command("unshare")
                .args(["--pid", "--fork", "--kill-child", "--mount-proc"])
                .args(["chromedriver", "--port=0"]),
        )
        .context("chromedriver or unshare is missing: `cargo xtask test` installs them")?;
        while let Ok(line) = driver.line() {
            if let Some(port) = port(&line) {
                return Ok((driver, port));
            }
        }
    }
    bail!("chromedriver finds no port of its own, or is missing: `cargo xtask test` installs it")
}

/// The port in chromedriver's line «… was started successfully on port 12345.».
fn port(line: &str) -> Option<u16> {
    let (_, behind) = line.split_once("successfully on port ")?;
    behind.trim_end_matches('.').parse().ok()
}
