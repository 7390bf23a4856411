//! What a patient does at the kiosk.

use anyhow::Result;

use crate::bridge::Bridge;
use crate::browser::Browser;

/// The PIN of every virtual card.
pub const PIN: &str = "1234";

/// A kiosk in a browser.
#[derive(Debug)]
pub struct Kiosk(pub Browser);

impl Kiosk {
    /// Opens the bridge's kiosk.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open(bridge: &Bridge) -> Result<Self> {
        Self::open_at(bridge, "idle").await
    }

    /// Opens the bridge's kiosk while it shows another screen, or will.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open_at(bridge: &Bridge, screen: &str) -> Result<Self> {
        Self::open_link(bridge, "kiosk", screen).await
    }

    /// Opens the kiosk of a desk, as [`Bridge::link`] names it.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open_desk(bridge: &Bridge, name: &str) -> Result<Self> {
        Self::open_link(bridge, name, "idle").await
    }

    async fn open_link(bridge: &Bridge, name: &str, screen: &str) -> Result<Self> {
        let browser = Browser::open(1280, 800).await?;
        browser.goto(bridge.link(name)?).await?;
        let kiosk = Self(browser);
        kiosk.screen(screen).await?;
        Ok(kiosk)
    }

    /// Waits for a screen.
    ///
    /// # Errors
    /// It does not come.
    pub async fn screen(&self, name: &str) -> Result<()> {
        let css = format!(r#"[data-testid="kiosk"][data-screen="{name}"]"#);
        self.0.see(&css).await.map(drop)
    }

    /// Types four digits on the pad and confirms them.
    ///
    /// # Errors
    /// The pad is not there.
    pub async fn type_pin(&self, digits: &str) -> Result<()> {
        for digit in digits.chars() {
            self.0.touch(&format!("key-{digit}")).await?;
        }
        self.0.touch("key-confirm").await
    }

    /// From the card on the reader to the PIN, which is sent.
    ///
    /// # Errors
    /// A screen does not come.
    pub async fn give_the_pin(&self) -> Result<()> {
        self.screen("identity").await?;
        self.0.touch("choose-pin").await?;
        self.screen("pin").await?;
        self.type_pin(PIN).await
    }

    /// From the card on the reader to the first question.
    ///
    /// # Errors
    /// A screen does not come.
    pub async fn identify(&self) -> Result<()> {
        self.give_the_pin().await?;
        self.screen("consent").await
    }

    /// Answers the question that is shown, and waits until it is gone.
    ///
    /// # Errors
    /// There is no question.
    pub async fn answer(&self, answer: &str) -> Result<()> {
        let before = self.0.text("h1").await?;
        self.0.touch(answer).await?;
        let script = format!(
            "return document.querySelector('h1')?.innerText.trim() !== {}",
            serde_json::to_string(before.trim())?
        );
        self.0.until("the next screen", &script).await
    }

    /// Waits until keyboard and screen reader are at the heading that is shown, and the page has its
    /// name.
    ///
    /// # Errors
    /// They stay elsewhere.
    pub async fn begins_at_the_heading(&self) -> Result<()> {
        let script = "const heading = document.querySelector('.stage:not([hidden]) h1'); \
             return heading && document.activeElement === heading \
               && document.title === heading.textContent";
        self.0.until("the focus at the heading", script).await
    }

    /// Counts from now on every tone that the page starts.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn listen(&self) -> Result<()> {
        self.0
            .run(
                "window.tones = 0; const start = OscillatorNode.prototype.start; \
                 OscillatorNode.prototype.start = function (...at) { \
                   if (this.context.state === 'running') window.tones += 1; \
                   return start.apply(this, at); };",
                Vec::new(),
            )
            .await
            .map(drop)
    }

    /// Waits until a tone was started that can be heard.
    ///
    /// # Errors
    /// The page stays silent.
    pub async fn hears_something(&self) -> Result<()> {
        self.0.until("a tone", "return window.tones > 0").await
    }

    /// Whether the kiosk shows this screen now.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn shows(&self, name: &str) -> Result<bool> {
        let script = format!(
            "return document.querySelector('[data-testid=kiosk]')?.dataset.screen === '{name}'"
        );
        Ok(self.0.run(&script, Vec::new()).await? == true)
    }

    /// Waits until what a CSS selector finds is gone.
    ///
    /// # Errors
    /// It stays.
    pub async fn gone(&self, css: &str) -> Result<()> {
        let script = format!(
            "return !document.querySelector({})",
            serde_json::to_string(css)?
        );
        self.0.until(&format!("the end of {css}"), &script).await
    }

    /// Answers every question and sends the answers.
    ///
    /// # Errors
    /// A screen does not come.
    pub async fn consent(&self, answer: &str) -> Result<()> {
        while self.shows("consent").await? {
            self.answer(answer).await?;
        }
        self.screen("review").await?;
        self.0.touch("submit").await?;
        self.screen("done").await
    }
}
