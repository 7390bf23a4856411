//! The clock: the only room that asks what time it is.
//!
//! Everything else is told. So a demo can stand on any date, and a day can be replayed.

mod japan;

use std::time::Instant;

use jiff::SignedDuration;
use protocol::time::{Date, Timestamp};

pub use japan::{
    civil_date, date_in_japan, date_of, rfc3339_in_japan, stamp_in_japan, timestamp_in_japan,
};

/// The clinic's clock: the machine's, moved by a fixed offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    offset: SignedDuration,
}

impl Clock {
    /// The machine's clock.
    pub const fn real() -> Self {
        Self {
            offset: SignedDuration::ZERO,
        }
    }

    /// A clock on which today is `today`, at the machine's time of the day in Japan, and
    /// which runs on from there (`demo --today DATE`).
    ///
    /// # Errors
    /// There is no such day.
    pub fn starting_on(today: Date) -> Result<Self, NoSuchDay> {
        let real = Self::real().civil();
        let day = civil_date(today).ok_or(NoSuchDay)?;
        let offset = day.to_datetime(real.time()).duration_since(real);
        Ok(Self { offset })
    }

    /// The point in time.
    pub fn now(self) -> Timestamp {
        Timestamp(japan::milliseconds(self.moved()))
    }

    /// The date in Japan.
    pub fn today(self) -> Date {
        date_of(self.civil().date())
    }

    /// A point on the machine's steady clock, for lifetimes. No offset moves it, and neither
    /// does anybody who sets the machine's time.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one room that reads the clock"
    )]
    pub fn instant(self) -> Instant {
        Instant::now()
    }

    fn civil(self) -> jiff::civil::DateTime {
        japan::civil(self.moved())
    }

    /// A clock that was moved past an end of the calendar stands still there.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one room that reads the clock"
    )]
    fn moved(self) -> jiff::Timestamp {
        let end = if self.offset.is_negative() {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        };
        jiff::Timestamp::now()
            .checked_add(self.offset)
            .unwrap_or(end)
    }
}

/// The day that was asked for is not in the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such day in the calendar")]
pub struct NoSuchDay;

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date {
        year: 2026,
        month: 12,
        day: 31,
    };

    #[test]
    fn a_moved_clock_stands_on_its_day_and_runs_at_the_machine_s_pace() {
        let clock = Clock::starting_on(DAY).unwrap();
        let (moved, real) = (clock.now().0, Clock::real().now().0);
        assert_eq!(date_in_japan(Timestamp(moved)), Some(clock.today()));
        // Both clocks show the same time of the day, to the moment between the two readings.
        let apart = (moved - real).rem_euclid(86_400_000);
        assert!(!(1_000..=86_399_000).contains(&apart), "{apart} ms apart");
    }

    #[test]
    fn a_day_that_is_not_in_the_calendar_is_refused() {
        let day = Date {
            year: 2026,
            month: 2,
            day: 29,
        };
        assert_eq!(Clock::starting_on(day), Err(NoSuchDay));
    }

    #[test]
    fn the_steady_clock_does_not_go_back() {
        let clock = Clock::real();
        assert!(clock.instant() <= clock.instant());
    }
}
