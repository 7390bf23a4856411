//! The Japanese eras (元号), newest first.

use protocol::time::Date;

/// An era and the first day that belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// The name in Japanese.
    pub name: &'static str,
    /// The name in Latin letters.
    pub latin: &'static str,
    /// The first day.
    pub first: Date,
}

const fn era(name: &'static str, latin: &'static str, year: i16, month: u8, day: u8) -> Era {
    Era {
        name,
        latin,
        first: Date { year, month, day },
    }
}

// 元号を改める政令 of 2019, 1989; the earlier ones as in the imperial proclamations. Meiji is
// counted from the day on which Japan took up the Gregorian calendar.
const ERAS: [Era; 5] = [
    era("令和", "Reiwa", 2019, 5, 1),
    era("平成", "Heisei", 1989, 1, 8),
    era("昭和", "Showa", 1926, 12, 25),
    era("大正", "Taisho", 1912, 7, 30),
    era("明治", "Meiji", 1873, 1, 1),
];

/// The year that the era of Meiji counts as its first, although the table begins later.
const MEIJI_FIRST_YEAR: i16 = 1868;

/// The era of a date and its year in it; none before the Gregorian calendar.
pub fn era_of(date: Date) -> Option<(Era, i16)> {
    let era = ERAS.into_iter().find(|era| era.first <= date)?;
    let first_year = if era.latin == "Meiji" {
        MEIJI_FIRST_YEAR
    } else {
        era.first.year
    };
    Some((era, date.year - first_year + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(year: i16, month: u8, day: u8) -> Option<(&'static str, i16)> {
        era_of(Date { year, month, day }).map(|(era, year)| (era.latin, year))
    }

    #[test]
    fn eras_change_on_their_day() {
        assert_eq!(year(2019, 4, 30), Some(("Heisei", 31)));
        assert_eq!(year(2019, 5, 1), Some(("Reiwa", 1)));
        assert_eq!(year(1989, 1, 7), Some(("Showa", 64)));
        assert_eq!(year(1989, 1, 8), Some(("Heisei", 1)));
        assert_eq!(year(1926, 12, 24), Some(("Taisho", 15)));
        assert_eq!(year(1912, 7, 29), Some(("Meiji", 45)));
        assert_eq!(year(1872, 12, 31), None);
    }
}
