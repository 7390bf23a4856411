//! How long a connector is waited for.

use std::time::Duration;

/// How long a connector is waited for.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// For a connection with TLS.
    pub connect: Duration,
    /// For an answer on it.
    pub answer: Duration,
    /// Before a call whose answer was lost is made again; as often as there are pauses.
    pub pauses: [Duration; 2],
    /// For everything together: under the 30 seconds that a desk waits for its source, so that
    /// what has failed is told by what knows why.
    pub whole: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(4),
            answer: Duration::from_secs(12),
            pauses: [Duration::from_millis(300), Duration::from_secs(1)],
            whole: Duration::from_secs(26),
        }
    }
}
