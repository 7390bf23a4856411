//! What a power cut leaves of the files: the write-ahead log ends anywhere, its last pages are
//! torn, or the database was half written when the log was being put into it.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use bridge::store::Store;
use end_to_end::fast_day::{FastDay, check};
use protocol::environment::Environment;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use tempfile::TempDir;

const DATABASE: &str = "uketsuke.db";
const LOG: &str = "uketsuke.db-wal";
/// SQLite's file format, section 4.1: the log's head, and the head of each frame before its page.
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
const PAGE: usize = 4096;
/// So many people are in the database before, and so many in the log.
const BEFORE: u32 = 5;
const IN_LOG: u32 = 20;
/// So many cuts at random bytes.
const CASES: usize = 250;

/// The files of a bridge that runs, after each reception that was acknowledged.
struct Files {
    key: Vec<u8>,
    database: Vec<u8>,
    log: Vec<u8>,
    /// Where the log ended when the next one was acknowledged.
    ends: Vec<usize>,
}

impl Files {
    async fn new() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let read = |name| fs::read(folder.path().join(name));
        let store = open(folder.path())?;
        let mut day = FastDay::replay(&store).await?;
        for _ in 0..BEFORE {
            day.receive(&store).await?;
        }
        store.close().await;
        let store = open(folder.path())?;
        let mut ends = Vec::new();
        for _ in 0..IN_LOG {
            day.receive(&store).await?;
            ends.push(read(LOG)?.len());
        }
        let files = Self {
            key: read("store.key")?,
            database: read(DATABASE)?,
            log: read(LOG)?,
            ends,
        };
        store.close().await;
        Ok(files)
    }

    /// So many were acknowledged before the log was as long as this.
    fn acknowledged(&self, length: usize) -> Result<u32> {
        let in_log = self.ends.iter().filter(|end| **end <= length).count();
        Ok(BEFORE + u32::try_from(in_log)?)
    }

    fn put(&self, database: &[u8], log: &[u8]) -> Result<TempDir> {
        let copy = tempfile::tempdir()?;
        fs::write(copy.path().join("store.key"), &self.key)?;
        fs::write(copy.path().join(DATABASE), database)?;
        fs::write(copy.path().join(LOG), log)?;
        Ok(copy)
    }

    /// Opens what is left, and sees that exactly those are there who were acknowledged, and that it
    /// goes on from there.
    async fn look(&self, database: &[u8], log: &[u8], acknowledged: u32) -> Result<()> {
        let copy = self.put(database, log)?;
        let store = open(copy.path())?;
        let there = check(&store, acknowledged).await?;
        ensure!(
            there == acknowledged,
            "{there} are there, {acknowledged} were said"
        );
        FastDay::replay(&store).await?.receive(&store).await?;
        check(&store, acknowledged + 1).await?;
        store.close().await;
        Ok(())
    }

    /// The pages of the log, each with its frame's place.
    fn frames(&self) -> impl Iterator<Item = Range<usize>> {
        let frame = FRAME_HEAD + PAGE;
        (LOG_HEAD..self.log.len())
            .step_by(frame)
            .map(move |at| at..at + frame)
    }
}

#[tokio::test]
async fn a_log_that_ends_at_any_page_holds_everybody_who_was_acknowledged() -> Result<()> {
    let files = Files::new().await?;
    let (whole, last) = (files.log.len(), files.ends[files.ends.len() - 1]);
    ensure!(
        whole == last
            && files
                .frames()
                .last()
                .is_some_and(|frame| frame.end == whole)
    );
    for frame in files.frames() {
        for cut in [
            frame.start,
            frame.start + FRAME_HEAD,
            frame.end - 1,
            frame.end,
        ] {
            let acknowledged = files.acknowledged(cut)?;
            files
                .look(&files.database, &files.log[..cut], acknowledged)
                .await
                .with_context(|| format!("cut at {cut} of {whole}"))?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_log_that_is_torn_at_any_byte_holds_everybody_who_was_acknowledged() -> Result<()> {
    let seed = u64::from_le_bytes(bridge::store::random_bytes()?);
    println!("seed {seed}");
    let mut chance = StdRng::seed_from_u64(seed);
    let files = Files::new().await?;
    for case in 0..CASES {
        // What was synced stays; of the transaction that was being written, any page may be on
        // disk, in part, or hold what lay on the disk before.
        let synced = chance.random_range(0..files.ends.len());
        let from = files.ends[synced];
        let to = files.ends.get(synced + 1).copied().unwrap_or(from);
        let mut log = files.log[..to].to_vec();
        let cut = if to > from {
            chance.random_range(from..to)
        } else {
            from
        };
        match case % 3 {
            0 => log.truncate(cut),
            1 => log[cut..].fill(0),
            _ => {
                for byte in &mut log[cut..] {
                    *byte = chance.random();
                }
            }
        }
        let acknowledged = files.acknowledged(from)?;
        files
            .look(&files.database, &log, acknowledged)
            .await
            .with_context(|| format!("seed {seed}, case {case}: torn at {cut} of {to}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn a_database_that_was_half_written_is_mended_from_the_log() -> Result<()> {
    let seed = u64::from_le_bytes(bridge::store::random_bytes()?);
    println!("seed {seed}");
    let mut chance = StdRng::seed_from_u64(seed);
    let files = Files::new().await?;
    // What the database is when the whole log was put into it: by a bridge that ends in order.
    let ended = files.put(&files.database, &files.log)?;
    open(ended.path())?.close().await;
    let after = fs::read(ended.path().join(DATABASE))?;
    ensure!(after != files.database && after.len() >= files.database.len());
    let everybody = BEFORE + IN_LOG;
    // The log is synced before the first page of it goes into the database, and is kept until the
    // last is there: so the database may have any of them, up to any length.
    for (case, pages) in (0..=after.len() / PAGE).enumerate() {
        let mut torn = files.database.clone();
        torn.resize((pages * PAGE).max(torn.len()), 0);
        for at in (0..torn.len()).step_by(PAGE) {
            let written = at / PAGE < pages && (case % 2 == 0 || chance.random());
            if written && let Some(page) = after.get(at..at + PAGE) {
                torn[at..at + PAGE].copy_from_slice(page);
            }
        }
        files
            .look(&torn, &files.log, everybody)
            .await
            .with_context(|| format!("seed {seed}, {pages} pages"))?;
    }
    Ok(())
}

fn open(folder: &Path) -> Result<Store> {
    Ok(Store::open(folder, Some(Environment::Test))?)
}
