//! Japan's time (日本標準時): nine hours before UTC all the year, with no summer time since 1951.

use jiff::civil;
use jiff::tz::{Offset, offset};
use protocol::time::{Date, Timestamp};

const JAPAN: Offset = offset(9);

/// The date in Japan at a point in time; none outside of the calendar.
pub fn date_in_japan(at: Timestamp) -> Option<Date> {
    jiff::Timestamp::from_millisecond(at.0)
        .ok()
        .map(|at| date_of(civil(at).date()))
}

/// A point in time as Japan's clocks show it, in the form of RFC 3339; none outside of the
/// calendar.
pub fn rfc3339_in_japan(at: Timestamp) -> Option<String> {
    let at = jiff::Timestamp::from_millisecond(at.0).ok()?;
    Some(at.display_with_offset(JAPAN).to_string())
}

/// A point in time as the files of オンライン資格確認 write it: `yyyyMMddHHmmss` on Japan's
/// clocks; none outside of the calendar.
pub fn stamp_in_japan(at: Timestamp) -> Option<String> {
    let at = civil(jiff::Timestamp::from_millisecond(at.0).ok()?);
    Some(format!(
        "{:04}{:02}{:02}{:02}{:02}{:02}",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
    ))
}

/// The point in time at which clocks in Japan show `at`; none outside of the calendar.
pub fn timestamp_in_japan(at: civil::DateTime) -> Option<Timestamp> {
    let at = JAPAN.to_timestamp(at).ok()?;
    Some(Timestamp(milliseconds(at)))
}

/// What clocks in Japan show.
pub(super) fn civil(at: jiff::Timestamp) -> civil::DateTime {
    JAPAN.to_datetime(at)
}

/// Milliseconds since 1970, as the wire counts.
pub(super) fn milliseconds(at: jiff::Timestamp) -> i64 {
    at.as_millisecond()
}

/// The wire's date.
pub fn date_of(day: civil::Date) -> Date {
    Date {
        year: day.year(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    }
}

/// The calendar's date; none if there is no such day.
pub fn civil_date(day: Date) -> Option<civil::Date> {
    let month = i8::try_from(day.month).ok()?;
    let day_of_month = i8::try_from(day.day).ok()?;
    civil::Date::new(day.year, month, day_of_month).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_changes_at_midnight_in_japan_and_not_in_greenwich() {
        let before = timestamp_in_japan(civil::date(2026, 11, 30).at(23, 59, 59, 0)).unwrap();
        let after = Timestamp(before.0 + 1_000);
        let day = |at| date_in_japan(at).map(|day| (day.month, day.day));
        assert_eq!(day(before), Some((11, 30)));
        assert_eq!(day(after), Some((12, 1)));
        assert_eq!(before, Timestamp(1_796_050_799_000));
    }

    #[test]
    fn a_point_outside_of_the_calendar_has_no_date() {
        assert_eq!(date_in_japan(Timestamp(i64::MAX)), None);
    }
}
