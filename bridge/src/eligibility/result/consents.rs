//! The consents of one person as records. The result keeps medicine and treatment apart; a
//! patient is asked about both in one question (診療・お薬), so they become one record here.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::eligibility::Coded;
use protocol::time::Timestamp;

use super::qualification::Qualification;
use super::stated_consent::StatedConsent;

/// The consents of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consents {
    /// Those whose state is known, in the order in which a kiosk asks.
    pub known: Vec<ConsentRecord>,
    /// Those whose state is a code that is not in the table. They are no consents.
    pub unknown: Vec<UnknownConsent>,
}

/// A consent whose state is not in the table (OQSCD016).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownConsent {
    /// The class.
    pub class: ConsentClass,
    /// The code as it came.
    pub code: String,
}

/// A part of a class, with a state that is known.
struct Part {
    state: ConsentState,
    given_at: Option<Timestamp>,
    until: Option<Timestamp>,
}

impl Qualification {
    /// The consents. `authority` is whose consents the result records.
    pub fn consents(&self, authority: ConsentAuthority) -> Consents {
        let mut consents = Consents::default();
        for class in ConsentClass::ALL {
            let mut parts = Vec::new();
            let unknown_before = consents.unknown.len();
            for stated in self.parts(class) {
                match &stated.state {
                    None => {}
                    Some(Coded::Known(state)) => parts.push(Part {
                        state: *state,
                        given_at: stated.given_at,
                        until: stated.until,
                    }),
                    Some(Coded::Unknown(code)) => consents.unknown.push(UnknownConsent {
                        class,
                        code: code.clone(),
                    }),
                }
            }
            // A class of which one part is not understood is not consented to.
            if consents.unknown.len() == unknown_before {
                consents.known.extend(together(class, &parts, authority));
            }
        }
        consents
    }

    /// What the result states about a class.
    fn parts(&self, class: ConsentClass) -> Vec<&StatedConsent> {
        match class {
            ConsentClass::TreatmentAndMedicine => vec![&self.treatment, &self.medicine],
            ConsentClass::Surgery => vec![&self.surgery],
            ConsentClass::HealthCheck => vec![&self.health_check],
        }
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
