//! Results by dice: whatever the reader can say, said at random.

use jiff::civil;
use protocol::eligibility::{CodeTable, Coded};
use protocol::money::Yen;
use protocol::time::{Date, Month, Timestamp};

use super::super::StatedConsent;
use crate::clock::timestamp_in_japan;
use crate::simulator::dice::Dice;

/// Something that dice can make.
pub(in crate::eligibility::result) trait Draw {
    fn draw(dice: &mut Dice<'_>) -> Self;

    /// Whether it is more than an empty element.
    fn says_something(&self) -> bool {
        true
    }
}

/// Kanji, kana of both widths, letters of both widths, blanks, what XML must escape, and
/// characters that only Windows' `Shift_JIS` has.
const LETTERS: &str = "試験花子ぁゞシケンｼｹﾝﾊﾅｺﾞﾟ１２－～aZ0 　<>&\"']髙﨑①Ⅲ";

impl Draw for String {
    fn draw(dice: &mut Dice<'_>) -> Self {
        let letters: Vec<char> = LETTERS.chars().collect();
        let length = dice.roll(9);
        let drawn: Self = (0..length).map(|_| dice.one_of(&letters)).collect();
        // A text has no blanks at its ends and is never empty.
        format!("試{drawn}]")
    }
}

impl<T: CodeTable> Draw for Coded<T> {
    fn draw(dice: &mut Dice<'_>) -> Self {
        if dice.roll(8) == 7 {
            Self::of(String::draw(dice))
        } else {
            Self::Known(dice.one_of(T::ALL))
        }
    }
}

impl Draw for Date {
    fn draw(dice: &mut Dice<'_>) -> Self {
        let day = day(dice);
        Self {
            year: day.year(),
            month: day.month().unsigned_abs(),
            day: day.day().unsigned_abs(),
        }
    }
}

impl Draw for Month {
    fn draw(dice: &mut Dice<'_>) -> Self {
        let Date { year, month, .. } = Date::draw(dice);
        Self { year, month }
    }
}

impl Draw for Timestamp {
    fn draw(dice: &mut Dice<'_>) -> Self {
        let mut below = |sides| i8::try_from(dice.roll(sides)).unwrap();
        let at = civil::time(below(24), below(60), below(60), 0);
        timestamp_in_japan(day(dice).to_datetime(at)).unwrap()
    }
}

impl Draw for u8 {
    fn draw(dice: &mut Dice<'_>) -> Self {
        Self::try_from(dice.roll(11)).unwrap()
    }
}

impl Draw for Yen {
    fn draw(dice: &mut Dice<'_>) -> Self {
        let (high, low) = (dice.roll(1 << 16), dice.roll(1 << 16));
        Self(u32::try_from(high << 16 | low).unwrap())
    }
}

impl Draw for StatedConsent {
    fn draw(dice: &mut Dice<'_>) -> Self {
        Self {
            state: Draw::draw(dice),
            given_at: Draw::draw(dice),
            until: Draw::draw(dice),
        }
    }
}

impl<T: Draw> Draw for Option<T> {
    fn draw(dice: &mut Dice<'_>) -> Self {
        dice.maybe()
            .then(|| T::draw(dice))
            .filter(T::says_something)
    }
}

impl<T: Draw> Draw for Vec<T> {
    fn draw(dice: &mut Dice<'_>) -> Self {
        let length = dice.roll(4);
        let drawn = (0..length).map(|_| T::draw(dice));
        drawn.filter(T::says_something).collect()
    }
}

fn day(dice: &mut Dice<'_>) -> civil::Date {
    let year = i16::try_from(1 + dice.roll(9_998)).unwrap();
    let month = i8::try_from(1 + dice.roll(12)).unwrap();
    let first = civil::date(year, month, 1);
    let day = dice.roll(usize::try_from(first.days_in_month()).unwrap());
    civil::date(year, month, i8::try_from(1 + day).unwrap())
}
