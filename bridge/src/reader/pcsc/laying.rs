//! Which card lies on which reader now, as the monitor saw it last.

use std::ffi::{CStr, CString};
use std::sync::{Mutex, PoisonError};

use crate::reader::ticket::Ticket;

/// Written by the monitor, read by the worker.
#[derive(Debug, Default)]
pub(super) struct Laying {
    now: Mutex<Option<(Ticket, CString)>>,
}

impl Laying {
    pub(super) fn begins(&self, ticket: Ticket, reader: &CStr) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) =
            Some((ticket, reader.to_owned()));
    }

    pub(super) fn ends(&self) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The reader on which the card of this laying lies; none if it was taken.
    pub(super) fn reader(&self, ticket: Ticket) -> Option<CString> {
        let now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        now.as_ref()
            .filter(|(laid, _)| *laid == ticket)
            .map(|(_, reader)| reader.clone())
    }
}
