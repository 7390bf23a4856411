//! The power goes off: what a screen has shown as done is on disk.

use std::io::BufRead as _;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use bridge::store::Store;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::fast_day::check;
use end_to_end::patience::until;
use end_to_end::process::command;
use end_to_end::socket::Socket;
use end_to_end::strace::Trace;
use protocol::console::DeskAct;
use protocol::environment::Environment;
use protocol::kiosk::KioskScreen;
use protocol::presented::Presented;
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

const LOG: &str = "uketsuke.db-wal";
const SENDS: &[&str] = &["sendto", "writev", "sendmsg", "write"];

#[tokio::test]
async fn the_sync_stands_before_the_frame_that_says_done() -> Result<()> {
    let (data, place) = (folder()?, tempfile::tempdir()?);
    let file = place.path().join("trace");
    let mut bridge = Bridge::demo_traced(data.path(), &file)?;
    let mut kiosk = Socket::open(&bridge, "kiosk").await?;
    let mut console = Socket::open(&bridge, "console").await?;
    let desk = console
        .console(|view| !view.desks.is_empty())
        .await?
        .view
        .desks[0];
    console.act(&desk, DeskAct::TakeOver).await?;
    let taken = console.console(|view| view.desks[0].taken_over).await?;
    let desk = taken.view.desks[0];
    console
        .act(&desk, DeskAct::Receive(Presented::Nothing))
        .await?;
    let listed = console.console(|view| view.visits.len() == 1).await?;
    let done = kiosk
        .kiosk(|view| matches!(view.screen, KioskScreen::Done { .. }))
        .await?;
    bridge.kill()?;

    let mut read = None;
    until("the end of the trace", || {
        read = Trace::read(&file)?;
        Ok(read.is_some())
    })?;
    let trace = read.context("no trace")?;
    // The page of the log with the audit entry, which is in the same transaction as the visit.
    let written = trace
        .call_with(0, &["pwrite64"], b"received_by_staff")
        .context("the reception was not written")?;
    let synced = trace
        .sync_after(written, LOG)
        .context("it was not synced")?;
    for (screen, frame) in [("console", &listed.bytes), ("kiosk", &done.bytes)] {
        let sent = trace
            .call_with(0, SENDS, frame)
            .with_context(|| format!("the frame of the {screen} is not in the trace"))?;
        ensure!(
            written < synced && synced < sent,
            "{screen}: written in line {written}, synced in {synced}, said in {sent}"
        );
    }
    Ok(())
}

/// So many kills, at random moments.
const KILLS: u64 = 1_000;
/// The longest that it is let run: some are killed while they open the folder, most while they write.
const LONGEST: Duration = Duration::from_millis(30);
/// After so many a new folder is begun, so that looking at it stays quick.
const EACH_FOLDER: u64 = 40;

#[tokio::test]
async fn a_thousand_kills_at_random_moments_lose_nobody() -> Result<()> {
    let seed = u64::from_le_bytes(bridge::store::random_bytes()?);
    println!("seed {seed}");
    let begun = now();
    let mut moments = StdRng::seed_from_u64(seed);
    let (mut received, mut in_the_middle) = (0_u64, 0_u64);
    for _ in 0..KILLS / EACH_FOLDER {
        let folder = tempfile::tempdir()?;
        let mut before = 0;
        for kill in 0..EACH_FOLDER {
            let moment = LONGEST.mul_f64(moments.random_range(0.0..1.0));
            let acknowledged = run_and_kill(folder.path(), moment)?.unwrap_or(before);
            let store = Store::open(folder.path(), Some(Environment::Test))?;
            let there = check(&store, acknowledged)
                .await
                .with_context(|| format!("seed {seed}, kill {kill} after {moment:?}"))?;
            store.close().await;
            ensure!(there <= acknowledged + 1, "{there}: nobody said so");
            in_the_middle += u64::from(there > acknowledged);
            before = there;
        }
        received += u64::from(before);
    }
    println!(
        "{KILLS} kills in {:?}: {received} received, {in_the_middle} on disk and not yet said",
        now().duration_since(begun)
    );
    ensure!(received > KILLS, "hardly anybody was received: {received}");
    Ok(())
}

/// The last number that was acknowledged before the kill; none if there was not one.
fn run_and_kill(folder: &Path, after: Duration) -> Result<Option<u32>> {
    let mut child = command(env!("CARGO_BIN_EXE_receive"))
        .arg(folder)
        .stdout(Stdio::piped())
        .spawn()?;
    let out = child.stdout.take().context("no output")?;
    let deadline = now() + after;
    while now() < deadline {
        std::thread::park_timeout(deadline.saturating_duration_since(now()));
    }
    child.kill()?;
    child.wait()?;
    let mut last = None;
    for line in std::io::BufReader::new(out).lines() {
        last = Some(line?.parse()?);
    }
    Ok(last)
}

#[expect(clippy::disallowed_methods, reason = "when to kill is a time")]
fn now() -> Instant {
    Instant::now()
}
