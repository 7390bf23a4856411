//! Civil dates in Japan. Japan has had no summer time since 1952, so its clock is a fixed
//! nine hours ahead of UTC.

use jiff::civil;
use jiff::{ToSpan as _, tz};
use protocol::time::{Date, Timestamp};

/// The date in Japan at this point in time.
///
/// A point in time outside the years that a calendar has is taken as the nearest one.
pub fn date_in_japan(at: Timestamp) -> Date {
    let nearest = if at.0 < 0 {
        jiff::Timestamp::MIN
    } else {
        jiff::Timestamp::MAX
    };
    let instant = jiff::Timestamp::from_millisecond(at.0).unwrap_or(nearest);
    from_civil(tz::Offset::constant(9).to_datetime(instant).date())
}

/// The date so many months later or, with a negative count, earlier: the same day of the
/// month, or the month's last day where that month is shorter.
pub fn add_months(date: Date, months: i32) -> Date {
    from_civil(to_civil(date).saturating_add(months.months()))
}

/// The day after.
#[cfg(test)]
pub(crate) fn next_day(date: Date) -> Date {
    from_civil(to_civil(date).saturating_add(1.day()))
}

/// The last day of the date's month.
pub fn end_of_month(date: Date) -> Date {
    from_civil(to_civil(date).last_of_month())
}

fn to_civil(date: Date) -> civil::Date {
    let month = i8::try_from(date.month).unwrap_or(1).clamp(1, 12);
    let year = date
        .year
        .clamp(civil::Date::MIN.year(), civil::Date::MAX.year());
    let longest = civil::Date::constant(year, month, 1).days_in_month();
    let day = i8::try_from(date.day).unwrap_or(longest).clamp(1, longest);
    civil::Date::constant(year, month, day)
}

fn from_civil(date: civil::Date) -> Date {
    Date {
        year: date.year(),
        month: date.month().unsigned_abs(),
        day: date.day().unsigned_abs(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn a_day_in_japan_begins_nine_hours_before_the_day_in_utc() {
        // 2026-03-31T14:59:59.999Z is the last millisecond of that day in Japan.
        let last = Timestamp(1_774_969_199_999);
        assert_eq!(date_in_japan(last), date(2026, 3, 31));
        assert_eq!(date_in_japan(Timestamp(last.0 + 1)), date(2026, 4, 1));
    }

    #[test]
    fn a_point_in_time_outside_the_calendar_is_taken_as_the_nearest() {
        assert_eq!(date_in_japan(Timestamp(i64::MIN)).year, -9999);
        assert_eq!(date_in_japan(Timestamp(i64::MAX)).year, 9999);
    }

    #[test]
    fn months_keep_the_day_where_the_month_has_it() {
        assert_eq!(add_months(date(2026, 12, 20), -3), date(2026, 9, 20));
        assert_eq!(add_months(date(2026, 11, 30), 3), date(2027, 2, 28));
        assert_eq!(add_months(date(2028, 5, 31), -3), date(2028, 2, 29));
    }

    #[test]
    fn a_month_ends_on_its_last_day() {
        assert_eq!(end_of_month(date(2028, 2, 1)), date(2028, 2, 29));
        assert_eq!(end_of_month(date(2026, 12, 31)), date(2026, 12, 31));
    }
}
