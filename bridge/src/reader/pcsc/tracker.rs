//! From what PC/SC says about a reader to what happened at it.

use std::time::Duration;

use super::resource_manager::Seen;
use crate::reader::ticket::{ReaderEvent, Ticket};

/// So long a reader or its service must be away before anybody hears of it. A loose plug, a
/// reader that wakes from its sleep or a service that is started again is back sooner, and the
/// person at the desk need not know.
pub(super) const LOSS_LASTS: Duration = Duration::from_secs(2);

/// Remembers what was told, and tells what is new.
#[derive(Debug)]
pub(super) struct Tracker {
    up: bool,
    newest: Ticket,
    /// The count at which the card that lies there was laid, as far as it was told.
    laid: Option<u16>,
    /// Since when a reader that is up for all that was told is away.
    lost: Option<Duration>,
}

impl Tracker {
    pub(super) fn new() -> Self {
        Self {
            up: false,
            newest: Ticket::NONE,
            laid: None,
            lost: None,
        }
    }

    /// The laying that lasts for all that was told, and the count at which it began.
    pub(super) fn laid(&self) -> Option<(Ticket, u16)> {
        self.laid.map(|count| (self.newest, count))
    }

    /// The reader answered.
    pub(super) fn seen(&mut self, seen: Seen) -> Vec<ReaderEvent> {
        let mut events = Vec::new();
        if !self.up {
            self.up = true;
            events.push(ReaderEvent::Up);
        }
        let back = self.lost.take().is_some();
        match (self.laid, seen.card()) {
            (None, true) => events.push(self.lay()),
            (Some(_), false) => events.push(ReaderEvent::CardTaken {
                ticket: self.newest,
            }),
            // The service counts anew, and who knows which card it is.
            (Some(_), true) if back => events.push(self.lay()),
            (Some(before), true) if swapped(before, seen.count) => {
                events.push(ReaderEvent::CardTaken {
                    ticket: self.newest,
                });
                events.push(self.lay());
            }
            (None, false) | (Some(_), true) => {}
        }
        self.laid = match self.laid {
            // One more is no swap, and the next look still counts from where the card was laid.
            Some(laid) if seen.card() && events.is_empty() => Some(laid),
            _ => seen.card().then_some(seen.count),
        };
        events
    }

    /// The reader, or the service, does not answer at this time.
    pub(super) fn away(&mut self, now: Duration) -> Vec<ReaderEvent> {
        if !self.up {
            return Vec::new();
        }
        let since = *self.lost.get_or_insert(now);
        if now.saturating_sub(since) < LOSS_LASTS {
            return Vec::new();
        }
        self.up = false;
        self.laid = None;
        self.lost = None;
        vec![ReaderEvent::Down]
    }

    /// When a loss that began will have lasted.
    pub(super) fn loss_lasts_at(&self) -> Option<Duration> {
        self.lost.map(|since| since + LOSS_LASTS)
    }

    fn lay(&mut self) -> ReaderEvent {
        self.newest = self.newest.next();
        ReaderEvent::CardLaid {
            ticket: self.newest,
        }
    }
}

/// Whether a card that lies there is another laying than at the count before. Taken and laid
/// again is two more. One more with a card there before and after is the service being read in
/// the middle of its own bookkeeping; three more are a swap and that.
pub(super) fn swapped(before: u16, now: u16) -> bool {
    now.wrapping_sub(before) > 1
}
