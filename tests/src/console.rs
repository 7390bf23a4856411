//! What the receptionist does at the console.

use anyhow::Result;

use crate::bridge::Bridge;
use crate::browser::Browser;

/// A console in a browser.
#[derive(Debug)]
pub struct Console(pub Browser);

impl Console {
    /// Opens the bridge's console.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open(bridge: &Bridge) -> Result<Self> {
        let browser = Browser::open(1366, 768).await?;
        browser.goto(bridge.link("console")?).await?;
        browser.see(r#"[data-testid="console"]"#).await?;
        Ok(Self(browser))
    }

    /// Opens the newest visit.
    ///
    /// # Errors
    /// There is none.
    pub async fn open_visit(&self) -> Result<()> {
        let visit = self.0.see("[data-testid^=visit-]").await?;
        Ok(visit.click().await?)
    }

    /// Waits until the list says something.
    ///
    /// # Errors
    /// It does not.
    pub async fn lists(&self, text: &str) -> Result<()> {
        self.says("list", text).await
    }

    /// Waits until a part of the page says something.
    ///
    /// # Errors
    /// It does not.
    pub async fn says(&self, part: &str, text: &str) -> Result<()> {
        let script = format!(
            "return (document.querySelector('[data-testid=\"{part}\"]')?.innerText ?? '').includes({})",
            serde_json::to_string(text)?
        );
        self.0.until(&format!("{text:?} in {part}"), &script).await
    }
}
