//! The synthetic person of a virtual card, and what its applications ask for.

use jiff::Span;
use jiff::civil::Date;
use myna_card::Era;

use super::IssueError;
use super::story::{CardStory, HolderStory, Sex};

/// A synthetic person, on the day of issue.
pub(super) struct Holder<'a> {
    story: &'a HolderStory,
    /// 個人番号: its check digit is wrong, so it is nobody's.
    pub(super) number: [u8; 12],
    pub(super) birth: Date,
    /// The last day of the card itself: five years after its certificates'.
    pub(super) card_ends: Date,
}

impl<'a> Holder<'a> {
    pub(super) fn new(
        person: u16,
        card: &'a CardStory,
        today: Date,
        last_day: Date,
    ) -> Result<Self, IssueError> {
        let ends = Span::new().years(5);
        let year = today.year().checked_sub(card.holder.age);
        let birth = year.and_then(|year| Date::new(year, 1, 1).ok());
        Ok(Self {
            story: &card.holder,
            number: number(person),
            birth: birth.ok_or(IssueError::Date)?,
            card_ends: last_day
                .checked_add(ends)
                .map_err(|_out_of_range| IssueError::Date)?,
        })
    }

    pub(super) fn name(&self) -> &str {
        &self.story.name
    }

    pub(super) fn address(&self) -> &str {
        &self.story.address
    }

    /// JIS X 0303, in one digit.
    pub(super) fn sex(&self) -> u8 {
        match self.story.sex {
            Sex::Male => b'1',
            Sex::Female => b'2',
        }
    }

    /// 照合番号B: birthday as YYMMDD with the year of its era, the year in which the card ends, and
    /// the security code. 14 digits; the first six alone open the age record.
    pub(super) fn code_b(&self) -> Result<Vec<u8>, IssueError> {
        let birth = myna_card::Date::parse(&eight_digits(self.birth));
        let birth = birth.map_err(|_impossible| IssueError::Date)?;
        let (_, year) = birth.to_era().ok_or(IssueError::Date)?;
        let code = format!(
            "{year:02}{:02}{:02}{:04}{}",
            birth.month,
            birth.day,
            self.card_ends.year(),
            self.story.security_code
        );
        Ok(code.into_bytes())
    }

    /// The birthday as signature certificates have it: a digit for the era, then YYYYMMDD.
    pub(super) fn era_birth(&self) -> Result<String, IssueError> {
        let digits = eight_digits(self.birth);
        let birth = myna_card::Date::parse(&digits).map_err(|_impossible| IssueError::Date)?;
        let era = match birth.to_era().ok_or(IssueError::Date)?.0 {
            Era::Meiji => 1,
            Era::Taisho => 2,
            Era::Showa => 3,
            Era::Heisei => 4,
            Era::Reiwa => 5,
        };
        Ok(format!("{era}{}", String::from_utf8_lossy(&digits)))
    }
}

/// YYYYMMDD.
pub(super) fn eight_digits(day: Date) -> Vec<u8> {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day()).into_bytes()
}

/// Eleven digits that tell the person, and a check digit that is not theirs.
pub(super) fn number(person: u16) -> [u8; 12] {
    let mut digits = [b'0'; 12];
    let text = format!("{person:011}");
    digits[..11].copy_from_slice(text.as_bytes());
    let wrong = (check_digit(&digits[..11]) + 1) % 10;
    digits[11] = b'0' + wrong;
    digits
}

/// The check digit of the 個人番号 (番号法総務省令 第5条): weights 2 to 7 and again 2 to 6 from the
/// right, modulo 11.
fn check_digit(digits: &[u8]) -> u8 {
    let weights = (2..=7).chain(2..=6);
    let sum: u8 = digits
        .iter()
        .rev()
        .zip(weights)
        .map(|(&digit, weight)| (digit - b'0') * weight % 11)
        .sum();
    match sum % 11 {
        0 | 1 => 0,
        rest => 11 - rest,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The number printed on the ministry's specimen has a check digit that fits.
    #[test]
    fn the_check_digit_is_the_laws() {
        assert_eq!(check_digit(b"12345678901"), 8);
    }

    proptest! {
        #[test]
        fn no_synthetic_number_is_anybodys(person in 1_u16..) {
            let number = number(person);
            prop_assert_ne!(number[11] - b'0', check_digit(&number[..11]));
        }
    }
}
