//! Somebody who receives people as fast as the disk takes them: the day's machine and the store,
//! without desks, readers and screens.
//!
//! `receive FOLDER ACKNOWLEDGED [look]` first looks at what was left there, where so many were
//! acknowledged, and prints how many are there. Then it receives, and prints each number once it is
//! on disk, until it is killed; with `look` it ends.

use std::io::{Write as _, stdout};
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use bridge::store::Store;
use end_to_end::fast_day::{FastDay, check};
use protocol::environment::Environment;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder: PathBuf = arguments.next().context("no folder")?.into();
    let acknowledged = arguments.next().context("no number")?.parse()?;
    let store = Store::open(&folder, Some(Environment::Test))?;
    say(check(&store, acknowledged).await?)?;
    if arguments.next().is_some() {
        return Ok(());
    }
    let mut day = FastDay::replay(&store).await?;
    loop {
        say(day.receive(&store).await?)?;
    }
}

/// One write: a kill leaves a whole line or none.
fn say(number: u32) -> Result<()> {
    stdout().write_all(format!("{number}\n").as_bytes())?;
    Ok(stdout().flush()?)
}
