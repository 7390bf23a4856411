//! Dates and times as people read them: Japanese in 西暦 and 和暦, and the time in 午前・午後.

use protocol::language::Language;
use protocol::time::{Date, Month, Timestamp};

use crate::era::era_of;

/// Japan is nine hours ahead of UTC all year.
const JAPAN_OFFSET_MINUTES: i64 = 9 * 60;
const MINUTES_A_DAY: i64 = 24 * 60;

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date with its year in both calendars: 2026年（令和8年）12月20日.
pub fn written(date: Date, language: Language) -> String {
    let Date { year, month, day } = date;
    match language {
        Language::Japanese => {
            let era = era_of(date).map_or_else(String::new, |(era, year)| match year {
                1 => format!("（{}元年）", era.name),
                _ => format!("（{}{year}年）", era.name),
            });
            format!("{year}年{era}{month}月{day}日")
        }
        Language::English => {
            let era = era_of(date).map_or_else(String::new, |(era, year)| {
                format!(" ({} {year})", era.latin)
            });
            format!("{day} {} {year}{era}", english_month(month))
        }
    }
}

/// A date of this year: 12月20日.
pub fn day_and_month(date: Date, language: Language) -> String {
    match language {
        Language::Japanese => format!("{}月{}日", date.month, date.day),
        Language::English => format!("{} {}", date.day, english_month(date.month)),
    }
}

/// A month with its year: 2026年11月.
pub fn month(month: Month, language: Language) -> String {
    let Month { year, month } = month;
    match language {
        Language::Japanese => format!("{year}年{month}月"),
        Language::English => format!("{} {year}", english_month(month)),
    }
}

/// The time of day in Japan: 午前9:12.
pub fn time_of_day(at: Timestamp, language: Language) -> String {
    let minutes = at.0.div_euclid(60_000) + JAPAN_OFFSET_MINUTES;
    let minutes = minutes.rem_euclid(MINUTES_A_DAY);
    let (hour, minute) = (minutes / 60, minutes % 60);
    match language {
        Language::Japanese if hour < 12 => format!("午前{hour}:{minute:02}"),
        Language::Japanese => format!("午後{}:{minute:02}", hour - 12),
        Language::English => format!("{hour:02}:{minute:02}"),
    }
}

fn english_month(month: u8) -> &'static str {
    let index = usize::from(month).wrapping_sub(1);
    ENGLISH_MONTHS.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date {
        year: 2026,
        month: 12,
        day: 20,
    };

    #[test]
    fn a_date_has_its_year_in_both_calendars() {
        assert_eq!(
            written(DAY, Language::Japanese),
            "2026年（令和8年）12月20日"
        );
        assert_eq!(
            written(DAY, Language::English),
            "20 December 2026 (Reiwa 8)"
        );
        let first = Date {
            year: 2019,
            month: 5,
            day: 1,
        };
        assert_eq!(
            written(first, Language::Japanese),
            "2019年（令和元年）5月1日"
        );
    }

    #[test]
    fn a_month_has_its_year() {
        let november = Month {
            year: 2026,
            month: 11,
        };
        assert_eq!(month(november, Language::Japanese), "2026年11月");
        assert_eq!(month(november, Language::English), "November 2026");
    }

    #[test]
    fn the_time_is_japans() {
        let at = Timestamp(12 * 60_000);
        assert_eq!(time_of_day(at, Language::Japanese), "午前9:12");
        let noon = Timestamp(3 * 60 * 60_000);
        assert_eq!(time_of_day(noon, Language::Japanese), "午後0:00");
        assert_eq!(time_of_day(noon, Language::English), "12:00");
        assert_eq!(time_of_day(Timestamp(-60_000), Language::English), "08:59");
    }
}
