//! Every example of every screen, at each size: axe finds nothing, nothing lies outside the
//! page, everything can be read and touched.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use end_to_end::accessibility::faults;
use end_to_end::browser::Browser;
use end_to_end::gallery::{Gallery, all, sizes};

#[tokio::test]
async fn every_screen_is_accessible() -> Result<()> {
    let gallery = Gallery::open().await?;
    let browser = Browser::open(1280, 800).await?;
    let mut found = String::new();
    for (index, example) in all().iter().enumerate() {
        browser.goto("about:blank").await?;
        browser.goto(&gallery.url(index)?).await?;
        browser
            .see("[data-testid=kiosk],[data-testid=console],[data-testid=support],[data-testid=display],[data-testid=tray]")
            .await
            .with_context(|| example.name)?;
        for (width, height) in sizes(&example.view) {
            browser.resize(width, height).await?;
            browser.settled().await?;
            for fault in faults(&browser).await? {
                writeln!(found, "{} {width}x{height}: {fault}", example.name)?;
            }
        }
    }
    ensure!(found.is_empty(), "{found}");
    Ok(())
}
