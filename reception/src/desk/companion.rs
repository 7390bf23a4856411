//! The way beside an accredited reader (companion): the kiosk leads to it, sees its result come,
//! and goes on from there.
//!
//! Identity and consents are that reader's. What ties its result to the person before this
//! kiosk is decided in the day ([`crate::day`]); the person has the last word here.

use protocol::console::IdentifiedBy;
use protocol::ids::SessionId;
use protocol::kiosk::{DoneNote, Found};
use protocol::presented::{Presented, Proof};
use protocol::time::MonthDay;
use protocol::way::Way;

use super::effect::{DeskEffect, DeskNews};
use super::stage::{Resume, Stage};
use super::{Desk, Turn};
use crate::day::{ReceivedBy, Reception};
use crate::eligibility::{Awaited, Claim, EligibilityResult};
#[cfg(fuzzing)]
use crate::planted::{self, Bug};

/// What is known of the person beside an accredited reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
pub(super) struct AtReader {
    /// What was typed here.
    pub(super) claim: Option<Claim>,
    /// The result that the day has given to this person.
    pub(super) result: Option<Box<EligibilityResult>>,
}

impl Turn<'_> {
    /// 受付をはじめる.
    pub(super) fn begin_companion(&mut self) {
        if self.desk.setup.way != Way::Companion || self.desk.stage != Stage::Idle {
            return;
        }
        if !self.help_is_open() {
            self.begin();
        }
        self.enter(Stage::BirthDay);
    }

    /// The birthday was typed: the reader's results are looked at from now on.
    pub(super) fn birthday(&mut self, typed: MonthDay) {
        let (Stage::BirthDay, Some(birthday)) =
            (&self.desk.stage, MonthDay::new(typed.month, typed.day))
        else {
            return;
        };
        let since = self
            .desk
            .at_reader
            .claim
            .map_or(self.now, |claim| claim.since);
        let claim = Claim { birthday, since };
        self.desk.at_reader.claim = Some(claim);
        self.effects.push(DeskEffect::Day(DeskNews::Armed {
            session: self.desk.session,
            claim,
        }));
        self.enter(Stage::AtTerminal);
    }

    /// The person has done everything at the reader.
    pub(super) fn finished(&mut self) {
        if self.desk.stage == Stage::AtTerminal {
            self.enter(Stage::AwaitingResult);
        }
    }

    /// The day has given a result of the reader to this session.
    pub(super) fn matched(&mut self, session: SessionId, result: Box<EligibilityResult>) {
        let is_there = session == self.desk.session && self.desk.at_reader.claim.is_some();
        #[cfg(fuzzing)]
        let is_there = is_there || planted::is(Bug::SessionNotCompared);
        match self.desk.stage {
            Stage::BirthDay | Stage::AtTerminal | Stage::AwaitingResult if is_there => {
                self.desk.at_reader.result = Some(result);
                self.enter(Stage::Found);
            }
            // The staff are there; handed back, the kiosk goes on from it.
            Stage::WithStaff { .. } if is_there => {
                self.desk.at_reader.result = Some(result);
                self.desk.stage = Stage::WithStaff {
                    resume: Some(Resume::Found),
                };
            }
            // The session is over, or its reception is being written: nobody is there to say
            // whether it is his. The day keeps it for the staff.
            _ => self
                .effects
                .push(DeskEffect::Day(DeskNews::NotTaken { session })),
        }
    }

    /// It is mine: the reception is complete.
    pub(super) fn mine(&mut self) {
        if self.desk.stage != Stage::Found {
            return;
        }
        let Some(result) = self.desk.at_reader.result.clone() else {
            return;
        };
        self.store(Reception {
            by: ReceivedBy::Kiosk,
            presented: Presented::Proof(Proof::MyNumberCard),
            identified: Some(IdentifiedBy::Terminal),
            certificate: None,
            result: Some(*result),
            awaited: None,
        });
    }

    /// It is not mine: the staff get it, and the wait goes on.
    pub(super) fn not_mine(&mut self) {
        if self.desk.stage != Stage::Found {
            return;
        }
        self.desk.at_reader.result = None;
        self.effects.push(DeskEffect::Day(DeskNews::Denied {
            session: self.desk.session,
        }));
        self.enter(Stage::AtTerminal);
    }

    /// No result has come although the person is done: the reception goes on, and the staff see
    /// what is open.
    pub(super) fn receive_without_result(&mut self) {
        let Some(claim) = self.desk.at_reader.claim else {
            return;
        };
        self.store(Reception {
            by: ReceivedBy::Kiosk,
            presented: Presented::AtTerminal,
            identified: None,
            certificate: None,
            result: None,
            awaited: Some(Awaited::Terminal(claim)),
        });
    }
}

impl Desk {
    /// The reader's result as the person is shown it.
    pub(super) fn found(&self) -> Found {
        let result = self.at_reader.result.as_deref();
        let person = result.and_then(|result| result.person.as_ref());
        let name = person.map(|person| person.kana.as_ref().unwrap_or(&person.name));
        Found {
            initials: name
                .map(|name| {
                    name.split_whitespace()
                        .filter_map(|part| part.chars().next())
                        .collect()
                })
                .unwrap_or_default(),
            consents: result
                .map(|result| result.consents.clone())
                .unwrap_or_default(),
        }
    }
}

/// What a person is told at the end of a reception.
pub(super) fn note(reception: &Reception) -> DoneNote {
    match (&reception.result, &reception.awaited) {
        (Some(result), _) if result.is_valid() => DoneNote::Nothing,
        (Some(_), _) | (None, Some(Awaited::Staff)) => DoneNote::SeeStaff,
        (None, Some(_)) => DoneNote::ResultOpen,
        // The staff have received the person and talked to him.
        (None, None) => DoneNote::Nothing,
    }
}
