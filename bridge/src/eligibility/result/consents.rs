//! The consents of one person. The result keeps medicine and treatment apart; a patient is
//! asked about both in one question (診療・お薬), so they become one record here.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::eligibility::Coded;
use protocol::time::Timestamp;

use super::error::ResultError;
use super::field::Field;
use super::qualification::UnknownConsent;
use super::tree::Element;

/// What was found.
pub(super) struct Consents {
    pub(super) known: Vec<ConsentRecord>,
    pub(super) unknown: Vec<UnknownConsent>,
}

/// A consent as the result has it.
struct Part {
    state: ConsentState,
    given_at: Option<Timestamp>,
    until: Option<Timestamp>,
}

pub(super) fn read(found: &Element, authority: ConsentAuthority) -> Result<Consents, ResultError> {
    let mut consents = Consents {
        known: Vec::new(),
        unknown: Vec::new(),
    };
    for class in ConsentClass::ALL {
        let mut parts = Vec::new();
        let unknown_before = consents.unknown.len();
        for [flag, given, until] in elements(class) {
            match found.code(*flag)? {
                None => {}
                Some(Coded::Known(state)) => parts.push(Part {
                    state,
                    given_at: found.time(*given)?,
                    until: found.time(*until)?,
                }),
                Some(Coded::Unknown(code)) => consents.unknown.push(UnknownConsent { class, code }),
            }
        }
        // A class of which one part is not understood is not consented to.
        if consents.unknown.len() == unknown_before {
            consents.known.extend(together(class, &parts, authority));
        }
    }
    Ok(consents)
}

/// State, time given and time until, of each part of a class.
const fn elements(class: ConsentClass) -> &'static [[Field; 3]] {
    match class {
        ConsentClass::TreatmentAndMedicine => &[
            [
                Field::Treatment,
                Field::TreatmentGiven,
                Field::TreatmentUntil,
            ],
            [Field::Medicine, Field::MedicineGiven, Field::MedicineUntil],
        ],
        ConsentClass::Surgery => &[[Field::Surgery, Field::SurgeryGiven, Field::SurgeryUntil]],
        ConsentClass::HealthCheck => &[[
            Field::HealthCheck,
            Field::HealthCheckGiven,
            Field::HealthCheckUntil,
        ]],
    }
}

/// The record of a class. It is agreed to only if every part is; it holds from when the last
/// part was given until the first one ends.
fn together(
    class: ConsentClass,
    parts: &[Part],
    authority: ConsentAuthority,
) -> Option<ConsentRecord> {
    let weakest_first = [
        ConsentState::Refused,
        ConsentState::Unobtainable,
        ConsentState::Lapsed,
        ConsentState::Agreed,
    ];
    let state = weakest_first
        .into_iter()
        .find(|state| parts.iter().any(|part| part.state == *state))?;
    Some(ConsentRecord {
        class,
        state,
        authority,
        given_at: parts.iter().filter_map(|part| part.given_at).max(),
        until: parts.iter().filter_map(|part| part.until).min(),
    })
}
