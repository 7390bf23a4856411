//! A reader in process, for the demo's tray: same interface, same rules, no PC/SC.

mod link;
mod slot;
#[cfg(test)]
mod tests;

use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex};
use std::{io, thread};

use card::virtual_card::{Power, VirtualCard};
use tokio::sync::{Mutex as AsyncMutex, mpsc};

use super::failure::ReaderFailure;
use super::job::Job;
use super::operator::Reader;
use super::ticket::ReaderEvent;
use link::VirtualLink;
use slot::Slot;

/// A virtual card that keeps its tries while it is off the reader. Whoever lays it may keep a
/// clone.
pub type SharedCard = Arc<Mutex<VirtualCard>>;

/// How many operations may wait for the one under way.
const WAITING: usize = 4;

/// The hand that lays virtual cards on a virtual reader and takes them away.
#[derive(Clone, Debug)]
pub struct Hand {
    slot: Slot,
    // Held from a move to its event, so that events come in the order of the moves.
    events: Arc<AsyncMutex<mpsc::Sender<ReaderEvent>>>,
}

impl Hand {
    /// Lays a card on the reader; one that lies there is taken first.
    ///
    /// # Errors
    /// Nobody listens to the reader any more.
    pub async fn lay(&self, card: SharedCard) -> Result<(), ReaderFailure> {
        let events = self.events.lock().await;
        if let Some(ticket) = self.slot.take() {
            tell(&events, ReaderEvent::CardTaken { ticket }).await?;
        }
        let ticket = self.slot.lay(card);
        tell(&events, ReaderEvent::CardLaid { ticket }).await
    }

    /// Takes the card away, if one lies there. An operation under way fails.
    ///
    /// # Errors
    /// Nobody listens to the reader any more.
    pub async fn take(&self) -> Result<(), ReaderFailure> {
        let events = self.events.lock().await;
        match self.slot.take() {
            Some(ticket) => tell(&events, ReaderEvent::CardTaken { ticket }).await,
            None => Ok(()),
        }
    }
}

async fn tell(events: &mpsc::Sender<ReaderEvent>, event: ReaderEvent) -> Result<(), ReaderFailure> {
    events
        .send(event)
        .await
        .map_err(|_nobody_listens| ReaderFailure::Away)
}

/// Starts a virtual reader. It is up at once, and its worker thread ends with the last clone of
/// the [`Reader`].
///
/// # Errors
/// The operating system gives no thread, or `events` has no place for the first event.
pub fn start(events: mpsc::Sender<ReaderEvent>) -> io::Result<(Reader, Hand)> {
    let slot = Slot::default();
    let (jobs_in, jobs) = sync_channel(WAITING);
    thread::Builder::new()
        .name("virtual-reader".to_owned())
        .spawn({
            let slot = slot.clone();
            move || work(&jobs, &slot)
        })?;
    if events.try_send(ReaderEvent::Up).is_err() {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    let events = Arc::new(AsyncMutex::new(events));
    Ok((Reader::new(jobs_in), Hand { slot, events }))
}

fn work(jobs: &Receiver<Job>, slot: &Slot) {
    for Job { ticket, run } in jobs {
        match slot.card(ticket) {
            Some(card) => {
                let mut link = VirtualLink::new(slot.clone(), ticket, Arc::clone(&card));
                run(Ok(&mut link));
                slot::lock(&card).power(Power::Off);
            }
            None => run(Err(ReaderFailure::CardTaken)),
        }
    }
}
