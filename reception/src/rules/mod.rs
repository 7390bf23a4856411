//! The rules that have a date or a number: each is a row of a table with its source and the
//! days on which it is in force.

pub mod certificate;
pub mod timing;

use protocol::time::Date;

/// A row of a dated table.
#[derive(Clone, Copy, Debug)]
pub struct Dated<T> {
    /// The first day on which the row is in force.
    pub from: Date,
    /// The last day, where one is known.
    pub to: Option<Date>,
    /// Where the rule is published.
    pub source: &'static str,
    /// The rule.
    pub rule: T,
}

/// The row in force on a day; before the first row, the first.
pub fn in_force<T: Copy>(table: &'static Table<T>, on: Date) -> T {
    table
        .later
        .iter()
        .rev()
        .find(|row| row.from <= on)
        .unwrap_or(&table.first)
        .rule
}

/// A dated table: it is never empty.
#[derive(Debug)]
pub struct Table<T: 'static> {
    /// The earliest row.
    pub first: Dated<T>,
    /// The rows after it, the earliest first.
    pub later: &'static [Dated<T>],
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn date(year: i16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    static TABLE: Table<u8> = Table {
        first: Dated {
            from: date(2024, 12, 2),
            to: Some(date(2026, 3, 31)),
            source: "test",
            rule: 1,
        },
        later: &[Dated {
            from: date(2026, 4, 1),
            to: None,
            source: "test",
            rule: 2,
        }],
    };

    /// A table's rows follow each other without a gap, and only the last one has no end.
    fn follows<T>(table: &Table<T>) -> bool {
        let rows: Vec<_> = std::iter::once(&table.first).chain(table.later).collect();
        rows.windows(2).all(|pair| {
            pair[0].to.is_some_and(|last| {
                last < pair[1].from && crate::calendar::next_day(last) == pair[1].from
            })
        }) && rows.last().is_some_and(|row| row.to.is_none())
            && rows.iter().all(|row| !row.source.is_empty())
    }

    #[test]
    fn every_table_is_without_gaps() {
        assert!(follows(&TABLE));
        assert!(follows(&certificate::CERTIFICATE_TERMS));
    }

    #[test]
    fn the_row_of_the_day_is_in_force() {
        assert_eq!(in_force(&TABLE, date(2026, 3, 31)), 1);
        assert_eq!(in_force(&TABLE, date(2026, 4, 1)), 2);
        assert_eq!(in_force(&TABLE, date(2020, 1, 1)), 1);
    }
}
