//! The thread that waits for cards.

use std::ffi::{CStr, CString};
use std::sync::Arc;
use std::time::Duration;

use pcsc::{Context, Error, PNP_NOTIFICATION, ReaderState, Scope, State};
use tokio::sync::mpsc;

use super::laying::Laying;
use super::stop::Stop;
use super::tracker::{Observation, Tracker};
use crate::reader::ticket::ReaderEvent;

/// How long one wait for a change lasts. `SCardCancel` is unreliable on old services, so the
/// wait ends by itself and the flag is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// How long to leave a service alone that does not answer.
const SERVICE_PAUSE: Duration = Duration::from_secs(1);

/// How long to wait before the list of readers is read again although nothing useful was in it.
const LIST_PAUSE: Duration = Duration::from_millis(200);

/// Waits for cards on one reader and tells the desk.
pub(super) struct Monitor {
    wanted: Option<String>,
    events: mpsc::Sender<ReaderEvent>,
    laying: Arc<Laying>,
    stop: Arc<Stop>,
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

impl Monitor {
    pub(super) fn new(
        wanted: Option<String>,
        events: mpsc::Sender<ReaderEvent>,
        laying: Arc<Laying>,
        stop: Arc<Stop>,
    ) -> Self {
        Self {
            wanted,
            events,
            laying,
            stop,
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
            self.stop.wait(SERVICE_PAUSE);
        }
    }

    /// Watches on one context until it is dead. Any error but a timeout means that it is.
    fn watch_service(&mut self) -> Failed {
        let watched = Context::establish(Scope::System)
            .map_err(Failed::from)
            .and_then(|context| {
                let mut plug = ReaderState::new(PNP_NOTIFICATION(), State::UNAWARE);
                loop {
                    match self.choose(&context)? {
                        Some(reader) => self.watch_reader(&context, &reader)?,
                        None => self.await_reader(&context, &mut plug)?,
                    }
                }
            });
        match watched {
            Ok(never) => never,
            Err(failed) => failed,
        }
    }

    fn choose(&self, context: &Context) -> Result<Option<CString>, Failed> {
        let readers = match context.list_readers_owned() {
            Err(Error::NoReadersAvailable) => Vec::new(),
            listed => listed?,
        };
        let wanted = self.wanted.as_deref().unwrap_or_default();
        Ok(readers
            .into_iter()
            .find(|reader| reader.to_bytes().starts_with(wanted.as_bytes())))
    }

    /// Waits until a reader was plugged in or taken off. The service's own notification is not
    /// there everywhere; without it the list is read again after a pause.
    fn await_reader(&mut self, context: &Context, plug: &mut ReaderState) -> Result<(), Failed> {
        self.away()?;
        plug.sync_current_state();
        match context.get_status_change(LOOK, std::slice::from_mut(plug)) {
            Ok(()) => self.stop.wait(LIST_PAUSE),
            Err(Error::Timeout) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(self.go_on()?)
    }

    /// Watches one reader until it is gone.
    fn watch_reader(&mut self, context: &Context, reader: &CStr) -> Result<(), Failed> {
        tracing::info!(reader = %reader.to_string_lossy(), "a reader is there");
        let mut state = ReaderState::new(reader, State::UNAWARE);
        loop {
            self.go_on()?;
            state.sync_current_state();
            match context.get_status_change(LOOK, std::slice::from_mut(&mut state)) {
                Ok(()) => {}
                Err(Error::Timeout) => continue,
                Err(Error::UnknownReader) => break,
                Err(error) => return Err(error.into()),
            }
            let gone = State::UNKNOWN | State::IGNORE | State::UNAVAILABLE;
            if state.event_state().intersects(gone) {
                break;
            }
            let events = self.tracker.observe(Observation {
                present: state.event_state().contains(State::PRESENT),
                // The service counts in 16 bits.
                count: u16::try_from(state.event_count() & 0xffff).unwrap_or_default(),
            });
            self.tell(events, reader)?;
        }
        tracing::warn!(reader = %reader.to_string_lossy(), "the reader is gone");
        self.away()?;
        self.stop.wait(LIST_PAUSE);
        Ok(())
    }

    fn away(&mut self) -> Result<(), Over> {
        let events = self.tracker.away();
        self.tell(events, c"")
    }

    /// Tells the desk; the worker knows before the desk does.
    fn tell(&self, events: Vec<ReaderEvent>, reader: &CStr) -> Result<(), Over> {
        for event in events {
            match event {
                ReaderEvent::CardLaid { ticket } => self.laying.begins(ticket, reader),
                ReaderEvent::CardTaken { .. } => self.laying.ends(),
                ReaderEvent::Up | ReaderEvent::Down => {}
            }
            self.events
                .blocking_send(event)
                .map_err(|_nobody_listens| Over)?;
        }
        self.go_on()
    }

    fn go_on(&self) -> Result<(), Over> {
        if self.stop.is_set() {
            Err(Over)
        } else {
            Ok(())
        }
    }
}
