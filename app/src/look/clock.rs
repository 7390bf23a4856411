//! Times of day and days by the clock on the wall in Japan, which has no summer time.

use protocol::time::{Date, Timestamp};

const JAPAN: i64 = 9 * 60 * 60 * 1000;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// The time of day, such as 9:02.
pub(crate) fn time_of_day(at: Timestamp) -> String {
    let minutes = (at.0 + JAPAN).rem_euclid(DAY) / 60_000;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// The day. Counted as in the civil calendar algorithms of Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms": years begin in March, so that a leap day is a year's last.
pub(crate) fn day(at: Timestamp) -> Option<Date> {
    let days = (at.0 + JAPAN).div_euclid(DAY) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(Date {
        year: i16::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day_of_year - (153 * month_from_march + 2) / 5 + 1).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_in_japan_begins_the_day() {
        // 2026-10-18T15:00:00Z.
        let midnight = Timestamp(1_792_335_600_000);
        assert_eq!(time_of_day(midnight), "0:00");
        assert_eq!(time_of_day(Timestamp(midnight.0 - 1)), "23:59");
        let october = |day| Date {
            year: 2026,
            month: 10,
            day,
        };
        assert_eq!(day(midnight), Some(october(19)));
        assert_eq!(day(Timestamp(midnight.0 - 1)), Some(october(18)));
    }

    #[test]
    fn a_leap_day_is_a_day() {
        // 2028-02-28T15:00:00Z.
        let leap = Timestamp(1_835_362_800_000);
        assert_eq!(
            day(leap),
            Some(Date {
                year: 2028,
                month: 2,
                day: 29
            })
        );
    }
}
