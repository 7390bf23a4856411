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
    /// A card on this reader.
    Card(Ticket, CString),
}

impl Laying {
    pub(super) fn set(&self, place: Place) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }

    /// The reader on which the card of this laying lies.
    pub(super) fn reader(&self, ticket: Ticket) -> Result<CString, ReaderFailure> {
        match &*self.now.lock().unwrap_or_else(PoisonError::into_inner) {
            Place::NoReader => Err(ReaderFailure::Away),
            Place::Card(laid, reader) if *laid == ticket => Ok(reader.clone()),
            Place::Empty | Place::Card(..) => Err(ReaderFailure::CardTaken),
        }
    }
}
