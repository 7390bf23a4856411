//! What the terminal and the connector answer, as bytes.

use bridge::eligibility::result::{Body, EligibilityResult, Header, Qualification, StatedConsent};
use bridge::simulator::dice::Dice as Choices;
use bridge::simulator::writer::{FileEncoding, Layout, file};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass, ConsentState};
use protocol::eligibility::{Coded, Processing, Segment, Validity};
use protocol::time::Timestamp;

use super::dice::Dice;
use super::person::Person;

/// 医療機関コード. No institution has it.
pub(super) const INSTITUTION: &str = "1399999999";

/// A result about these people, made at this time.
pub(super) fn about(people: &[&Person], at: Option<Timestamp>) -> EligibilityResult {
    let qualifications = people.iter().map(|person| {
        let answers = ConsentClass::ALL.map(|class| ConsentAnswer {
            class,
            answer: person.answer(class),
        });
        qualification(person, &answers)
    });
    EligibilityResult {
        header: Header {
            executed_at: at,
            institution: Some(INSTITUTION.to_owned()),
            segment: Some(Coded::Known(Segment::Normal)),
            ..Header::default()
        },
        body: Body {
            processing: Some(Coded::Known(Processing::Normal)),
            validity: Some(Coded::Known(match people {
                [] => Validity::None,
                _ => Validity::Valid,
            })),
            qualifications: qualifications.collect(),
            ..Body::default()
        },
    }
}

/// One person of a result, with the consents that were given.
pub(super) fn qualification(person: &Person, answers: &[ConsentAnswer]) -> Qualification {
    let stated = |class| StatedConsent {
        state: answers
            .iter()
            .find(|given| given.class == class)
            .map(|given| {
                Coded::Known(match given.answer {
                    Answer::Agree => ConsentState::Agreed,
                    Answer::Refuse => ConsentState::Refused,
                })
            }),
        ..StatedConsent::default()
    };
    Qualification {
        insurer_number: Some("06999999".to_owned()),
        number: Some(person.number.clone()),
        name: Some(person.name.clone()),
        name_kana: Some(person.kana.clone()),
        birth_date: Some(person.birth_date),
        treatment: stated(ConsentClass::TreatmentAndMedicine),
        medicine: stated(ConsentClass::TreatmentAndMedicine),
        surgery: stated(ConsentClass::Surgery),
        health_check: stated(ConsentClass::HealthCheck),
        ..Qualification::default()
    }
}

/// The bytes, in either encoding and any layout.
pub(super) fn bytes(result: &EligibilityResult, dice: &mut Dice) -> Vec<u8> {
    let layout = if dice.one_in(3) {
        Layout::Free
    } else {
        Layout::Terminal
    };
    let encoding = if dice.one_in(2) {
        FileEncoding::ShiftJis
    } else {
        FileEncoding::Utf8
    };
    let choices = dice.bytes(256);
    // Every name of the day can be written in both.
    file(result, encoding, layout, &mut Choices(&choices)).unwrap_or_default()
}
