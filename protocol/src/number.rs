//! Asking by the numbers of a certificate (記号・番号による照会, `OQSsiquc01`).

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// What is asked: the numbers as they stand on a 資格確認書 or 資格情報のお知らせ.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NumberSearch {
    /// 保険者番号, 6 or 8 digits.
    pub insurer: String,
    /// 記号, where there is one.
    pub symbol: Option<String>,
    /// 番号.
    pub number: String,
    /// 枝番, two digits, where there is one.
    pub branch: Option<String>,
    /// 生年月日.
    pub birth_date: Date,
}

impl std::fmt::Debug for NumberSearch {
    // Whose numbers they are is nothing for a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NumberSearch(…)")
    }
}

impl NumberSearch {
    /// The longest symbol or number.
    pub const LONGEST: usize = 40;

    /// Whether it can be asked at all: digits where digits belong, nothing empty or too long.
    pub fn is_complete(&self) -> bool {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let written = |text: &str| {
            let length = text.chars().count();
            (1..=Self::LONGEST).contains(&length) && !text.chars().any(char::is_control)
        };
        matches!(self.insurer.len(), 6 | 8)
            && digits(&self.insurer)
            && written(&self.number)
            && self.symbol.as_deref().is_none_or(written)
            && (self.branch.as_deref()).is_none_or(|branch| branch.len() == 2 && digits(branch))
    }
}

/// How far a request by number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RequestState {
    /// It is being put before the terminal.
    Placing,
    /// It lies before the terminal, and the answer is awaited (結果確認中).
    Waiting,
    /// Whether it lies there is not certain. It is not sent again; an answer that comes counts.
    Uncertain,
    /// It certainly does not lie there: it can be asked again.
    NotSent,
    /// It was answered with a refusal.
    Refused,
    /// It was answered.
    Answered,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_asked() {
        let good = NumberSearch {
            insurer: "06999999".into(),
            symbol: Some("試験".into()),
            number: "12345".into(),
            branch: Some("01".into()),
            birth_date: Date {
                year: 1981,
                month: 4,
                day: 12,
            },
        };
        assert!(good.is_complete());
        let with = |change: fn(&mut NumberSearch)| {
            let mut search = good.clone();
            change(&mut search);
            search.is_complete()
        };
        assert!(with(|search| search.symbol = None));
        assert!(with(|search| search.branch = None));
        assert!(with(|search| search.insurer = "138057".into()));
        assert!(!with(|search| search.insurer = "1380571".into()));
        assert!(!with(|search| search.insurer = "0699999A".into()));
        assert!(!with(|search| search.number = String::new()));
        assert!(!with(|search| search.number = "1".repeat(41)));
        assert!(!with(|search| search.symbol = Some("\n".into())));
        assert!(!with(|search| search.branch = Some("1".into())));
    }
}
