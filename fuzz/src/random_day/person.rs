//! The people of a day. None of them exists, and their names say so.
//!
//! Two may have one birthday or one name, but not both: who has another's birthday and initials
//! cannot be told from him by what a kiosk asks and shows, so no clinic could.

use protocol::consent::{Answer, ConsentClass, ConsentState};
use protocol::time::{Date, MonthDay};

use super::dice::Dice;

/// Which person of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Who(pub(super) usize);

/// One person.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Insured under this number, which nobody else has: by it his results are known.
    pub(super) number: String,
    pub(super) name: String,
    pub(super) kana: String,
    pub(super) birth_date: Date,
    agrees: u32,
}

const NAMES: [(&str, &str); 5] = [
    ("試験 花子", "ｼｹﾝ ﾊﾅｺ"),
    ("試験 太郎", "ｼｹﾝ ﾀﾛｳ"),
    ("試験 次郎", "ｼｹﾝ ｼﾞﾛｳ"),
    ("試験 桃子", "ｼｹﾝ ﾓﾓｺ"),
    ("試験 清", "ｼｹﾝ ｷﾖｼ"),
];

/// Few, so that they meet; some differ in the day only.
const BIRTHDAYS: [MonthDay; 4] = [
    MonthDay { month: 4, day: 12 },
    MonthDay { month: 4, day: 13 },
    MonthDay { month: 9, day: 12 },
    MonthDay { month: 2, day: 29 },
];

impl Person {
    pub(super) const fn birthday(&self) -> MonthDay {
        MonthDay {
            month: self.birth_date.month,
            day: self.birth_date.day,
        }
    }

    /// As a kiosk shows them.
    pub(super) fn initials(&self) -> Vec<char> {
        let parts = self.kana.split(' ');
        parts.filter_map(|part| part.chars().next()).collect()
    }

    /// What he answers wherever he is asked.
    pub(super) const fn answer(&self, class: ConsentClass) -> Answer {
        let bit = match class {
            ConsentClass::TreatmentAndMedicine => 0,
            ConsentClass::Surgery => 1,
            ConsentClass::HealthCheck => 2,
        };
        if self.agrees >> bit & 1 == 1 {
            Answer::Agree
        } else {
            Answer::Refuse
        }
    }

    /// What is on record of it, wherever he was asked.
    pub(super) fn consents(&self) -> Vec<(ConsentClass, ConsentState)> {
        let state = |class| match self.answer(class) {
            Answer::Agree => ConsentState::Agreed,
            Answer::Refuse => ConsentState::Refused,
        };
        ConsentClass::ALL.map(|class| (class, state(class))).into()
    }
}

/// So many people.
pub(super) fn crowd(dice: &mut Dice, count: usize) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    while people.len() < count {
        let (Some((name, kana)), Some(birthday)) = (dice.pick(&NAMES), dice.pick(&BIRTHDAYS))
        else {
            break;
        };
        let taken = |one: &Person| one.name == *name && one.birthday() == *birthday;
        if people.iter().any(taken) {
            continue;
        }
        people.push(Person {
            number: format!("9{:05}", people.len()),
            name: (*name).to_owned(),
            kana: (*kana).to_owned(),
            birth_date: Date {
                year: 1960,
                month: birthday.month,
                day: birthday.day,
            },
            agrees: dice.roll(8),
        });
    }
    people
}

/// A birthday that somebody types by mistake: not one by which he would be taken for another with
/// his own initials.
pub(super) fn mistyped(dice: &mut Dice, people: &[Person], typist: &Person) -> MonthDay {
    let fits = |birthday: &MonthDay| {
        let other =
            |one: &Person| one.birthday() == *birthday && one.initials() == typist.initials();
        !people.iter().any(other)
    };
    let wrong: Vec<_> = BIRTHDAYS.into_iter().filter(fits).collect();
    let own = typist.birthday();
    dice.pick(&wrong).copied().unwrap_or(own)
}
