//! A browser: headless Chromium, spoken to by `WebDriver`.

use std::time::Duration;

use anyhow::{Context as _, Result};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::process::{Running, command};

/// So long a screen may take to come, on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(30);

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
        let mut driver = Running::start(
            command("unshare")
                .args(["--pid", "--fork", "--kill-child", "--mount-proc"])
                .args(["chromedriver", "--port=0"]),
        )
        .context("chromedriver or unshare is missing: `cargo xtask test` installs them")?;
        let port = loop {
            if let Some(port) = port(&driver.line()?) {
                break port;
            }
        };
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
        // A headless window has a frame that counts, and takes its size some time after it was
        // told: what the page measures is what matters, so it is asked until it is right.
        let (mut outer_width, mut outer_height) = (width, height);
        let resized = tokio::time::timeout(PATIENCE, async {
            loop {
                self.client
                    .set_window_size(outer_width, outer_height)
                    .await?;
                let (inner_width, inner_height) = self.size().await?;
                if (inner_width, inner_height) == (width, height) {
                    return anyhow::Ok(());
                }
                outer_width = (outer_width + width).saturating_sub(inner_width);
                outer_height = (outer_height + height).saturating_sub(inner_height);
            }
        });
        resized.await.context("the page does not take its size")?
    }

    /// The page's own size.
    async fn size(&self) -> Result<(u32, u32)> {
        let inner = self
            .client
            .execute("return [innerWidth, innerHeight]", Vec::new())
            .await?;
        let measured = |index: usize| {
            inner[index]
                .as_u64()
                .and_then(|pixels| u32::try_from(pixels).ok())
                .context("the page has no size")
        };
        Ok((measured(0)?, measured(1)?))
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
        Ok(self.client.find(Locator::Css(css)).await?.text().await?)
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

/// The port in chromedriver's line «… was started successfully on port 12345.».
fn port(line: &str) -> Option<u16> {
    let (_, behind) = line.split_once("successfully on port ")?;
    behind.trim_end_matches('.').parse().ok()
}
