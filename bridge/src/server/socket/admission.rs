//! How many sockets may be open.

use std::sync::Arc;

use protocol::failure::Failure;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::server::Limits;

/// Counts the sockets, and among them those that have not said hello.
#[derive(Clone, Debug)]
pub(super) struct Admission {
    all: Arc<Semaphore>,
    strangers: Arc<Semaphore>,
}

/// The place of a socket that has not said hello yet. Dropped, it is free again.
#[derive(Debug)]
pub(super) struct Place {
    all: OwnedSemaphorePermit,
    _stranger: OwnedSemaphorePermit,
}

/// The place of a socket that has said hello. Dropped, it is free again.
#[derive(Debug)]
pub(super) struct KnownPlace {
    _all: OwnedSemaphorePermit,
}

impl Admission {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            all: Arc::new(Semaphore::new(limits.sockets)),
            strangers: Arc::new(Semaphore::new(limits.strangers)),
        }
    }

    /// A place for a new socket, or [`Failure::TooMany`]; it never waits for one.
    pub(super) fn enter(&self) -> Result<Place, Failure> {
        let take = |places: &Arc<Semaphore>| {
            Arc::clone(places)
                .try_acquire_owned()
                .map_err(|_none_free| Failure::TooMany)
        };
        Ok(Place {
            all: take(&self.all)?,
            _stranger: take(&self.strangers)?,
        })
    }
}

impl Place {
    /// The socket has said hello: its place among the strangers is free again.
    pub(super) fn known(self) -> KnownPlace {
        KnownPlace { _all: self.all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admission(sockets: usize, strangers: usize) -> Admission {
        Admission::new(&Limits {
            sockets,
            strangers,
            ..Limits::default()
        })
    }

    #[test]
    fn strangers_are_counted_until_they_are_known() {
        let admission = admission(3, 1);
        let first = admission.enter().unwrap();
        assert_eq!(admission.enter().unwrap_err(), Failure::TooMany);

        let _known = first.known();
        let second = admission.enter().unwrap();
        drop(second);
        assert!(admission.enter().is_ok());
    }

    #[test]
    fn a_refused_stranger_leaves_no_trace_in_the_count() {
        let admission = admission(2, 1);
        let first = admission.enter().unwrap();
        for _ in 0..5 {
            assert!(admission.enter().is_err());
        }
        let _known = first.known();
        assert!(admission.enter().is_ok());
    }

    #[test]
    fn known_sockets_are_counted_too() {
        let admission = admission(2, 2);
        let known = admission.enter().unwrap().known();
        let _other = admission.enter().unwrap().known();
        assert_eq!(admission.enter().unwrap_err(), Failure::TooMany);
        drop(known);
        assert!(admission.enter().is_ok());
    }
}
