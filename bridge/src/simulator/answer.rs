//! What the other end says of a person: a result, and its file.

use jiff::{SignedDuration, ToSpan as _};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass, ConsentState};
use protocol::eligibility::{
    CharacterCode, Coded, LossReason, Processing, Reference, Segment, Validity,
};
use protocol::time::{Date, Timestamp};

use super::dice::Dice;
use super::people::SyntheticPerson;
use super::writer::{self, FileEncoding, Layout};
use crate::clock::{civil_date, date_in_japan, date_of};
use crate::eligibility::result::{Body, EligibilityResult, Header, Qualification, StatedConsent};
use crate::store::random_bytes;

/// How long information can be read after the consent.
const READABLE: SignedDuration = SignedDuration::from_hours(24);

/// What is asked, and how it is to be answered.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) at: Timestamp,
    pub(super) institution: String,
    /// 任意のファイル識別子, where the asker gave one.
    pub(super) identifier: Option<String>,
    pub(super) by: Reference,
    pub(super) answers: Vec<ConsentAnswer>,
    pub(super) validity: Coded<Validity>,
}

/// The result about a person; none if the clock stands outside of the calendar.
pub(super) fn result(person: &SyntheticPerson, asked: &Asked) -> Option<EligibilityResult> {
    let today = date_in_japan(asked.at)?;
    let mut result = person.known.clone();
    result.header = header(asked, today);
    for qualification in &mut result.body.qualifications {
        qualification.birth_date = person.born(today);
        consents(qualification, asked)?;
    }
    under(&mut result.body, &asked.validity, today)?;
    Some(result)
}

/// The answer that there is nobody (該当資格なし).
pub(super) fn nobody(asked: &Asked) -> Option<EligibilityResult> {
    let today = date_in_japan(asked.at)?;
    Some(EligibilityResult {
        header: header(asked, today),
        body: Body {
            processing: Some(Coded::Known(Processing::Normal)),
            validity: Some(Coded::Known(Validity::None)),
            ..Body::default()
        },
    })
}

/// The file of a result, with its elements in any order.
pub(super) fn file(mut result: EligibilityResult, encoding: FileEncoding) -> Option<Vec<u8>> {
    result.header.character_code = Some(Coded::Known(match encoding {
        FileEncoding::Utf8 => CharacterCode::Utf8,
        FileEncoding::ShiftJis => CharacterCode::ShiftJis,
    }));
    let order = random_bytes::<512>().ok()?;
    writer::file(&result, encoding, Layout::Terminal, &mut Dice(&order)).ok()
}

fn header(asked: &Asked, today: Date) -> Header {
    Header {
        executed_at: Some(whole_seconds(asked.at)),
        confirmed_on: Some(today),
        institution: Some(asked.institution.clone()),
        identifier: asked.identifier.clone(),
        reference: Some(Coded::Known(asked.by)),
        segment: Some(Coded::Known(Segment::Normal)),
        ..Header::default()
    }
}

/// A file tells time to the second.
const fn whole_seconds(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(1_000) * 1_000)
}

/// What was agreed to and what was not. One question is about treatment and medicine.
fn consents(qualification: &mut Qualification, asked: &Asked) -> Option<()> {
    let given_at = whole_seconds(asked.at);
    let until = jiff::Timestamp::from_millisecond(given_at.0)
        .and_then(|at| at.checked_add(READABLE))
        .ok()?;
    let agreed = |class| {
        let given = |given: &ConsentAnswer| given.class == class && given.answer == Answer::Agree;
        asked.answers.iter().any(given)
    };
    let stated = |class| {
        if agreed(class) {
            StatedConsent {
                state: Some(Coded::Known(ConsentState::Agreed)),
                given_at: Some(given_at),
                until: Some(Timestamp(until.as_millisecond())),
            }
        } else {
            StatedConsent {
                state: Some(Coded::Known(ConsentState::Refused)),
                ..StatedConsent::default()
            }
        }
    };
    qualification.medicine = stated(ConsentClass::TreatmentAndMedicine);
    qualification.treatment = stated(ConsentClass::TreatmentAndMedicine);
    qualification.surgery = stated(ConsentClass::Surgery);
    qualification.health_check = stated(ConsentClass::HealthCheck);
    Some(())
}

/// The body as it is under this validity (資格有効性).
fn under(body: &mut Body, validity: &Coded<Validity>, today: Date) -> Option<()> {
    body.processing = Some(Coded::Known(Processing::Normal));
    body.validity = Some(validity.clone());
    match validity {
        Coded::Known(Validity::Invalid | Validity::InvalidNewer) => {
            for qualification in &mut body.qualifications {
                qualification.disqualified_on = Some(first_of_the_month_before(today)?);
                qualification.loss_reason = Some(Coded::Known(LossReason::OtherInsurance));
            }
        }
        Coded::Known(Validity::None) => body.qualifications.clear(),
        Coded::Known(Validity::Several) => {
            let mut other = body.qualifications.first()?.clone();
            // An insurer that does not exist either.
            other.insurer_number = Some("90000099".to_owned());
            other.reference_number = None;
            body.qualifications.push(other);
        }
        Coded::Known(Validity::Valid | Validity::ValidUnregistered) | Coded::Unknown(_) => {}
    }
    Some(())
}

fn first_of_the_month_before(today: Date) -> Option<Date> {
    let first = civil_date(today)?.first_of_month();
    first.checked_sub(1.month()).ok().map(date_of)
}

#[cfg(test)]
mod tests {
    use protocol::consent::ConsentAuthority;
    use protocol::eligibility::CodeTable as _;

    use super::super::people::everybody;
    use super::*;
    use crate::clock::Clock;
    use crate::eligibility::result::read;

    const TODAY: Date = Date {
        year: 2026,
        month: 11,
        day: 24,
    };

    fn asked(validity: Coded<Validity>) -> Asked {
        Asked {
            at: Clock::starting_on(TODAY).unwrap().now(),
            institution: "1311111111".to_owned(),
            identifier: Some("20261124001".to_owned()),
            by: Reference::MyNumberCard,
            answers: Vec::new(),
            validity,
        }
    }

    /// What is written is what the product's reader reads, of everybody, under every validity,
    /// in both encodings.
    #[test]
    fn every_answer_is_read_back_equal() {
        let known = Validity::ALL.iter().copied().map(Coded::Known);
        for validity in known.chain([Coded::Unknown("7".to_owned())]) {
            for person in everybody() {
                let mut asked = asked(validity.clone());
                asked.answers = (person.askable.classes())
                    .map(|class| ConsentAnswer {
                        class,
                        answer: Answer::Agree,
                    })
                    .collect();
                let said = result(&person, &asked).unwrap();
                for encoding in [FileEncoding::Utf8, FileEncoding::ShiftJis] {
                    let file = file(said.clone(), encoding).unwrap();
                    let mut read = read(&file).unwrap();
                    assert!(read.header.character_code.take().is_some());
                    assert_eq!(read, said);
                }
                assert_eq!(said.body.validity, Some(validity.clone()));
                let Some(first) = said.body.qualifications.first() else {
                    assert_eq!(validity, Coded::Known(Validity::None));
                    continue;
                };
                assert_eq!(
                    first.birth_date.map(|day| TODAY.year - day.year),
                    Some(person.age)
                );
                for consent in first.consents(ConsentAuthority::Simulator).known {
                    let was_asked = person.askable.includes(consent.class);
                    assert_eq!(consent.state == ConsentState::Agreed, was_asked);
                }
            }
        }
    }

    #[test]
    fn nobody_is_an_answer_too() {
        let said = nobody(&asked(Coded::Known(Validity::Valid))).unwrap();
        let file = file(said, FileEncoding::ShiftJis).unwrap();
        let read = read(&file).unwrap();
        assert_eq!(read.body.validity, Some(Coded::Known(Validity::None)));
        assert!(read.body.qualifications.is_empty());
    }
}
