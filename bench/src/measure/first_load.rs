//! What a page loads first, as the browser really requests it.

use anyhow::{Context as _, Result};
use end_to_end::bridge::Bridge;

use crate::baseline::page::Page;
use crate::browser::Browser;
use crate::report::{LoadedFile, Row, Unit};
use crate::sample::Sample;

/// What the kiosk's first load may cost, in bytes: 100 kB.
const LIMIT: f64 = 100_000.0;

/// The files of the kiosk and of the console, and their sums.
pub(super) async fn measure(
    browser: &Browser,
    bridge: &Bridge,
    page: &Page,
) -> Result<(Vec<LoadedFile>, Vec<Row>)> {
    browser.goto(&page.url()).await?;
    browser.ask("bench.start()").await?;
    let by_hand = files(browser, "hand-written").await?;

    browser.forget_cache().await?;
    browser.goto(bridge.link("console")?).await?;
    browser.ask("bench.present('console')").await?;
    let console = files(browser, "console").await?;

    // The kiosk comes last: its token stays in the tab for what follows.
    browser.forget_cache().await?;
    browser.goto(bridge.link("kiosk")?).await?;
    browser.ask("bench.start()").await?;
    let kiosk = files(browser, "kiosk").await?;

    let sum = |files: &[LoadedFile]| {
        Sample::counted(
            files
                .iter()
                .fold(0.0, |sum, file| sum + bytes(file.encoded)),
        )
    };
    let row = |what, files: &[LoadedFile], against, baseline| Row {
        what,
        unit: Unit::Bytes,
        ours: sum(files),
        against,
        baseline,
    };
    let rows = vec![
        row(
            "kiosk, first load",
            &kiosk,
            "the limit",
            Sample::counted(LIMIT),
        ),
        row(
            "kiosk, first load",
            &kiosk,
            "hand-written page",
            sum(&by_hand),
        ),
        row("console, first load", &console, "kiosk", sum(&kiosk)),
    ];
    Ok(([kiosk, console, by_hand].concat(), rows))
}

async fn files(browser: &Browser, page: &'static str) -> Result<Vec<LoadedFile>> {
    let entries = browser.ask("bench.files()").await?;
    let mut files: Vec<LoadedFile> = Vec::new();
    for entry in entries.as_array().context("no list of files")? {
        let path = entry["path"].as_str().context("a file without a path")?;
        let number = |name: &str| entry[name].as_u64().context("a file without a size");
        let (encoded, decoded) = (number("encoded")?, number("decoded")?);
        // What was preloaded is listed a second time when it is used.
        match files.iter_mut().find(|file| file.path == path) {
            Some(known) => known.encoded = known.encoded.max(encoded),
            None => files.push(LoadedFile {
                page,
                path: path.to_owned(),
                encoded,
                decoded,
            }),
        }
    }
    Ok(files)
}

/// A size of a file as a number to reckon with: a file of 4 GiB is none of ours.
fn bytes(size: u64) -> f64 {
    u32::try_from(size).map_or(f64::INFINITY, f64::from)
}
