//! How many frames a socket may send.

use std::time::Duration;

use tokio::time::Instant;

use crate::server::Limits;

/// A token bucket, kept as the time at which it would be full again (the generic cell rate
/// algorithm): one instant, no rounding that adds up.
#[derive(Debug)]
pub(super) struct Rate {
    /// What one frame costs.
    cost: Duration,
    /// What a full bucket pays for.
    burst: Duration,
    full_at: Instant,
}

impl Rate {
    pub(super) fn new(limits: &Limits, now: Instant) -> Self {
        let cost = limits.frame_cost;
        Self {
            cost,
            burst: cost * limits.frame_burst,
            full_at: now,
        }
    }

    /// Whether one more frame is within the rate; if so it is paid for.
    pub(super) fn allows(&mut self, now: Instant) -> bool {
        let full_at = self.full_at.max(now) + self.cost;
        let allowed = full_at <= now + self.burst;
        if allowed {
            self.full_at = full_at;
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::steady;
    use super::*;

    fn rate(now: Instant) -> Rate {
        Rate::new(
            &Limits {
                frame_cost: Duration::from_millis(100),
                frame_burst: 5,
                ..Limits::default()
            },
            now,
        )
    }

    #[tokio::test]
    async fn a_burst_and_then_one_at_a_time() {
        let now = steady::now();
        let mut rate = rate(now);
        assert!((0..5).all(|_| rate.allows(now)));
        assert!(!rate.allows(now));
        assert!(!rate.allows(now + Duration::from_millis(99)));
        assert!(rate.allows(now + Duration::from_millis(100)));
        assert!(!rate.allows(now + Duration::from_millis(100)));
        let later = now + Duration::from_mins(1);
        assert!((0..5).all(|_| rate.allows(later)));
        assert!(!rate.allows(later));
    }

    proptest! {
        #[test]
        fn never_more_than_the_burst_and_the_rate(waits in prop::collection::vec(0_u64..400, 1..200)) {
            let start = steady::now();
            let mut rate = rate(start);
            let mut passed = 0;
            let mut allowed = 0;
            for wait in waits {
                passed += wait;
                allowed += u64::from(rate.allows(start + Duration::from_millis(passed)));
                prop_assert!(allowed <= 5 + passed / 100);
            }
        }
    }
}
