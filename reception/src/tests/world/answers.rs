//! How what a desk asks can be answered.

use protocol::consent::ConsentClass;
use protocol::eligibility::{Coded, Insurance, Person, Validity};
use protocol::failure::Failure;
use protocol::ids::VisitNumber;
use protocol::pin::TriesLeft;

use super::{Asked, Card, Typed, World, date};
use crate::desk::event::{Answer, CardFacts, DeskEvent, PinAnswer, SameCard};
use crate::eligibility::{EligibilityResult, IdentityAnswer};

impl World {
    /// How a question can be answered.
    pub(super) fn answers(&self, asked: Asked) -> Vec<(&'static str, DeskEvent)> {
        let answer = |op, answer| DeskEvent::Answer { op, answer };
        match asked {
            Asked::Card(op) => {
                let mut all = vec![(
                    "card unreadable",
                    answer(op, Answer::Card(Err(Failure::CardUnreadable))),
                )];
                if self.lies {
                    all.push(("card read", answer(op, Answer::Card(self.facts()))));
                }
                all
            }
            Asked::Pin(op) => {
                let said = match (self.typed, self.tries) {
                    (_, 0) | (Some(Typed::Wrong), 1) => PinAnswer::Locked,
                    (Some(Typed::Wrong), 2) => PinAnswer::Wrong(TriesLeft::One),
                    (Some(Typed::Wrong), _) => PinAnswer::Wrong(TriesLeft::Two),
                    (Some(Typed::Right), _) => PinAnswer::Right,
                    (None, _) => PinAnswer::EntryGone,
                };
                vec![
                    ("PIN checked", answer(op, Answer::Pin(said))),
                    ("entry gone", answer(op, Answer::Pin(PinAnswer::EntryGone))),
                    (
                        "PIN failed",
                        answer(op, Answer::Pin(PinAnswer::Failed(Failure::CardUnreadable))),
                    ),
                ]
            }
            Asked::Identity(op) => vec![
                (
                    "known",
                    answer(
                        op,
                        Answer::Identity(Ok(self.known(self.card != Card::Unregistered))),
                    ),
                ),
                (
                    "source away",
                    answer(op, Answer::Identity(Err(Failure::SourceAway))),
                ),
                (
                    "source refused",
                    answer(op, Answer::Identity(Err(Failure::SourceRefused))),
                ),
            ],
            Asked::Registration(op) => vec![
                (
                    "registered",
                    answer(op, Answer::Identity(Ok(self.known(true)))),
                ),
                (
                    "source away",
                    answer(op, Answer::Identity(Err(Failure::SourceAway))),
                ),
            ],
            Asked::Eligibility(op) => vec![
                (
                    "result",
                    answer(op, Answer::Eligibility(Ok(Box::new(result())))),
                ),
                (
                    "source away",
                    answer(op, Answer::Eligibility(Err(Failure::SourceAway))),
                ),
                (
                    "result unreadable",
                    answer(op, Answer::Eligibility(Err(Failure::SourceUnreadable))),
                ),
            ],
            Asked::Store(session) => vec![
                (
                    "numbered",
                    DeskEvent::Numbered {
                        session,
                        number: VisitNumber(12),
                    },
                ),
                ("not stored", DeskEvent::NotStored { session }),
            ],
        }
    }

    fn known(&self, registered: bool) -> IdentityAnswer {
        IdentityAnswer {
            registered,
            askable: match self.card {
                Card::Expiring => Vec::new(),
                _ => vec![
                    ConsentClass::TreatmentAndMedicine,
                    ConsentClass::HealthCheck,
                ],
            },
        }
    }

    fn facts(&self) -> Result<CardFacts, Failure> {
        match self.card {
            Card::Foreign => Err(Failure::NotIndividualNumberCard),
            Card::Bare => Err(Failure::NoAuthenticationCertificate),
            _ => Ok(CardFacts {
                tries: match self.tries {
                    0 => None,
                    1 => Some(TriesLeft::One),
                    2 => Some(TriesLeft::Two),
                    _ => Some(TriesLeft::Three),
                },
                last_day: match self.card {
                    Card::Lapsed => date(2026, 5, 1),
                    Card::Expiring => date(2026, 12, 20),
                    _ => date(2029, 3, 3),
                },
                same: if self.marked {
                    SameCard::Same
                } else {
                    SameCard::Other
                },
            }),
        }
    }
}

pub(crate) fn result() -> EligibilityResult {
    EligibilityResult {
        person: Some(Person {
            name: "試験 花子".into(),
            kana: Some("シケン ハナコ".into()),
            birth_date: Some(date(1981, 4, 12)),
        }),
        insurance: Insurance {
            insurer_number: Some("06999999".into()),
            insurer_name: Some("試験健康保険組合".into()),
            symbol: Some("試験".into()),
            number: Some("12345".into()),
            branch: Some("00".into()),
            relation: None,
            share_tenths: Some(3),
            ..Insurance::of_nobody(Coded::Known(Validity::Valid))
        },
        consents: Vec::new(),
    }
}
