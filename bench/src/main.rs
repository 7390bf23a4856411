//! The bench: each figure beside the barest thing that does the same, measured in turns in the same run.
//!
//! `cargo xtask bench` builds what is measured and starts this. A figure alone says more about the machine and about
//! who else used it than about the house; the ratio is what counts. Nothing here fails for being slow.

mod baseline;
mod browser;
mod console;
mod machine;
mod measure;
mod report;
mod sample;
mod stopwatch;

use anyhow::{Result, bail};

#[tokio::main]
async fn main() -> Result<()> {
    let (json, only_card) = match std::env::args().nth(1).as_deref() {
        None => (false, false),
        Some("--json") => (true, false),
        Some("--card") => (false, true),
        // The bench itself, once more: libpcsclite takes its socket from the environment of its process.
        Some(measure::CARD_VISITS) => return measure::card_visits().await,
        Some(other) => {
            bail!("`{other}` is no option; there are --json, and --card for the card alone")
        }
    };
    let report = if only_card {
        measure::card_alone()?
    } else {
        measure::all().await?
    };
    if json {
        console::result(&report.json().to_string());
    } else {
        console::result(&report.table());
    }
    Ok(())
}
