//! From the start of the navigation to the first screen, painted and answering, with nothing in the cache.

use anyhow::{Context as _, Result};
use end_to_end::bridge::Bridge;

use crate::baseline::page::Page;
use crate::browser::Browser;
use crate::report::{Row, Unit};
use crate::sample::Sample;

const LOADS: usize = 20;

/// Loads both pages in turns in one tab.
pub(super) async fn measure(
    browser: &Browser,
    bridge: &Bridge,
    page: &Page,
    remarks: &mut Vec<String>,
) -> Result<Vec<Row>> {
    // The tab has the kiosk's token already, as after the first load of its life.
    let ours = format!("{}/kiosk", bridge.url);
    let by_hand = page.url();
    let mut kiosk = Start::default();
    let mut written = Start::default();
    for round in 0..LOADS {
        let mut pair = [(&ours, &mut kiosk), (&by_hand, &mut written)];
        // Who comes second finds a busier browser: they change places.
        if round % 2 == 1 {
            pair.reverse();
        }
        for (url, start) in pair {
            start.load(browser, url).await?;
        }
    }
    if kiosk.text != written.text {
        remarks.push(
            "bench/src/baseline/page.html does not say what the kiosk's first screen says any more: write it anew"
                .to_owned(),
        );
    }
    let row = |what, ours, baseline| Row {
        what,
        unit: Unit::Milliseconds,
        ours,
        against: "hand-written page",
        baseline,
    };
    Ok(vec![
        row(
            "page start to first screen, in the document and answering",
            kiosk.seen,
            written.seen,
        ),
        row(
            "page start to first screen, painted and answering",
            kiosk.painted,
            written.painted,
        ),
    ])
}

#[derive(Default)]
struct Start {
    seen: Sample,
    painted: Sample,
    text: String,
}

impl Start {
    async fn load(&mut self, browser: &Browser, url: &str) -> Result<()> {
        browser.forget_cache().await?;
        browser.goto(url).await?;
        let start = browser.ask("bench.start()").await?;
        let time = |name: &str| start[name].as_f64().context("no time");
        self.seen.add(time("seen")?);
        self.painted.add(time("painted")?);
        let text = browser.ask("bench.text()").await?;
        text.as_str().context("no text")?.clone_into(&mut self.text);
        Ok(())
    }
}
