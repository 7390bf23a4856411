//! The reader's threads on a scripted PC/SC.

mod any_order;
mod codes;
mod daily_life;
mod diagnosis;
mod grace;
mod operations;
mod tracker;
mod visit;

use std::ffi::CString;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use card::{CardError, TriesLeft};
use futures_util::FutureExt as _;
use tokio::sync::mpsc;

use super::laying::{Place, Spot};
use super::monitor::Monitor;
use super::scripted::{Change, World};
use super::worker::Worker;
use crate::reader::job::Job;
use crate::reader::operator::{LaidCard, Reader};
use crate::reader::{ReaderEvent, ReaderFailure, Ticket};

const DESK: &str = "Desk Reader 00 00";
const OFFICE: &str = "Office Reader 01 00";

const ONE: Ticket = Ticket::NONE.next();
const TWO: Ticket = ONE.next();

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// What the monitor of a reader whose name begins with `wanted` tells until the world ends.
fn told(world: &World, wanted: &str) -> Vec<ReaderEvent> {
    let (events_in, mut events) = mpsc::channel(1_000);
    let laying = Arc::clone(&world.laying);
    Monitor::new(
        world.clone(),
        wanted.to_owned(),
        events_in,
        laying,
        world.clone(),
    )
    .run();
    std::iter::from_fn(|| events.blocking_recv()).collect()
}

/// A worker and the handle on it.
struct Desk {
    reader: Reader,
    jobs: Receiver<Job>,
    worker: Worker<World, World>,
}

impl Desk {
    fn new(world: &World) -> Self {
        let (jobs_in, jobs) = sync_channel(1);
        Self {
            reader: Reader::new(jobs_in),
            jobs,
            worker: Worker::new(world.clone(), Arc::clone(&world.laying), world.clone()),
        }
    }

    /// Runs one operation on the card of the first laying.
    fn operate<T: Send + 'static>(
        &mut self,
        operation: impl FnOnce(&mut LaidCard<'_>) -> T + Send + 'static,
    ) -> Result<T, ReaderFailure> {
        let mut operation = Box::pin(self.reader.operate(ONE, operation));
        assert!((&mut operation).now_or_never().is_none(), "it waits");
        self.worker.work_off(self.jobs.recv().unwrap());
        operation.now_or_never().unwrap()
    }
}

/// A world with a card on the desk's reader, which the monitor has seen.
fn with_card() -> World {
    let world = World::new(&[DESK], ms(60_000));
    world.happen(&Change::Lay(DESK));
    world.happen(&Change::Place(laid(ONE, 1)));
    world
}

/// What the monitor has seen of a card on the desk's reader.
fn laid(ticket: Ticket, count: u16) -> Place {
    let reader = CString::new(DESK).unwrap();
    Place::Card(ticket, Spot { reader, count })
}

/// Select the application, select the PIN, ask for its tries.
fn tries(card: &mut LaidCard<'_>) -> Result<TriesLeft, CardError> {
    card.tries_left()
}
