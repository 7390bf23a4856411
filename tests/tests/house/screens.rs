//! Every example of every screen: axe finds nothing, and at each size nothing lies outside the
//! page and everything can be read and touched.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use end_to_end::accessibility::{audit, axe, bring_axe};
use end_to_end::browser::Browser;
use end_to_end::gallery::{Gallery, all, sizes};
use protocol::frame::View;

/// The pages of the roles, once one of them is there.
const PAGE: &str = "[data-testid=kiosk],[data-testid=console],[data-testid=support],\
                    [data-testid=display],[data-testid=tray]";

/// Where help is.
const HELP: &str = "const box = document.querySelector('[data-testid=slot-help]')?.getBoundingClientRect(); \
                    return box ? [box.x, box.y, box.width, box.height].map(Math.round) : 'nowhere'";

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
    bring_axe(&browser).await?;
    let mut found = String::new();
    let mut help = BTreeMap::new();
    for (index, example) in all().iter().enumerate().skip(first).step_by(2) {
        browser.goto(&gallery.url(index)?).await?;
        browser.see(PAGE).await.with_context(|| example.name)?;
        for (round, (width, height)) in sizes(&example.view).into_iter().enumerate() {
            browser.resize(width, height).await?;
            browser.settled().await?;
            let mut faults = audit(&browser).await?;
            if round == 0 {
                faults.extend(axe(&browser).await?);
            }
            // たすけ is at the same place on every screen (WCAG 2.2, success criterion 3.2.6).
            if matches!(example.view, View::Kiosk(_)) {
                let place = browser.run(HELP, Vec::new()).await?.to_string();
                let first = help.entry((width, height)).or_insert_with(|| place.clone());
                if *first != place {
                    faults.push(format!("help is at {place} and not at {first}"));
                }
            }
            for fault in faults {
                writeln!(found, "{} {width}x{height}: {fault}", example.name)?;
            }
        }
    }
    ensure!(found.is_empty(), "{found}");
    Ok(())
}
