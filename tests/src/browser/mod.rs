//! A browser: headless Chromium, spoken to by `WebDriver`.

mod session;
mod wait;

use anyhow::{Context as _, Result};
use axum::http::Method;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::{ParseError, Url};

use session::Session;

/// A browser with one page.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    // The driver and the profile go when the browser does.
    _session: Session,
}

impl Browser {
    /// A new browser with a window of this size and a profile of its own.
    ///
    /// # Errors
    /// Chromium or its driver does not start.
    pub async fn open(width: u32, height: u32) -> Result<Self> {
        let session = Session::open(width, height).await?;
        let browser = Self {
            client: session.client.clone(),
            _session: session,
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
        let is_there = format!(
            "return document.querySelector({}) !== null",
            serde_json::to_string(css)?
        );
        loop {
            if let Err(error) = self.until(css, &is_there).await {
                let body = self.text("body").await.unwrap_or_default();
                return Err(error.context(format!("the page says: {body}")));
            }
            // What was there a moment ago may be drawn anew, then it is looked for again.
            match self.client.find(Locator::Css(css)).await {
                Err(error) if error.is_no_such_element() => {}
                found => return Ok(found?),
            }
        }
    }

    /// Waits until a script returns true. The page itself looks, whenever something changes in it.
    ///
    /// # Errors
    /// It does not become true.
    pub async fn until(&self, what: &str, script: &str) -> Result<()> {
        wait::until(&self.client, script)
            .await
            .with_context(|| format!("{what} does not come"))
    }

    /// Brings what moves on the page to its end at once, and waits until it is at rest and its sheets are there. What
    /// moves for ever goes on.
    ///
    /// # Errors
    /// It does not come to rest.
    pub async fn settled(&self) -> Result<()> {
        self.until(
            "rest",
            "const finite = document.getAnimations().filter(animation => animation.playState === 'running' \
                && animation.effect?.getComputedTiming().iterations !== Infinity); \
             finite.forEach(animation => animation.finish()); \
             return document.readyState === 'complete' && document.fonts.status === 'loaded' && finite.length === 0",
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
