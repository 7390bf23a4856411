//! From a result file on the disk to the console that shows it, against a bare watch that reads the same files.

use std::fs;

use anyhow::Result;
use end_to_end::beside::{Beside, HANAKO};

use crate::baseline::scan;
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

/// So many files come.
const FILES: usize = 20;

/// What the figures are made of.
pub(super) const REMARK: &str = "file to console: folders are looked into every 500 ms and a file is read at the second look, \
    so half of the time to three quarters of it is waiting; ours ends when the console has it in its tray";

/// Has files come, and waits until each is shown.
pub(super) async fn measure() -> Result<Row> {
    let mut at = Beside::open().await?;
    let (mut ours, mut bare) = (Sample::new(), Sample::new());
    for shown in 1..=FILES {
        let folder = tempfile::tempdir()?;
        let watch = Stopwatch::start();
        let path = at.terminal.result(HANAKO)?;
        at.console
            .0
            .until(
                "the result in the tray",
                &format!(
                    "return document.querySelectorAll('[data-testid=tray] li').length === {shown}"
                ),
            )
            .await?;
        ours.add(watch.milliseconds());
        // A look of the bare watch goes by before the file comes, as one of ours has.
        let scanning = scan::next_file(folder.path());
        let writing = async {
            tokio::task::yield_now().await;
            let watch = Stopwatch::start();
            fs::copy(&path, folder.path().join("result.xml")).map(|_| watch)
        };
        let (scanned, watch) = tokio::join!(scanning, writing);
        scanned?;
        bare.add(watch?.milliseconds());
    }
    Ok(Row {
        what: "result file to console",
        unit: Unit::Milliseconds,
        ours,
        against: "bare watch of a folder",
        baseline: bare,
    })
}
