//! How a text becomes a value. A value that cannot be read is left out; it fails nothing.

use jiff::civil;
use protocol::eligibility::{CodeTable, Coded};
use protocol::money::Yen;
use protocol::time::{Date, Month, Timestamp};
use words::eligibility::InWords;

use super::node::{Code, Value};
use crate::clock::{date_of, timestamp_in_japan};

/// A value that stands in an element as text.
pub(super) trait Leaf: Sized {
    /// The value of a text that is not blank and has no blanks around it.
    fn read(text: &str) -> Option<Self>;

    /// The value, for who prints or writes it.
    fn value(&self) -> Value<'_>;
}

impl Leaf for String {
    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl<T: CodeTable + InWords> Leaf for Coded<T> {
    fn read(text: &str) -> Option<Self> {
        Some(Self::of(text.to_owned()))
    }

    fn value(&self) -> Value<'_> {
        Value::Code(Code {
            code: self.code(),
            known: match self {
                Self::Known(code) => Some(code),
                Self::Unknown(_) => None,
            },
        })
    }
}

/// `yyyyMMdd`.
impl Leaf for Date {
    fn read(text: &str) -> Option<Self> {
        civil_date(text).map(date_of)
    }

    fn value(&self) -> Value<'_> {
        Value::Date(*self)
    }
}

/// `yyyyMMddHHmmss`, Japan's time.
impl Leaf for Timestamp {
    fn read(text: &str) -> Option<Self> {
        #[cfg(fuzzing)]
        super::planted::bug_in_a_time(text);
        let (day, clock) = text.split_at_checked(8)?;
        let [hour, minute, second] = pairs(clock)?;
        let time = civil::Time::new(hour, minute, second, 0).ok()?;
        timestamp_in_japan(civil_date(day)?.to_datetime(time))
    }

    fn value(&self) -> Value<'_> {
        Value::Time(*self)
    }
}

/// `yyyyMM`.
impl Leaf for Month {
    fn read(text: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let [month] = pairs(rest)?;
        let first = civil::Date::new(digits(year)?.parse().ok()?, month, 1).ok()?;
        Some(Self {
            year: first.year(),
            month: first.month().unsigned_abs(),
        })
    }

    fn value(&self) -> Value<'_> {
        Value::Month(*self)
    }
}

/// A share in tenths: `030` is 3.
impl Leaf for u8 {
    fn read(text: &str) -> Option<Self> {
        let hundredths: Self = digits(text)?.parse().ok()?;
        (hundredths.is_multiple_of(10) && hundredths <= 100).then_some(hundredths / 10)
    }

    fn value(&self) -> Value<'_> {
        Value::Tenths(*self)
    }
}

/// Digits, with or without zeros before them.
impl Leaf for Yen {
    fn read(text: &str) -> Option<Self> {
        digits(text)?.parse().ok().map(Self)
    }

    fn value(&self) -> Value<'_> {
        Value::Yen(*self)
    }
}

fn civil_date(text: &str) -> Option<civil::Date> {
    let (year, rest) = text.split_at_checked(4)?;
    let [month, day] = pairs(rest)?;
    civil::Date::new(digits(year)?.parse().ok()?, month, day).ok()
}

/// `N` numbers of two digits each, and nothing behind them.
fn pairs<const N: usize>(text: &str) -> Option<[i8; N]> {
    let text = digits(text)?;
    let mut numbers = [0; N];
    if text.len() != 2 * N {
        return None;
    }
    for (number, two) in numbers.iter_mut().zip(text.as_bytes().chunks(2)) {
        *number = std::str::from_utf8(two).ok()?.parse().ok()?;
    }
    Some(numbers)
}

/// The text, if it is digits only: `parse` alone would take a sign.
fn digits(text: &str) -> Option<&str> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(text)
}
