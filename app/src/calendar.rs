//! Days between civil dates.

use protocol::time::Date;

/// How many days `to` is after `from`; negative when it is before.
pub(crate) const fn days_between(from: Date, to: Date) -> i32 {
    day_number(to) - day_number(from)
}

/// The days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin
/// in March, so that a leap day is a year's last.
const fn day_number(date: Date) -> i32 {
    let month = date.month as i32;
    let year = date.year as i32 - (month <= 2) as i32;
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + date.day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn date(year: i16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn the_first_day_is_zero() {
        assert_eq!(day_number(date(1970, 1, 1)), 0);
        assert_eq!(day_number(date(1969, 12, 31)), -1);
        assert_eq!(day_number(date(2000, 3, 1)), 11_017);
    }

    #[test]
    fn leap_days_count() {
        assert_eq!(days_between(date(2028, 2, 28), date(2028, 3, 1)), 2);
        assert_eq!(days_between(date(2026, 2, 28), date(2026, 3, 1)), 1);
        assert_eq!(days_between(date(2100, 2, 28), date(2100, 3, 1)), 1);
        assert_eq!(days_between(date(2026, 10, 19), date(2026, 12, 20)), 62);
    }
}
