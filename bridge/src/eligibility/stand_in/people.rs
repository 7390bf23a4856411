//! The synthetic holders of the tray's cards. None of them exists.
//!
//! Each has a result file in `people/`, written as terminals write them, each with other
//! habits: UTF-8 or `Shift_JIS`, fields in order or in none. Times, consents and the year of
//! birth are filled in when it is asked for.

use card::virtual_card::Profile;
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

use super::super::answer::Askable;
use super::holder::Holder;

/// A synthetic person.
pub(super) struct SyntheticPerson {
    /// The result file, with places to fill in.
    pub(super) template: &'static str,
    /// In what it is sent; the template declares the same.
    pub(super) encoding: &'static Encoding,
    /// The age on every day of the year: the birthday is the first of January.
    pub(super) age: i16,
    /// What the person can be asked while the certificate is valid.
    pub(super) askable: Askable,
    /// Whether the card is registered as a health insurance card from the start.
    pub(super) registered: bool,
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

/// The person of a card; none for what is no Individual Number Card. Health checks are asked
/// from 40 on; past surgery is asked of everybody but the one of 30, who has had none.
pub(super) fn person(holder: Holder) -> Option<SyntheticPerson> {
    let (template, encoding, age, askable, registered) = match holder.card {
        Some(Profile::Adult45) => (
            include_str!("people/adult_45.xml"),
            UTF_8,
            45,
            EVERYTHING,
            true,
        ),
        Some(Profile::Adult30) => (
            include_str!("people/adult_30.xml"),
            SHIFT_JIS,
            30,
            TREATMENT,
            true,
        ),
        Some(Profile::Expiring) => (
            include_str!("people/expiring.xml"),
            UTF_8,
            38,
            WITH_SURGERY,
            true,
        ),
        Some(Profile::Expired) => (
            include_str!("people/expired.xml"),
            SHIFT_JIS,
            52,
            EVERYTHING,
            true,
        ),
        // Registers at the desk for the first time.
        Some(Profile::PinLocked) => (
            include_str!("people/pin_locked.xml"),
            UTF_8,
            27,
            WITH_SURGERY,
            false,
        ),
        Some(Profile::NotMyNumber) => return None,
        // Confirmed by the staff, with a certificate that could not be read.
        None => (
            include_str!("people/visual.xml"),
            UTF_8,
            33,
            TREATMENT,
            true,
        ),
    };
    Some(SyntheticPerson {
        template,
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
