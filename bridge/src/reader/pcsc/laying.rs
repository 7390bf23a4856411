//! Which card lies on which reader now, as the monitor saw it last.

use std::ffi::CString;
use std::sync::{Mutex, PoisonError};

use crate::reader::failure::ReaderFailure;
use crate::reader::ticket::Ticket;

/// Written by the monitor, read by the worker.
#[derive(Debug, Default)]
pub(super) struct Laying {
    now: Mutex<Place>,
}

/// What is where a card could lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// No reader answers, or not at the moment.
    #[default]
    NoReader,
    /// A reader without a card.
    Empty,
    /// A card.
    Card(Ticket, Spot),
}

/// Where a card lies, and since when as the service counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The reader.
    pub(super) reader: CString,
    /// The service's count of insertions and removals at which the card was laid.
    pub(super) count: u16,
}

impl Laying {
    pub(super) fn set(&self, place: Place) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }

    /// Where the card of this laying lies.
    pub(super) fn spot(&self, ticket: Ticket) -> Result<Spot, ReaderFailure> {
        match &*self.now.lock().unwrap_or_else(PoisonError::into_inner) {
            Place::NoReader => Err(ReaderFailure::Away),
            Place::Card(laid, spot) if *laid == ticket => Ok(spot.clone()),
            Place::Empty | Place::Card(..) => Err(ReaderFailure::CardTaken),
        }
    }
}
