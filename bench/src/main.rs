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
    let json = match std::env::args().nth(1).as_deref() {
        None => false,
        Some("--json") => true,
        Some(other) => bail!("`{other}` is no option; there is --json"),
    };
    let report = measure::all().await?;
    if json {
        console::result(&report.json().to_string());
    } else {
        console::result(&report.table());
    }
    Ok(())
}
