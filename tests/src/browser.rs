//! A browser: headless Chromium, spoken to by `WebDriver`.

use anyhow::{Context as _, Result, bail};
use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use url::{ParseError, Url};

use crate::patience::PATIENCE;
use crate::process::{Running, command};

/// So many drivers may find their port taken before something else must be wrong.
const DRIVERS: usize = 8;

/// A browser with one page.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    // The driver and the profile go when the browser does.
    _driver: Running,
    _profile: TempDir,
}

impl Browser {
    /// A new browser with a window of this size and a profile of its own.
    ///
    /// # Errors
    /// Chromium or its driver does not start.
    pub async fn open(width: u32, height: u32) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        // The driver leaves its browser behind when it is killed. In a process namespace of its
        // own nothing outlives it.
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
        let wishes = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": arguments },
        });
        let Value::Object(wishes) = wishes else {
            unreachable!("an object was written a line above");
        };
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
        browser.resize(width, height).await?;
        Ok(browser)
    }

    /// Gives the page exactly this size.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        // A headless window has a frame that counts and takes its size some time after it was
        // told. The developer's tools give the page a size of its own, at once.
        let metrics = json!({
            "width": width,
            "height": height,
            "deviceScaleFactor": 1,
            "mobile": false,
        });
        self.tell("Emulation.setDeviceMetricsOverride", metrics)
            .await
    }

    /// Tells the browser's developer's tools something.
    ///
    /// # Errors
    /// They do not know this command, or the browser is gone.
    pub async fn tell(&self, method: &'static str, parameters: Value) -> Result<()> {
        self.client
            .issue_cmd(DevTools { method, parameters })
            .await
            .with_context(|| format!("{method} is not understood"))?;
        Ok(())
    }

    /// Opens an address.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn goto(&self, url: &str) -> Result<()> {
        Ok(self.client.goto(url).await?)
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// The element that a CSS selector finds, once it is there.
    ///
    /// # Errors
    /// It does not come.
    pub async fn see(&self, css: &str) -> Result<Element> {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => {
                let body = self.text("body").await.unwrap_or_default();
                Err(error).with_context(|| format!("{css} does not come; the page says: {body}"))
            }
        }
    }

    /// Waits until a script returns true. It is asked again and again by the driver.
    ///
    /// # Errors
    /// It does not become true.
    pub async fn until(&self, what: &str, script: &str) -> Result<()> {
        let asked = tokio::time::timeout(PATIENCE, async {
            loop {
                if self.client.execute(script, Vec::new()).await? == Value::Bool(true) {
                    return anyhow::Ok(());
                }
                tokio::task::yield_now().await;
            }
        });
        asked
            .await
            .with_context(|| format!("{what} does not come"))?
    }

    /// Waits until nothing on the page moves any more and its sheets are there.
    ///
    /// # Errors
    /// It does not come to rest.
    pub async fn settled(&self) -> Result<()> {
        self.until(
            "rest",
            "return document.readyState === 'complete' \
             && document.fonts.status === 'loaded' \
             && document.getAnimations().every(animation => animation.playState !== 'running' \
                || animation.effect?.getComputedTiming().iterations === Infinity)",
        )
        .await
    }

    /// The text of the element that is there now.
    ///
    /// # Errors
    /// There is none.
    pub async fn text(&self, css: &str) -> Result<String> {
        // The driver's own way takes a text that is still fading in for none.
        let script = "return document.querySelector(arguments[0])?.innerText";
        let said = self.run(script, vec![css.into()]).await?;
        let text = said
            .as_str()
            .with_context(|| format!("{css} is not there"))?;
        Ok(text.to_owned())
    }

    /// Types into the field that has this name in tests.
    ///
    /// # Errors
    /// It does not come, or takes nothing.
    pub async fn fill(&self, name: &str, text: &str) -> Result<()> {
        let field = self.see(&format!(r#"[data-testid="{name}"]"#)).await?;
        Ok(field.send_keys(text).await?)
    }

    /// Touches what has this name in tests, once it can be touched.
    ///
    /// # Errors
    /// It does not come, or cannot be touched.
    pub async fn touch(&self, name: &str) -> Result<()> {
        let css = format!(r#"[data-testid="{name}"]:not([aria-disabled="true"]):not(:disabled)"#);
        self.see(&css)
            .await?
            .click()
            .await
            .with_context(|| format!("{name} cannot be touched"))
    }

    /// Runs a script and gives what it returns.
    ///
    /// # Errors
    /// The script fails.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Presses a key of the keyboard, wherever the focus is.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn press(&self, key: &str) -> Result<()> {
        self.client
            .active_element()
            .await?
            .send_keys(key)
            .await
            .with_context(|| format!("{key} cannot be pressed"))
    }

    /// Runs a script that calls back with its result.
    ///
    /// # Errors
    /// The script fails.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute_async(script, arguments).await?)
    }

    /// A picture of the page, as PNG.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.client.screenshot().await?)
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// The browser is gone already.
    pub async fn close(self) -> Result<()> {
        Ok(self.client.close().await?)
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
