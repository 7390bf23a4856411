//! Whether the other end still lives.

/// How often the page says that it is there, in milliseconds.
pub(crate) const PING_EVERY: u32 = 15_000;
/// A socket that is silent for longer than this, in milliseconds, is given up: two pings were
/// not answered.
const SILENCE: f64 = 35_000.0;

/// What the heartbeat does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beat {
    /// Say that the page is there.
    Ping,
    /// Give the socket up.
    GiveUp,
}

/// What to do at `now` when the other end was last heard at `heard`, both in milliseconds.
pub(crate) fn beat(heard: f64, now: f64) -> Beat {
    if now - heard > SILENCE {
        Beat::GiveUp
    } else {
        Beat::Ping
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_unanswered_pings_end_the_socket() {
        let ping = f64::from(PING_EVERY);
        assert_eq!(beat(0.0, ping), Beat::Ping);
        assert_eq!(beat(0.0, 2.0 * ping), Beat::Ping);
        assert_eq!(beat(0.0, 3.0 * ping), Beat::GiveUp);
    }
}
