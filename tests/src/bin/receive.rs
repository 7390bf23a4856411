//! Somebody who receives people as fast as the disk takes them: the day's machine and the store,
//! without desks, readers and screens. Each number that was acknowledged, and so is on disk, is
//! printed; it goes on until it is killed.

use std::io::{Write as _, stdout};
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use bridge::store::Store;
use end_to_end::fast_day::FastDay;
use protocol::environment::Environment;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .context("the data folder is the one argument")?
        .into();
    let store = Store::open(&folder, Some(Environment::Test))?;
    let mut day = FastDay::replay(&store).await?;
    loop {
        let number = day.receive(&store).await?;
        // One write: a kill leaves a whole line or none.
        stdout().write_all(format!("{number}\n").as_bytes())?;
        stdout().flush()?;
    }
}
