//! How texts become values. A value that cannot be read is left out; it fails nothing.

use jiff::civil;
use protocol::eligibility::Coded;
use protocol::time::{Date, Timestamp};

use super::code::Code;
use super::error::ResultError;
use super::field::Field;
use super::tree::Element;
use crate::clock::timestamp_in_japan;

impl Element {
    /// A child's text without the blanks around it; none if there is nothing else.
    pub(super) fn text(&self, field: Field) -> Result<Option<String>, ResultError> {
        let text = self.one(field)?.map(|child| child.text.trim());
        Ok(text.filter(|text| !text.is_empty()).map(str::to_owned))
    }

    /// A child's code; none if it is blank.
    pub(super) fn code<C: Code>(&self, field: Field) -> Result<Option<Coded<C>>, ResultError> {
        Ok(self.text(field)?.map(C::coded))
    }

    /// A child's date (`yyyyMMdd`).
    pub(super) fn date(&self, field: Field) -> Result<Option<Date>, ResultError> {
        Ok(self.text(field)?.as_deref().and_then(date))
    }

    /// A child's time (`yyyyMMddHHmmss`, Japan's time).
    pub(super) fn time(&self, field: Field) -> Result<Option<Timestamp>, ResultError> {
        Ok(self.text(field)?.as_deref().and_then(time))
    }

    /// A child's share in tenths: `030` is 3.
    pub(super) fn share(&self, field: Field) -> Result<Option<u8>, ResultError> {
        Ok(self.text(field)?.as_deref().and_then(share))
    }
}

fn date(text: &str) -> Option<Date> {
    let day = civil_date(text)?;
    Some(Date {
        year: day.year(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    })
}

fn time(text: &str) -> Option<Timestamp> {
    let (day, clock) = text.split_at_checked(8)?;
    let [hour, minute, second] = pairs(clock)?;
    let time = civil::Time::new(hour, minute, second, 0).ok()?;
    timestamp_in_japan(civil_date(day)?.to_datetime(time))
}

fn share(text: &str) -> Option<u8> {
    let hundredths: u8 = digits(text)?.parse().ok()?;
    (hundredths.is_multiple_of(10) && hundredths <= 100).then_some(hundredths / 10)
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
