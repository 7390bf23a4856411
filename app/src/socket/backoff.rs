//! How long to wait before the next attempt to connect.

/// The first wait, in milliseconds.
const FIRST: u32 = 250;
/// The longest wait, in milliseconds.
const LONGEST: u32 = 5_000;

/// Doubles the wait with each attempt.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Backoff {
    attempts: u32,
}

impl Backoff {
    /// The wait before the next attempt, in milliseconds. `jitter`, from 0 to 1, spreads the
    /// kiosks of a clinic, which all lose the bridge at the same moment: it takes away up to
    /// half of the wait.
    pub(crate) fn next(&mut self, jitter: f64) -> u32 {
        let full = FIRST
            .saturating_mul(1 << self.attempts.min(16))
            .min(LONGEST);
        self.attempts = self.attempts.saturating_add(1);
        let spared = f64::from(full) / 2.0 * jitter.clamp(0.0, 1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most half of a wait of five seconds"
        )]
        let spared = spared as u32;
        full - spared
    }

    /// The connection stands: the next loss begins with the first wait.
    pub(crate) const fn reset(&mut self) {
        self.attempts = 0;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_wait_doubles_up_to_its_limit_and_begins_again() {
        let mut backoff = Backoff::default();
        let waits: Vec<u32> = (0..7).map(|_| backoff.next(0.0)).collect();
        assert_eq!(waits, [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
        backoff.reset();
        assert_eq!(backoff.next(0.0), 250);
    }

    proptest! {
        #[test]
        fn no_wait_is_shorter_than_half_or_longer_than_the_limit(
            attempts in 0_usize..100, jitter in 0.0..=1.0,
        ) {
            let mut backoff = Backoff::default();
            for _ in 0..attempts {
                backoff.next(jitter);
            }
            let wait = backoff.next(jitter);
            prop_assert!((FIRST / 2..=LONGEST).contains(&wait));
        }
    }
}
