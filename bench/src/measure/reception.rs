//! One real reception at the demo, and what the bridge wrote of it at 受付完了.

use anyhow::{Context as _, Result};
use bridge::clock::Clock;
use bridge::store::{JournalEntry, Machine, Store, VisitReceived};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::kiosk::Kiosk;
use end_to_end::tray::Tray;

/// What was on the disk before the screen said done.
#[derive(Debug)]
pub(super) struct Written {
    /// The visit, with its facts and consents.
    pub(super) visit: VisitReceived,
    /// The event of the day that received it.
    pub(super) event: JournalEntry,
}

/// Walks the good way once and reads what was written.
pub(super) async fn real() -> Result<Written> {
    let data = folder()?;
    let mut bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    tray.lay("adult-45").await?;
    kiosk.identify().await?;
    kiosk.consent("consent-agree").await?;
    bridge.kill()?;

    let store = Store::open(data.path(), None)?;
    let today = Clock::real().today();
    let visit = store
        .visits_of(today)
        .await?
        .pop()
        .context("no visit was written")?;
    // Of what the day wrote, the reception is by far the longest: it carries the person's facts.
    let event = store
        .journal()
        .await?
        .into_iter()
        .filter(|entry| entry.machine == Machine::Day)
        .max_by_key(|entry| entry.event.len())
        .context("the day wrote nothing")?;
    store.close().await;
    Ok(Written { visit, event })
}
