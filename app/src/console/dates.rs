//! Dates in the language that the page is shown in.

use protocol::time::Date;

use crate::language::Languages;

/// The whole date, with the year in both countings where the language has two.
pub(super) fn full_date(date: Date) -> String {
    words::date::written(date, Languages::here().language())
}

/// Month and day, where the year is plain.
pub(super) fn month_and_day(date: Date) -> String {
    words::date::day_and_month(date, Languages::here().language())
}
