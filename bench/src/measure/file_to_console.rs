//! From a result file on the disk to the console that shows it, against a bare watch that reads the same files.

use std::fs;

use anyhow::Result;
use end_to_end::beside::{Beside, HANAKO};

use crate::baseline::scan::{PACE, Scan};
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

/// So many files come.
const FILES: u32 = 20;

/// What the figures are made of.
pub(super) const REMARK: &str = "file to console: folders are looked into every 500 ms and a file is read at the second look, \
    so 500 to 1,000 ms of it are waiting; ours ends when the console has it in its tray";

/// Has files come, and waits until each is shown.
pub(super) async fn measure() -> Result<Row> {
    let mut at = Beside::open().await?;
    let (mut ours, mut bare) = (Sample::new(), Sample::new());
    for shown in 1..=FILES {
        let folder = tempfile::tempdir()?;
        // At another moment between two looks each time, and at the same one for both.
        let between = PACE * shown / FILES;
        tokio::time::sleep(between).await;
        let watch = Stopwatch::start();
        let path = at.terminal.result(HANAKO)?;
        let all_shown =
            format!("return document.querySelectorAll('[data-testid=tray] li').length === {shown}");
        at.console
            .0
            .until("the result in the tray", &all_shown)
            .await?;
        ours.add(watch.milliseconds());

        let scan = Scan::begin(folder.path()).await?;
        tokio::time::sleep(between).await;
        let watch = Stopwatch::start();
        fs::copy(&path, folder.path().join("result.xml"))?;
        scan.next_file().await?;
        bare.add(watch.milliseconds());
    }
    Ok(Row {
        what: "result file to console",
        unit: Unit::Milliseconds,
        ours,
        against: "bare watch of a folder",
        baseline: bare,
    })
}
