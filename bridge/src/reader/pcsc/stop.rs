//! How the threads of a reader are told to end.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::pace::Pace;
use crate::clock::Clock;

/// A flag that threads look at between two calls of PC/SC, and on which they can wait.
#[derive(Debug)]
pub(super) struct Stop {
    set: Mutex<bool>,
    changed: Condvar,
    started: Instant,
}

impl Stop {
    pub(super) fn new() -> Self {
        Self {
            set: Mutex::new(false),
            changed: Condvar::new(),
            started: Clock::real().instant(),
        }
    }

    pub(super) fn set(&self) {
        *self.set.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }
}

impl Pace for Arc<Stop> {
    fn now(&self) -> Duration {
        Clock::real().instant().duration_since(self.started)
    }

    fn pause(&self, pause: Duration) {
        let set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_timeout_while(set, pause, |set| !*set));
    }

    fn is_over(&self) -> bool {
        *self.set.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
