//! The synthetic holders of the demo's cards. None of them exists.
//!
//! Each has a result in `people/`, without times and consents. The year of birth is filled in
//! when it is asked for, so that everybody keeps the age.

use card::virtual_card::Profile;
use protocol::time::Date;

use super::holder::Holder;
use super::writer::FileEncoding;
use crate::eligibility::Askable;
use crate::eligibility::result::{self, EligibilityResult};

/// A synthetic person.
pub(super) struct SyntheticPerson {
    /// What is known of the person.
    pub(super) known: EligibilityResult,
    /// In what a result about the person is written, unless something else is asked for.
    pub(super) encoding: FileEncoding,
    /// The age on every day of the year: the birthday is the first of January.
    pub(super) age: i16,
    /// What the person can be asked while the certificate is valid.
    pub(super) askable: Askable,
    /// Whether the card is registered as a health insurance card from the start.
    pub(super) registered: bool,
}

impl SyntheticPerson {
    /// The date of birth of somebody who is of this age today.
    pub(super) fn born(&self, today: Date) -> Option<Date> {
        let birthday = self.known.only()?.birth_date?;
        Some(Date {
            year: today.year - self.age,
            ..birthday
        })
    }
}

const TREATMENT: Askable = Askable {
    treatment: true,
    ..Askable::NOTHING
};
const WITH_SURGERY: Askable = Askable {
    surgery: true,
    ..TREATMENT
};
const EVERYTHING: Askable = Askable {
    checkup: true,
    prescription: true,
    ..WITH_SURGERY
};

/// Everybody that there is.
pub(super) fn everybody() -> impl Iterator<Item = SyntheticPerson> {
    let cards = Profile::ALL.into_iter().map(Some).chain([None]);
    cards.filter_map(|card| {
        person(Holder {
            card,
            lapsed: false,
        })
    })
}

/// The person of a card; none for what is no Individual Number Card. Health checks are asked
/// from 40 on; past surgery is asked of everybody but the one of 30, who has had none.
pub(super) fn person(holder: Holder) -> Option<SyntheticPerson> {
    use FileEncoding::{ShiftJis, Utf8};
    let (known, encoding, age, askable, registered) = match holder.card {
        Some(Profile::Adult45) => (
            include_str!("people/adult_45.xml"),
            Utf8,
            45,
            EVERYTHING,
            true,
        ),
        Some(Profile::Adult30) => (
            include_str!("people/adult_30.xml"),
            ShiftJis,
            30,
            TREATMENT,
            true,
        ),
        Some(Profile::Expiring) => (
            include_str!("people/expiring.xml"),
            Utf8,
            38,
            WITH_SURGERY,
            true,
        ),
        Some(Profile::Expired) => (
            include_str!("people/expired.xml"),
            ShiftJis,
            52,
            EVERYTHING,
            true,
        ),
        // Registers at the desk for the first time.
        Some(Profile::PinLocked) => (
            include_str!("people/pin_locked.xml"),
            Utf8,
            27,
            WITH_SURGERY,
            false,
        ),
        Some(Profile::NotMyNumber) => return None,
        // Confirmed by the staff, with a certificate that could not be read.
        None => (include_str!("people/visual.xml"), Utf8, 33, TREATMENT, true),
    };
    Some(SyntheticPerson {
        // A test reads each of them.
        known: result::read(known.as_bytes()).ok()?,
        encoding,
        age,
        askable: if holder.lapsed {
            Askable::NOTHING
        } else {
            askable
        },
        registered,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn nobody_stands_for_two_and_nobody_is_real() {
        let mut names = BTreeSet::new();
        for person in everybody() {
            let who = person.known.only().unwrap().person();
            assert!(who.name.starts_with("試験"), "{}", who.name);
            assert!(who.kana.as_ref().is_some_and(|kana| kana.starts_with('ｼ')));
            names.insert(who.name);
        }
        assert_eq!(names.len(), Profile::ALL.len());
    }
}
