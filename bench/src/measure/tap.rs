//! From the tap to its own feedback and to the next screen, and how much of that is the disk.
//!
//! The taps go to and fro between two screens: 暗証番号で確認 opens the pad, もどる closes it. The bridge writes each
//! step and syncs it before it shows the next view.

use anyhow::{Context as _, Result};
use axum::http::HeaderMap;
use bridge::store::{Batch, JournalEntry, Store};
use end_to_end::bridge::{Bridge, folder};
use tempfile::TempDir;

use crate::baseline::echo::Echo;
use crate::browser::Browser;
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

/// So often each side goes there and back.
const ROUNDS: usize = 25;

/// What the rows do not say by themselves.
pub(super) const REMARK: &str = "tap to own feedback: an answer that comes before the next frame is itself the feedback, \
    as the echo's mostly is; then that frame draws the whole next screen, and a pressed button alone is painted sooner";

/// The two taps, each with the screen that it leads to.
const TAPS: [(&str, &str); 2] = [("choose-pin", "pin"), ("slot-back", "identity")];

/// Measures both sides and the commit in turns.
pub(super) async fn measure(headers: HeaderMap) -> Result<Vec<Row>> {
    // The first bridge writes what a step writes, and leaves a folder in which the same is written again.
    let written = Counter::open().await?;
    for (name, screen) in TAPS {
        tap(&written.browser, name, screen).await?;
    }
    let (data, steps) = written.leave().await?;
    let store = Store::open(data.path(), None)?;

    let ours = Counter::open().await?;
    let echo = Echo::open(headers).await?;
    let bare = Browser::open().await?;
    bare.goto(&echo.link()).await?;
    bare.ask("bench.until('identity')").await?;

    let (mut kiosk, mut baseline, mut commit) =
        (Taps::default(), Taps::default(), Sample::default());
    for round in 0..ROUNDS {
        for ((name, screen), step) in TAPS.into_iter().zip(&steps) {
            if round % 2 == 0 {
                kiosk.add(tap(&ours.browser, name, screen).await?);
                baseline.add(tap(&bare, name, screen).await?);
            } else {
                baseline.add(tap(&bare, name, screen).await?);
                kiosk.add(tap(&ours.browser, name, screen).await?);
            }
            let batch = Batch {
                journal: Some(step.clone()),
                ..Batch::default()
            };
            let watch = Stopwatch::start();
            store.commit(batch).await?;
            commit.add(watch.milliseconds());
        }
    }
    bare.close().await?;
    store.close().await;
    ours.leave().await?;

    let row = |what, ours: &Sample, against, baseline: &Sample| Row {
        what,
        unit: Unit::Milliseconds,
        ours: ours.clone(),
        against,
        baseline: baseline.clone(),
    };
    Ok(vec![
        row(
            "tap to own feedback, painted",
            &kiosk.own,
            "echo in memory",
            &baseline.own,
        ),
        row(
            "tap to next screen, in the document",
            &kiosk.seen,
            "echo in memory",
            &baseline.seen,
        ),
        row(
            "tap to next screen, painted",
            &kiosk.next,
            "echo in memory",
            &baseline.next,
        ),
        row(
            "  of it the disk: commit and sync of one step (the ratio is the share)",
            &commit,
            "tap to next, painted",
            &kiosk.next,
        ),
    ])
}

/// A demo whose kiosk stands at 本人確認 with a card on the reader.
struct Counter {
    data: TempDir,
    bridge: Bridge,
    browser: Browser,
}

impl Counter {
    async fn open() -> Result<Self> {
        let data = folder()?;
        let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
        let browser = Browser::open().await?;
        browser.goto(bridge.link("tray")?).await?;
        browser.ask("bench.present('card-adult-45')").await?;
        browser.touch("card-adult-45").await?;
        browser.ask("bench.present('take')").await?;
        browser.goto(bridge.link("kiosk")?).await?;
        browser.ask("bench.until('identity')").await?;
        Ok(Self {
            data,
            bridge,
            browser,
        })
    }

    /// Ends the bridge, and gives its folder and the last steps that it wrote, one for each tap.
    async fn leave(mut self) -> Result<(TempDir, Vec<JournalEntry>)> {
        self.browser.close().await?;
        self.bridge.kill()?;
        let store = Store::open(self.data.path(), None)?;
        let journal = store.journal().await?;
        store.close().await;
        let first = journal
            .len()
            .checked_sub(TAPS.len())
            .context("the bridge wrote fewer steps than there were taps")?;
        Ok((self.data, journal[first..].to_vec()))
    }
}

#[derive(Default)]
struct Taps {
    own: Sample,
    seen: Sample,
    next: Sample,
}

impl Taps {
    fn add(&mut self, [own, seen, next]: [f64; 3]) {
        self.own.add(own);
        self.seen.add(seen);
        self.next.add(next);
    }
}

async fn tap(browser: &Browser, name: &str, screen: &str) -> Result<[f64; 3]> {
    browser
        .ask(&format!("bench.arm('{name}', '{screen}')"))
        .await?;
    browser.touch(name).await?;
    let tap = browser.ask("bench.tap()").await?;
    let time = |name: &str| tap[name].as_f64().context("no time");
    Ok([time("own")?, time("seen")?, time("next")?])
}
