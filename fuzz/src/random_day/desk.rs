//! A desk with its reader, its card and its source, driven as the desk's task drives it.

use std::collections::VecDeque;

use bridge::desk::{Written, batch};
use bridge::eligibility::{facts, result};
use bridge::store::{CardMark, Origin, ResultFile};
use protocol::consent::{ConsentAnswer, ConsentAuthority, ConsentClass};
use protocol::failure::Failure;
use protocol::ids::{DeskId, SessionId};
use protocol::kiosk::KioskScreen;
use protocol::pin::TriesLeft;
use protocol::time::Date;
use reception::calendar::date_in_japan;
use reception::day::DayEvent;
use reception::desk::Desk;
use reception::desk::effect::{DeskEffect, DeskNews};
use reception::desk::event::{Answer, CardFacts, DeskEvent, Op, PinAnswer, SameCard};
use reception::eligibility::{EligibilityResult, IdentityAnswer};

use super::clinic::{Clinic, Outcome, broken};
use super::file;
use super::finding::{Broken, Finding};
use super::person::Who;
use super::truth::About;

/// What a desk has asked for.
#[derive(Clone, Debug)]
pub(super) enum Asked {
    Card(Op),
    Pin(Op),
    Identity(Op),
    Consents(Op, SessionId, Vec<ConsentAnswer>),
}

/// A desk and what is around it.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) desk: Desk,
    /// Who stands before it.
    pub(super) here: Option<Who>,
    /// Whose card lies on its reader.
    pub(super) lies: Option<Who>,
    hand: Option<(Who, CardMark)>,
    pub(super) mark: Option<CardMark>,
    pub(super) asked: Vec<Asked>,
    /// Whom the source knows in which session.
    source: Vec<(SessionId, Who)>,
    pub(super) inbox: VecDeque<DeskEvent>,
    pub(super) unwritten: VecDeque<(DeskEvent, Option<ResultFile>)>,
}

impl Place {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            here: None,
            lies: None,
            hand: None,
            mark: None,
            asked: Vec::new(),
            source: Vec::new(),
            inbox: VecDeque::new(),
            unwritten: VecDeque::new(),
        }
    }

    pub(super) fn id(&self) -> DeskId {
        self.desk.id()
    }

    /// The house has ended: only what lies and stands there is left, and what the source knows.
    pub(super) fn begin_again(&mut self, desk: Desk, mark: Option<CardMark>) {
        self.desk = desk;
        self.mark = mark;
        self.hand = None;
        self.asked.clear();
        self.inbox.clear();
        self.unwritten.clear();
    }
}

impl Clinic {
    /// One step of a desk. While the store does not write, what the world says waits in line.
    pub(super) async fn desk_step(
        &mut self,
        index: usize,
        event: DeskEvent,
        file: Option<ResultFile>,
    ) -> Result<Outcome, Finding> {
        while let Some((event, file)) = self.desks[index].unwritten.front().cloned() {
            if self.write(index, event, file).await? == Err(Failure::StoreAway) {
                break;
            }
            self.desks[index].unwritten.pop_front();
        }
        let outcome = if self.desks[index].unwritten.is_empty() {
            self.write(index, event.clone(), file.clone()).await?
        } else {
            Err(Failure::StoreAway)
        };
        if outcome == Err(Failure::StoreAway) {
            self.refused(Failure::StoreAway)?;
            let act = matches!(
                event,
                DeskEvent::Kiosk(_) | DeskEvent::Staff { .. } | DeskEvent::Tick
            );
            if !act {
                self.desks[index].unwritten.push_back((event, file));
            }
        }
        Ok(outcome)
    }

    async fn write(
        &mut self,
        index: usize,
        event: DeskEvent,
        file: Option<ResultFile>,
    ) -> Result<Outcome, Finding> {
        let place = &self.desks[index];
        let mut next = place.desk.clone();
        let effects = next.handle(self.now, event.clone());
        for effect in &effects {
            if let DeskEffect::Refuse(failure) = effect {
                return Ok(Err(*failure));
            }
        }
        if next == place.desk && effects.is_empty() {
            return Ok(Ok(()));
        }
        let written = Written {
            at: self.now,
            today: date_in_japan(self.now),
            event: &event,
            file: file.as_ref(),
            effects: &effects,
            card: place.hand.map(|(_, mark)| mark),
        };
        let Ok(batch) = batch(&place.desk, written) else {
            return Err(Finding::Broken(Broken::Event));
        };
        if self.store.commit(batch).await.is_err() {
            return Ok(Err(Failure::StoreAway));
        }
        self.desks[index].desk = next;
        self.do_what_is_asked(index, effects)?;
        self.look_at(index).await?;
        Ok(Ok(()))
    }

    fn do_what_is_asked(&mut self, index: usize, effects: Vec<DeskEffect>) -> Result<(), Finding> {
        let card_is_new = effects.contains(&DeskEffect::KeepMark);
        for effect in effects {
            let place = &mut self.desks[index];
            let (desk, session) = (place.desk.id(), place.desk.session());
            match effect {
                DeskEffect::ReadCard { op } => place.asked.push(Asked::Card(op)),
                DeskEffect::VerifyPin { op, .. } => place.asked.push(Asked::Pin(op)),
                DeskEffect::Identify { op, .. } => place.asked.push(Asked::Identity(op)),
                DeskEffect::Consents { op, answers } => {
                    let at = (desk, session);
                    let person = self.truth.at.get(&at);
                    let person = person.and_then(|who| self.truth.person(*who));
                    let gave = |given: &ConsentAnswer| {
                        person.is_some_and(|one| one.answer(given.class) == given.answer)
                    };
                    if !answers.iter().all(gave) {
                        return Err(Finding::AnswersOfAnother(desk));
                    }
                    place.asked.push(Asked::Consents(op, session, answers));
                }
                DeskEffect::KeepMark => place.mark = place.hand.map(|(_, mark)| mark),
                DeskEffect::EraseMark | DeskEffect::EndSource => {
                    place.mark = place.mark.filter(|_| card_is_new);
                    place.hand = place.hand.filter(|_| card_is_new);
                }
                DeskEffect::Day(news) => {
                    if let DeskNews::Began(began) = news
                        && let Some(who) = place.here.or(place.lies).or_else(|| self.steps_up())
                    {
                        self.desks[index].here = Some(who);
                        self.truth.at.insert((desk, began), who);
                    }
                    self.to_day.push_back((DayEvent::Desk { desk, news }, None));
                }
                DeskEffect::Register { .. }
                | DeskEffect::OpenPad(_)
                | DeskEffect::ClosePad
                | DeskEffect::Refuse(_) => {}
            }
        }
        Ok(())
    }

    /// Somebody who is at no desk.
    pub(super) fn steps_up(&mut self) -> Option<Who> {
        let elsewhere: Vec<_> = self.desks.iter().filter_map(|place| place.here).collect();
        let all = (0..self.truth.people.len()).map(Who);
        let free: Vec<_> = all.filter(|who| !elsewhere.contains(who)).collect();
        self.dice.pick(&free).copied()
    }

    /// What the screen shows is on the disk, and is the person's who stands there.
    async fn look_at(&mut self, index: usize) -> Result<(), Finding> {
        let desk = &self.desks[index].desk;
        let (id, at) = (desk.id(), (desk.id(), desk.session()));
        match desk.kiosk_view().screen {
            KioskScreen::Done { number, .. } => {
                let on = self.truth.received_on.get(&at).copied();
                let on = on.unwrap_or_else(|| date_in_japan(self.now));
                let visits = self.store.visits_of(on).await.map_err(broken)?;
                if visits.iter().all(|visit| visit.number != Some(number)) {
                    return Err(Finding::DoneBeforeCommit(id, number));
                }
            }
            KioskScreen::Found(found) => {
                let offered = self.truth.offered.iter();
                let mut his = offered.filter(|(to, _)| *to == at);
                let shown = |who: &Who| {
                    let person = self.truth.person(*who);
                    person.is_some_and(|person| person.initials() == found.initials)
                };
                // A result that names nobody has no initials.
                if !found.initials.is_empty() && !his.any(|(_, who)| shown(who)) {
                    return Err(Finding::OfAnotherSession(id));
                }
            }
            _ => {}
        }
        Ok(())
    }

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
