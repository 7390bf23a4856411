//! The power goes off: what a screen has shown as done is on disk.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::process::command;
use end_to_end::socket::Socket;
use end_to_end::strace::Trace;
use protocol::console::DeskAct;
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
    bridge.kill_traced()?;

    let trace = Trace::read(&file)?;
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

/// So many folders at once: while one waits for its moment, another is looked at.
const LANES: u64 = 4;
/// So many folders one after the other, so that looking at one stays quick.
const FOLDERS: u64 = 10;
/// So many kills of each, at random moments: a thousand in all.
const KILLS: u64 = 25;
/// The longest that it is let run.
const LONGEST: Duration = Duration::from_millis(60);
/// One in so many is killed while it opens the folder or looks at it, the others while they receive.
const EARLY: u32 = 8;

/// What a lane has seen.
#[derive(Default)]
struct Seen {
    received: u64,
    /// On disk when the kill came, and not yet said.
    in_the_middle: u64,
    /// Killed before the first was received.
    at_the_start: u64,
}

#[test]
fn a_thousand_kills_at_random_moments_lose_nobody() -> Result<()> {
    let seed = u64::from_le_bytes(bridge::store::random_bytes()?);
    println!("seed {seed}");
    let begun = now();
    let lanes = std::thread::scope(|scope| {
        let lanes: Vec<_> = (0..LANES)
            .map(|lane| scope.spawn(move || kill_again_and_again(seed.wrapping_add(lane))))
            .collect();
        let ended = lanes.into_iter().map(|lane| match lane.join() {
            Ok(lane) => lane,
            Err(_panic) => anyhow::bail!("a lane has panicked"),
        });
        ended.collect::<Result<Vec<_>>>()
    })?;
    let sum = |of: fn(&Seen) -> u64| lanes.iter().map(of).sum::<u64>();
    let received = sum(|lane| lane.received);
    println!(
        "{} kills in {:?}: {received} received; {} times one was on disk and not yet said, {} times \
         nobody had been received yet",
        LANES * FOLDERS * KILLS,
        now().duration_since(begun),
        sum(|lane| lane.in_the_middle),
        sum(|lane| lane.at_the_start),
    );
    ensure!(received > 1_000, "hardly anybody was received: {received}");
    Ok(())
}

fn kill_again_and_again(seed: u64) -> Result<Seen> {
    let mut moments = StdRng::seed_from_u64(seed);
    let mut lane = Seen::default();
    for _ in 0..FOLDERS {
        let folder = tempfile::tempdir()?;
        let mut acknowledged = 0;
        for kill in 0..KILLS {
            let moment = LONGEST.mul_f64(moments.random_range(0.0..1.0));
            let early = moments.random_ratio(1, EARLY);
            let run = run_and_kill(folder.path(), acknowledged, moment, early)
                .with_context(|| format!("seed {seed}, kill {kill} after {moment:?}"))?;
            let there = run.there.unwrap_or(acknowledged);
            ensure!(
                there <= acknowledged + 1,
                "seed {seed}: {there} is said by nobody"
            );
            lane.in_the_middle += u64::from(there > acknowledged);
            lane.at_the_start += u64::from(run.said.is_none());
            acknowledged = run.said.unwrap_or(there);
        }
        // The last kill of the folder is looked at too.
        let mut last = receive(folder.path(), acknowledged);
        let looked = last.arg("look").output()?;
        let complaint = String::from_utf8_lossy(&looked.stderr);
        ensure!(
            looked.status.success(),
            "seed {seed}, at the end: {complaint}"
        );
        lane.received += u64::from(acknowledged);
    }
    Ok(lane)
}

/// What a child has said before it was killed.
#[derive(Default)]
struct Run {
    /// So many were there, all of them whole, when it began.
    there: Option<u32>,
    /// The last number that it acknowledged.
    said: Option<u32>,
}

/// A child looks at what the one before has left, and receives until it is killed. The folder is
/// opened by children alone: a lock that is held here would go into each child that another lane
/// starts meanwhile, and stay locked until that one runs its own program.
fn run_and_kill(folder: &Path, acknowledged: u32, after: Duration, early: bool) -> Result<Run> {
    let mut child = receive(folder, acknowledged)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut out = BufReader::new(child.stdout.take().context("no output")?);
    let mut first = String::new();
    if !early {
        // Nothing comes where it has ended by itself, which is found below.
        out.read_line(&mut first)?;
    }
    let deadline = now() + after;
    while now() < deadline {
        std::thread::park_timeout(deadline.saturating_duration_since(now()));
    }
    child.kill()?;
    let ended = child.wait_with_output()?;
    let complaint = String::from_utf8_lossy(&ended.stderr);
    ensure!(
        ended.status.code().is_none(),
        "it ended by itself: {complaint}"
    );
    let mut run = Run::default();
    out.read_to_string(&mut first)?;
    for line in first.lines() {
        let number = line.parse()?;
        if run.there.is_none() {
            run.there = Some(number);
        } else {
            run.said = Some(number);
        }
    }
    Ok(run)
}

fn receive(folder: &Path, acknowledged: u32) -> Command {
    let mut command = command(env!("CARGO_BIN_EXE_receive"));
    command.arg(folder).arg(acknowledged.to_string());
    command
}

#[expect(clippy::disallowed_methods, reason = "when to kill is a time")]
fn now() -> Instant {
    Instant::now()
}
