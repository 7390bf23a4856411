//! What lies on a virtual reader.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::SharedCard;
use crate::reader::ticket::Ticket;

/// The place for one card, seen from the hand and from the worker.
#[derive(Clone, Default)]
pub(super) struct Slot(Arc<Mutex<Place>>);

struct Place {
    /// The newest laying, whether the card still lies there or not.
    newest: Ticket,
    card: Option<SharedCard>,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            newest: Ticket::NONE,
            card: None,
        }
    }
}

impl Slot {
    pub(super) fn lay(&self, card: SharedCard) -> Ticket {
        let mut place = lock(&self.0);
        place.newest = place.newest.next();
        place.card = Some(card);
        place.newest
    }

    pub(super) fn take(&self) -> Option<Ticket> {
        let mut place = lock(&self.0);
        place.card.take().map(|_card| place.newest)
    }

    /// The card, if it is still that laying.
    pub(super) fn card(&self, ticket: Ticket) -> Option<SharedCard> {
        let place = lock(&self.0);
        place.card.clone().filter(|_| place.newest == ticket)
    }
}

impl std::fmt::Debug for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Slot").field(&lock(&self.0).newest).finish()
    }
}

/// A card or a place that an operation panicked on is what it was before: both are whole between
/// any two calls.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
