//! Time as the reader's threads know it.

use std::time::Duration;

/// How a thread waits, and when it is to end. The tests have one on which time is an argument.
pub(super) trait Pace {
    /// The time since the reader was started, on a clock that nobody can set.
    fn now(&self) -> Duration;

    /// Waits so long, or until the thread is to end.
    fn pause(&self, pause: Duration);

    /// Whether the thread is to end.
    fn is_over(&self) -> bool;
}
