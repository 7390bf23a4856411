//! How long something takes, by the machine's steady clock.

use std::time::Instant;

/// A running stopwatch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts one.
    #[expect(
        clippy::disallowed_methods,
        reason = "a duration on a build machine is not the time of a reception"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// The milliseconds since then.
    pub(crate) fn milliseconds(self) -> f64 {
        self.0.elapsed().as_secs_f64() * 1_000.0
    }
}
