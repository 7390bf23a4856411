//! One person of a result: who it is, the insurance facts, the consents.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord};
use protocol::eligibility::{Coded, Insurance, Person, Validity};

use super::consents;
use super::error::ResultError;
use super::field::Field;
use super::tree::Element;

/// One person of a result (資格確認結果).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualification {
    /// Who it is, by `Name`, `NameKana` and `Birthdate`; never by `InsuredName`, which can be
    /// another person's of the family. The name is empty where the result gives none.
    pub person: Person,
    /// The insurance facts.
    pub insurance: Insurance,
    /// The consents, in the order in which a kiosk asks.
    pub consents: Vec<ConsentRecord>,
    /// Consents whose state is a code that is not in the table. They are no consents.
    pub unknown_consents: Vec<UnknownConsent>,
    /// 照会番号: the clinic's own number of the patient. Leading zeros belong to it.
    pub reference_number: Option<String>,
}

/// A consent whose state is not in the table (OQSCD016).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownConsent {
    /// The class.
    pub class: ConsentClass,
    /// The code as it came.
    pub code: String,
}

pub(super) fn read(
    found: &Element,
    validity: Option<Coded<Validity>>,
    authority: ConsentAuthority,
) -> Result<Qualification, ResultError> {
    let consents::Consents { known, unknown } = consents::read(found, authority)?;
    Ok(Qualification {
        person: Person {
            name: found.text(Field::Name)?.unwrap_or_default(),
            kana: found.text(Field::NameKana)?,
            birth_date: found.date(Field::Birthdate)?,
        },
        insurance: Insurance {
            // A result that says nothing about it says so on the screen: an empty code.
            validity: validity.unwrap_or_else(|| Coded::Unknown(String::new())),
            insurer_number: found.text(Field::InsurerNumber)?,
            insurer_name: found.text(Field::InsurerName)?,
            symbol: found.text(Field::Symbol)?,
            number: found.text(Field::Number)?,
            branch: found.text(Field::Branch)?,
            relation: found.code(Field::Relation)?,
            share_tenths: share(found)?,
            qualified_on: found.date(Field::QualifiedOn)?,
        },
        consents: known,
        unknown_consents: unknown,
        reference_number: found.text(Field::ReferenceNumber)?,
    })
}

/// The share, where the result says it in one place, or in two that agree. Which of two that
/// disagree holds is for the staff to see, not for a program to guess.
fn share(found: &Element) -> Result<Option<u8>, ResultError> {
    let general = found.share(Field::Share)?;
    let elderly = match found.one(Field::Elderly)? {
        Some(elderly) => elderly.share(Field::ElderlyShare)?,
        None => None,
    };
    Ok(match (general, elderly) {
        (Some(general), Some(elderly)) => (general == elderly).then_some(general),
        (one, other) => one.or(other),
    })
}
