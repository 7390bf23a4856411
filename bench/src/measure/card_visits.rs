//! The bench's other process, which has the reader: it sees cards come and go and visits the last one, our way and
//! the barest way in turns, and says what it measured line by line.

use anyhow::{Context as _, Result, bail, ensure};
use bridge::reader::{self, Reader, ReaderEvent, ReaderFailure, Ticket, visit};
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::baseline::exchange::{self, Exchange};
use crate::console::result;
use crate::stopwatch::Stopwatch;

/// The argument that makes a bench into this.
pub(crate) const CARD_VISITS: &str = "--card-visits";

/// So many cards are laid, and all but the last are taken.
pub(super) const INSERTIONS: usize = 20;

/// So often each side visits the last card. Through vpcd a visit takes most of a second.
const VISITS: usize = 20;

/// Says what it measures, until the last visit.
pub(crate) async fn card_visits() -> Result<()> {
    let clock = Stopwatch::start();
    let (events_in, mut events) = mpsc::channel(64);
    let (reader, watch) = reader::pcsc::start(None, events_in)?;
    let mut bare = exchange::watch(clock)?;
    match events.recv().await {
        Some(ReaderEvent::Up) => say(&json!({ "ready": true })),
        other => bail!("the reader begins with {other:?}"),
    }
    let mut tickets = Vec::new();
    for insertion in 1..=INSERTIONS {
        let (laid, ours) = next(&mut events, clock).await?;
        let (_, theirs) = bare.recv().await.context("the bare watch ended")?;
        say(&json!({ "seen_after": (ours - theirs).max(0.0) }));
        tickets.push(laid);
        if insertion < INSERTIONS {
            events.recv().await.context("the reader ended")?;
            bare.recv().await.context("the bare watch ended")?;
            say(&json!({ "taken": true }));
        }
    }
    let (Some(gone), Some(lies)) = (tickets.first(), tickets.last()) else {
        bail!("no card was laid");
    };
    visits(&reader, *lies, *gone).await?;
    drop(watch);
    Ok(())
}

async fn next(events: &mut mpsc::Receiver<ReaderEvent>, clock: Stopwatch) -> Result<(Ticket, f64)> {
    match events.recv().await {
        Some(ReaderEvent::CardLaid { ticket }) => Ok((ticket, clock.milliseconds())),
        other => bail!("a card was laid and the reader says {other:?}"),
    }
}

/// Each visit is timed from the wish to the answer, and its exchange alone: how long a card waits for its power is
/// never the same. The power-off comes after the answer.
async fn visits(reader: &Reader, lies: Ticket, gone: Ticket) -> Result<()> {
    let visit_it = async || -> Result<([f64; 2], usize)> {
        let whole = Stopwatch::start();
        let read = reader.operate(lies, |card| {
            let exchange = Stopwatch::start();
            visit(card).map(|read| (read, exchange.milliseconds()))
        });
        let (read, exchange) = read.await??;
        let took = [whole.milliseconds(), exchange];
        // The worker does one thing after the other: when it has said that this card is gone, the visited one is off.
        let off = reader.operate(gone, |_card| ()).await;
        ensure!(off == Err(ReaderFailure::CardTaken), "{off:?}");
        Ok((took, read.certificate.len()))
    };
    // The first visit makes the way to the service, on both sides.
    let (_, certificate) = visit_it().await?;
    let apdus = exchange::apdus(certificate)?;
    let bare = Exchange::open()?;
    bare.run(&apdus)?;
    for round in 0..VISITS {
        let (ours, barely) = if round % 2 == 0 {
            let (ours, _) = visit_it().await?;
            (ours, bare.run(&apdus)?)
        } else {
            let barely = bare.run(&apdus)?;
            (visit_it().await?.0, barely)
        };
        say(&json!({ "ours": ours, "bare": barely }));
    }
    say(&json!({ "apdus": apdus.len(), "certificate": certificate }));
    Ok(())
}

fn say(line: &Value) {
    result(&line.to_string());
}
