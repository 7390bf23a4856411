//! Every example of every screen: axe finds nothing, and at each size nothing lies outside the
//! page and everything can be read and touched.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use end_to_end::accessibility::{audit, axe};
use end_to_end::browser::Browser;
use end_to_end::gallery::{Gallery, all, sizes};

/// The pages of the roles, once one of them is there.
const PAGE: &str = "[data-testid=kiosk],[data-testid=console],[data-testid=support],\
                    [data-testid=display],[data-testid=tray]";

#[tokio::test]
async fn every_even_screen_is_accessible() -> Result<()> {
    look_at_every_second(0).await
}

#[tokio::test]
async fn every_odd_screen_is_accessible() -> Result<()> {
    look_at_every_second(1).await
}

/// Half of the screens in a browser of their own, so that two of them share the work.
async fn look_at_every_second(first: usize) -> Result<()> {
    let gallery = Gallery::open().await?;
    let browser = Browser::open(1280, 800).await?;
    let mut found = String::new();
    for (index, example) in all().iter().enumerate().skip(first).step_by(2) {
        browser.goto("about:blank").await?;
        browser.goto(&gallery.url(index)?).await?;
        browser.see(PAGE).await.with_context(|| example.name)?;
        for (round, (width, height)) in sizes(&example.view).into_iter().enumerate() {
            browser.resize(width, height).await?;
            browser.settled().await?;
            let mut faults = audit(&browser).await?;
            if round == 0 {
                faults.extend(axe(&browser).await?);
            }
            for fault in faults {
                writeln!(found, "{} {width}x{height}: {fault}", example.name)?;
            }
        }
    }
    ensure!(found.is_empty(), "{found}");
    Ok(())
}
