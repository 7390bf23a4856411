//! A browser that is measured in: one that forgets its cache and watches a page from its first moment.

use anyhow::{Result, ensure};
use end_to_end::browser::Browser as Driven;
use serde_json::{Value, json};

/// What watches the page: there before the page's own scripts.
const RECORDER: &str = include_str!("recorder.js");

/// A browser with one page of 1280 × 800.
pub(crate) struct Browser(Driven);

impl Browser {
    /// A new browser whose pages are watched by the recorder.
    pub(crate) async fn open() -> Result<Self> {
        let browser = Driven::open(1280, 800).await?;
        let recorder = json!({ "source": RECORDER });
        browser
            .tell("Page.addScriptToEvaluateOnNewDocument", recorder)
            .await?;
        Ok(Self(browser))
    }

    /// Opens an address.
    pub(crate) async fn goto(&self, url: &str) -> Result<()> {
        self.0.goto(url).await
    }

    /// Forgets every file that was loaded so far.
    pub(crate) async fn forget_cache(&self) -> Result<()> {
        self.0.tell("Network.clearBrowserCache", json!({})).await
    }

    /// What an expression gives in the page, a promise when it is kept.
    pub(crate) async fn ask(&self, expression: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             Promise.resolve({expression}).then(done, error => done({{ failed: String(error) }}))"
        );
        let said = self.0.run_async(&script, Vec::new()).await?;
        ensure!(said.get("failed").is_none(), "{expression}: {said}");
        Ok(said)
    }

    /// Touches what has this name in tests.
    pub(crate) async fn touch(&self, name: &str) -> Result<()> {
        self.0.touch(name).await
    }

    /// Ends the browser's session.
    pub(crate) async fn close(self) -> Result<()> {
        self.0.close().await
    }
}
