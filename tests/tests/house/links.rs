//! The links that a bridge prints: once, and for one page.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::browser::Browser;

#[tokio::test]
async fn a_link_for_another_page_says_so() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let (_, code) = bridge.link("console")?.split_once('#').unwrap_or_default();
    let browser = Browser::open(1280, 800).await?;
    browser
        .goto(&format!("{}/kiosk#{code}", bridge.url))
        .await?;
    browser
        .see("[data-testid=notice][data-state=unknown]")
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_link_works_once() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let link = bridge.link("console")?;
    let first = Browser::open(1280, 800).await?;
    first.goto(link).await?;
    first.see("[data-testid=console]").await?;
    let second = Browser::open(1280, 800).await?;
    second.goto(link).await?;
    second
        .see("[data-testid=notice][data-state=unknown]")
        .await?;
    Ok(())
}
