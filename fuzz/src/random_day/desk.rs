//! A desk with its reader, its card and its source, driven as the desk's task drives it.

use std::collections::VecDeque;

use bridge::desk::{Written, batch};
use bridge::store::{CardMark, ResultFile};
use protocol::consent::ConsentAnswer;
use protocol::failure::Failure;
use protocol::ids::{DeskId, SessionId};
use protocol::kiosk::KioskScreen;
use reception::calendar::date_in_japan;
use reception::day::DayEvent;
use reception::desk::Desk;
use reception::desk::effect::{DeskEffect, DeskNews};
use reception::desk::event::DeskEvent;

use super::asked::Asked;
use super::clinic::{Clinic, Outcome, broken};
use super::finding::{Broken, Finding};
use super::person::Who;

/// A desk and what is around it.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) desk: Desk,
    /// Who stands before it.
    pub(super) here: Option<Who>,
    /// Whose card lies on its reader.
    pub(super) lies: Option<Who>,
    /// The card that was read last.
    pub(super) hand: Option<(Who, CardMark)>,
    pub(super) mark: Option<CardMark>,
    pub(super) asked: Vec<Asked>,
    /// Whom the source knows in which session.
    pub(super) source: Vec<(SessionId, Who)>,
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
}
