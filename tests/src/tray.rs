//! What is done at the demo's tray.

use anyhow::Result;

use crate::bridge::Bridge;
use crate::browser::Browser;

/// A tray in a browser.
#[derive(Debug)]
pub struct Tray(pub Browser);

impl Tray {
    /// Opens the demo's tray.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open(bridge: &Bridge) -> Result<Self> {
        Self::open_desk(bridge, "tray").await
    }

    /// Opens the tray of a desk, as [`Bridge::link`] names it.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open_desk(bridge: &Bridge, name: &str) -> Result<Self> {
        let browser = Browser::open(1280, 800).await?;
        browser.goto(bridge.link(name)?).await?;
        browser.see(r#"[data-testid="tray"]"#).await?;
        Ok(Self(browser))
    }

    /// Lays a card on the reader.
    ///
    /// # Errors
    /// There is no such card.
    pub async fn lay(&self, name: &str) -> Result<()> {
        self.0.touch(&format!("card-{name}")).await
    }

    /// Takes the card from the reader.
    ///
    /// # Errors
    /// None lies there.
    pub async fn take(&self) -> Result<()> {
        self.0.touch("take").await
    }
}
