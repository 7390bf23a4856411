//! What a desk asks of its card and of the connector, and how it is answered.

use bridge::eligibility::{facts, result};
use bridge::store::{Origin, ResultFile};
use protocol::consent::{ConsentAnswer, ConsentAuthority, ConsentClass};
use protocol::failure::Failure;
use protocol::ids::SessionId;
use protocol::pin::TriesLeft;
use protocol::time::Date;
use reception::calendar::date_in_japan;
use reception::desk::event::{Answer, CardFacts, DeskEvent, Op, PinAnswer, SameCard};
use reception::eligibility::{EligibilityResult, IdentityAnswer};

use super::clinic::Clinic;
use super::file;
use super::finding::{Broken, Finding};
use super::truth::About;

/// What a desk has asked for.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    Card(Op),
    Pin(Op),
    Identity(Op),
    Consents(Op, SessionId, Vec<ConsentAnswer>),
}

impl Clinic {
    /// One of what a desk has asked for is answered.
    pub(super) async fn answer_one(&mut self, index: usize) -> Result<(), Finding> {
        if self.desks[index].asked.is_empty() {
            return Ok(());
        }
        let asked = self.desks[index].asked.remove(0);
        let (op, answer, file) = match asked {
            Asked::Card(op) => (op, Answer::Card(self.card(index)), None),
            Asked::Pin(op) => {
                let said = match self.desks[index].lies {
                    Some(_) => PinAnswer::Right,
                    None => PinAnswer::Failed(Failure::CardRemoved),
                };
                (op, Answer::Pin(said), None)
            }
            Asked::Identity(op) => (op, Answer::Identity(self.identity(index)), None),
            Asked::Consents(op, session, answers) => {
                match self.connector(index, session, &answers)? {
                    Some((known, file)) if !self.source_away && !self.dice.one_in(3) => {
                        (op, Answer::Eligibility(Ok(Box::new(known))), Some(file))
                    }
                    _ => (op, Answer::Eligibility(Err(Failure::SourceAway)), None),
                }
            }
        };
        // What nobody waits for any more belongs to somebody who has left.
        if self.desks[index].desk.awaits(op) {
            let event = DeskEvent::Answer { op, answer };
            self.desk_step(index, event, file).await?.ok();
        }
        Ok(())
    }

    fn card(&mut self, index: usize) -> Result<CardFacts, Failure> {
        let place = &mut self.desks[index];
        let who = place.lies.ok_or(Failure::CardRemoved)?;
        let person = self
            .truth
            .people
            .get(who.0)
            .ok_or(Failure::CardUnreadable)?;
        let mark = self.store.mark_of(person.number.as_bytes());
        place.hand = Some((who, mark));
        Ok(CardFacts {
            tries: Some(TriesLeft::Three),
            last_day: Date {
                year: 2031,
                month: 3,
                day: 3,
            },
            same: match place.mark {
                Some(kept) if kept == mark => SameCard::Same,
                _ => SameCard::Other,
            },
        })
    }

    fn identity(&mut self, index: usize) -> Result<IdentityAnswer, Failure> {
        if self.dice.one_in(16) {
            return Err(Failure::SourceAway);
        }
        let place = &mut self.desks[index];
        let (who, _) = place.hand.ok_or(Failure::CardUnreadable)?;
        place.source.push((place.desk.session(), who));
        Ok(IdentityAnswer {
            registered: true,
            askable: ConsentClass::ALL.into(),
        })
    }

    /// What the connector says in a session about whom it was told there.
    pub(super) fn connector(
        &mut self,
        index: usize,
        session: SessionId,
        answers: &[ConsentAnswer],
    ) -> Result<Option<(EligibilityResult, ResultFile)>, Finding> {
        let place = &self.desks[index];
        let desk = place.id();
        let told = place.source.iter().rev().find(|(of, _)| *of == session);
        let Some((_, who)) = told.copied() else {
            return Ok(None);
        };
        let Some(person) = self.truth.people.get(who.0) else {
            return Ok(None);
        };
        let mut said = file::about(&[], Some(self.now));
        said.body.validity = file::about(&[person], None).body.validity;
        said.body.qualifications = vec![file::qualification(person, answers)];
        let bytes = file::bytes(&said, &mut self.dice);
        let read = result::read(&bytes).ok();
        let known = read.and_then(|read| facts(&read, ConsentAuthority::Simulator));
        let known = known.ok_or(Finding::Broken(Broken::Result))?;
        let about = About {
            people: vec![who],
            made_at: self.now,
            is_terminal: false,
        };
        self.truth.files.insert(bytes.clone(), about);
        let file = ResultFile {
            day: date_in_japan(self.now),
            at: self.now,
            origin: Origin::Connector { desk, session },
            bytes,
        };
        Ok(Some((known, file)))
    }
}
