//! How the threads of a reader are told to end.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// A flag that threads look at between two calls of PC/SC, and on which they can wait.
#[derive(Debug, Default)]
pub(super) struct Stop {
    set: Mutex<bool>,
    changed: Condvar,
}

impl Stop {
    pub(super) fn set(&self) {
        *self.set.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.changed.notify_all();
    }

    pub(super) fn is_set(&self) -> bool {
        *self.set.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits this long, or until the flag is set.
    pub(super) fn wait(&self, pause: Duration) {
        let set = self.set.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_timeout_while(set, pause, |set| !*set));
    }
}
