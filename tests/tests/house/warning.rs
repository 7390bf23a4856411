//! The warning before a screen is closed.

use anyhow::{Context as _, Result, ensure};
use end_to_end::browser::Browser;
use end_to_end::gallery::{Gallery, all};

/// Touches 見やすさ and gives, two frames later, the seconds that are shown then.
const LOOK: &str = "const done = arguments[0]; \
     document.querySelector('[data-testid=slot-look]').click(); \
     requestAnimationFrame(() => requestAnimationFrame(() => \
       done(document.querySelector('.seconds').innerText)));";

#[tokio::test]
async fn what_is_touched_beside_it_does_not_set_the_seconds_back() -> Result<()> {
    let gallery = Gallery::open().await?;
    let browser = Browser::open(1280, 800).await?;
    let warning = all()
        .iter()
        .position(|example| example.name == "kiosk-warning")
        .context("there is no example of the warning")?;
    browser.goto(&gallery.url(warning)?).await?;
    browser.see("[data-testid=panel-warning]").await?;
    let begun = browser.text(".seconds").await?;
    let counts = format!(
        "return document.querySelector('.seconds').innerText !== {}",
        serde_json::to_string(&begun)?
    );
    browser.until("the countdown", &counts).await?;
    let then = browser.run_async(LOOK, Vec::new()).await?;
    ensure!(then != begun.as_str(), "it begins anew with {begun}");
    Ok(())
}
