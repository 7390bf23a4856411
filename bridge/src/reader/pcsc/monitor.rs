//! The thread that waits for cards.

use std::ffi::{CStr, CString};
use std::sync::Arc;
use std::time::Duration;

use pcsc::{Error, PNP_NOTIFICATION};
use tokio::sync::mpsc;

use super::laying::{Laying, Place, Spot};
use super::pace::Pace;
use super::resource_manager::{Context, ResourceManager, Watch};
use super::tracker::Tracker;
use crate::reader::ticket::ReaderEvent;

/// How long one wait for a change lasts. `SCardCancel` is unreliable on old services, so the
/// wait ends by itself and the flag is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// How long to leave a service alone that does not answer.
const SERVICE_PAUSE: Duration = Duration::from_millis(500);

/// How long to wait before the list of readers is read again although nothing useful was in it.
const LIST_PAUSE: Duration = Duration::from_millis(200);

/// Waits for cards on one reader and tells the desk.
pub(super) struct Monitor<M, P> {
    manager: M,
    wanted: String,
    events: mpsc::Sender<ReaderEvent>,
    laying: Arc<Laying>,
    pace: P,
    tracker: Tracker,
}

/// Nobody listens any more, or the thread was told to end.
struct Over;

enum Failed {
    Over,
    Service(Error),
}

impl From<Over> for Failed {
    fn from(_: Over) -> Self {
        Self::Over
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Service(error)
    }
}

impl<M: ResourceManager, P: Pace> Monitor<M, P> {
    /// Watches the first reader whose name begins with `wanted`.
    pub(super) fn new(
        manager: M,
        wanted: String,
        events: mpsc::Sender<ReaderEvent>,
        laying: Arc<Laying>,
        pace: P,
    ) -> Self {
        Self {
            manager,
            wanted,
            events,
            laying,
            pace,
            tracker: Tracker::new(),
        }
    }

    /// Lives until it is told to end.
    pub(super) fn run(mut self) {
        let mut said = None;
        loop {
            let Failed::Service(error) = self.watch_service() else {
                return;
            };
            if said != Some(error) {
                tracing::warn!(%error, "the PC/SC service does not answer");
                said = Some(error);
            }
            if self.away().is_err() {
                return;
            }
            self.pace.pause(self.not_past_the_loss(SERVICE_PAUSE));
        }
    }

    /// Watches on one context until it is dead. Any error but a timeout means that it is.
    fn watch_service(&mut self) -> Failed {
        let watched = self
            .manager
            .establish()
            .map_err(Failed::from)
            .and_then(|context| {
                let mut list = context.watch(PNP_NOTIFICATION());
                loop {
                    match self.choose(&context)? {
                        Some(reader) => self.watch_reader(&context, &reader)?,
                        None => self.await_reader(&mut list)?,
                    }
                }
            });
        match watched {
            Ok(never) => never,
            Err(failed) => failed,
        }
    }

    fn choose(&self, context: &M::Context) -> Result<Option<CString>, Failed> {
        let wanted = self.wanted.as_bytes();
        let mut readers = context.readers()?.into_iter();
        Ok(readers.find(|reader| reader.to_bytes().starts_with(wanted)))
    }

    /// Waits until a reader was plugged in or taken off. The service's own notification is not
    /// there everywhere; without it the list is read again after a pause.
    fn await_reader(&mut self, list: &mut impl Watch) -> Result<(), Failed> {
        self.away()?;
        match list.look(self.not_past_the_loss(LOOK)) {
            Ok(_) | Err(Error::UnknownReader) => {
                self.pace.pause(self.not_past_the_loss(LIST_PAUSE));
            }
            Err(Error::Timeout) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(self.go_on()?)
    }

    /// Watches one reader until it is gone.
    fn watch_reader(&mut self, context: &M::Context, reader: &CStr) -> Result<(), Failed> {
        tracing::info!(reader = %reader.to_string_lossy(), "a reader is there");
        let mut watch = context.watch(reader);
        loop {
            self.go_on()?;
            let seen = match watch.look(LOOK) {
                Ok(seen) if !seen.gone() => seen,
                Ok(_) | Err(Error::UnknownReader | Error::ReaderUnavailable) => break,
                Err(Error::Timeout) => continue,
                Err(error) => return Err(error.into()),
            };
            let events = self.tracker.seen(seen);
            // The worker knows before the desk does.
            self.laying.set(match self.tracker.laid() {
                Some((ticket, count)) => {
                    let reader = reader.to_owned();
                    Place::Card(ticket, Spot { reader, count })
                }
                None => Place::Empty,
            });
            self.tell(events)?;
        }
        tracing::warn!(reader = %reader.to_string_lossy(), "the reader is gone");
        self.away()?;
        self.pace.pause(self.not_past_the_loss(LIST_PAUSE));
        Ok(())
    }

    /// The reader does not answer: nothing reaches a card from now on, and when it lasts the
    /// desk is told.
    fn away(&mut self) -> Result<(), Over> {
        self.laying.set(Place::NoReader);
        let events = self.tracker.away(self.pace.now());
        self.tell(events)
    }

    /// As much of a wait as does not miss the moment at which a loss is to be told.
    fn not_past_the_loss(&self, wait: Duration) -> Duration {
        match self.tracker.loss_lasts_at() {
            Some(at) => wait.min(at.saturating_sub(self.pace.now())),
            None => wait,
        }
    }

    fn tell(&self, events: Vec<ReaderEvent>) -> Result<(), Over> {
        for event in events {
            self.events
                .blocking_send(event)
                .map_err(|_nobody_listens| Over)?;
        }
        self.go_on()
    }

    fn go_on(&self) -> Result<(), Over> {
        if self.pace.is_over() {
            Err(Over)
        } else {
            Ok(())
        }
    }
}
