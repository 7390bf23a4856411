//! A browser that is measured in: one that can be asked for what only its developer's tools know.
//!
//! The end-to-end tests' browser cannot forget its cache, and a page's start cannot be watched from its first moment
//! without a script that is there before the page's own.

use anyhow::{Context as _, Result};
use axum::http::Method;
use end_to_end::process::{Running, command};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use url::{ParseError, Url};

/// What watches the page: there before the page's own scripts.
const RECORDER: &str = include_str!("recorder.js");

/// A browser with one page of 1280 × 800.
#[derive(Debug)]
pub(crate) struct Browser {
    client: Client,
    // The driver and the profile go when the browser does.
    _driver: Running,
    _profile: TempDir,
}

impl Browser {
    /// A new browser whose pages are watched by the recorder.
    pub(crate) async fn open() -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let mut driver = Running::start(
            command("unshare")
                .args(["--pid", "--fork", "--kill-child", "--mount-proc"])
                .args(["chromedriver", "--port=0"]),
        )
        .context("chromedriver is missing: `cargo xtask bench` installs it")?;
        let port = loop {
            if let Some((_, behind)) = driver.line()?.split_once("successfully on port ") {
                break behind.trim_end_matches('.').to_owned();
            }
        };
        let arguments = [
            "--headless".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--force-device-scale-factor=1".to_owned(),
            "--window-size=1280,800".to_owned(),
            format!("--user-data-dir={}", profile.path().display()),
        ];
        let mut wishes = serde_json::Map::new();
        wishes.insert("browserName".to_owned(), json!("chrome"));
        wishes.insert(
            "goog:chromeOptions".to_owned(),
            json!({ "args": arguments }),
        );
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wishes)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("no browser session")?;
        let browser = Self {
            client,
            _driver: driver,
            _profile: profile,
        };
        browser
            .tell(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": RECORDER }),
            )
            .await?;
        Ok(browser)
    }

    /// Opens an address.
    pub(crate) async fn goto(&self, url: &str) -> Result<()> {
        Ok(self.client.goto(url).await?)
    }

    /// Forgets every file that was loaded so far.
    pub(crate) async fn forget_cache(&self) -> Result<()> {
        self.tell("Network.clearBrowserCache", json!({})).await
    }

    /// What an expression gives in the page, a promise when it is kept.
    pub(crate) async fn ask(&self, expression: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             Promise.resolve({expression}).then(done, error => done({{ failed: String(error) }}))"
        );
        let said = self.client.execute_async(&script, Vec::new()).await?;
        anyhow::ensure!(said.get("failed").is_none(), "{expression}: {said}");
        Ok(said)
    }

    /// Touches what has this name in tests.
    pub(crate) async fn touch(&self, name: &str) -> Result<()> {
        let css = format!(r#"[data-testid="{name}"]"#);
        let element = self.client.find(fantoccini::Locator::Css(&css)).await?;
        element
            .click()
            .await
            .with_context(|| format!("{name} cannot be touched"))
    }

    /// Ends the browser's session.
    pub(crate) async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
    }

    async fn tell(&self, method: &'static str, parameters: Value) -> Result<()> {
        let command = DevTools { method, parameters };
        self.client
            .issue_cmd(command)
            .await
            .with_context(|| format!("{method} is not understood"))?;
        Ok(())
    }
}

/// A command of the developer's tools, by chromedriver's own extension (`goog/cdp/execute`).
#[derive(Debug)]
struct DevTools {
    method: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        let session = session_id.unwrap_or_default();
        base_url.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _request_url: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.method, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}
