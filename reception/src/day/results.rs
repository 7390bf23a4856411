//! The results that have come today, and where each is: with a desk, with a visit, in the tray.

use std::collections::BTreeMap;

use protocol::failure::Failure;
use protocol::ids::{DeskId, ResultId, SessionId, Version, VisitId};
use protocol::time::Timestamp;
use protocol::unmatched::{Unmatched, UnmatchedResult};

use super::matching::{self, Decision, Waiting};
use super::{Day, DayEffect, facts};
use crate::desk::event::DeskEvent;
use crate::eligibility::{Arrival, Awaited, Claim, EligibilityResult, FileMark, Said};
#[cfg(fuzzing)]
use crate::planted::{self, Bug};
use crate::visit::Visit;

/// A result that has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    arrival: Arrival,
    at: Timestamp,
    place: Place,
}

/// Where a result is. It is in one place always, so it cannot belong to two visits.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// Offered to the person at a desk, who has not said yet that it is his.
    Desk {
        desk: DeskId,
        session: SessionId,
        visit: VisitId,
    },
    /// A visit's.
    Visit(VisitId),
    /// In the staff's tray.
    Tray {
        why: Unmatched,
        candidates: Vec<VisitId>,
    },
}

/// The results of a day, and who at a desk waits for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Results {
    kept: BTreeMap<ResultId, Kept>,
    last: u32,
    /// What came on the day before, by name and content: seen again, it is still of that day.
    earlier: Vec<(String, FileMark)>,
    armed: BTreeMap<DeskId, (SessionId, Claim)>,
}

impl Results {
    /// A new day: what lay in the tray was of an earlier one. Who is at a desk stays.
    pub(super) fn new_day(&mut self) {
        let came = self.kept.values().map(|kept| &kept.arrival);
        self.earlier = came
            .map(|arrival| (arrival.name.clone(), arrival.mark))
            .collect();
        self.kept
            .retain(|_, kept| matches!(kept.place, Place::Desk { .. }));
    }

    /// The names and marks of what has come, today and the day before.
    fn came(&self) -> impl Iterator<Item = (&String, &FileMark)> {
        let today = self.kept.values().map(|kept| &kept.arrival);
        let earlier = self.earlier.iter().map(|(name, mark)| (name, mark));
        today
            .map(|arrival| (&arrival.name, &arrival.mark))
            .chain(earlier)
    }

    fn next(&mut self) -> ResultId {
        self.last = self.last.wrapping_add(1);
        ResultId(self.last)
    }

    /// How far was counted.
    pub(super) fn last(&self) -> ResultId {
        ResultId(self.last)
    }

    pub(super) fn counted(&mut self, last: ResultId) {
        self.last = last.0;
    }

    /// The result that is a visit's.
    pub(super) fn of(&self, visit: VisitId) -> Option<ResultId> {
        self.kept
            .iter()
            .find(|(_, kept)| kept.place == Place::Visit(visit))
            .map(|(id, _)| *id)
    }

    /// Whether a result is offered to the person of this visit.
    fn is_offered(&self, visit: VisitId) -> bool {
        let of = |kept: &Kept| matches!(kept.place, Place::Desk { visit: to, .. } if to == visit);
        self.kept.values().any(of)
    }

    /// Whether a result may be given to this visit by the staff: it has none, and it waits for
    /// one at a desk or was received without one.
    pub(super) fn may_be_given(&self, visit: &Visit) -> bool {
        let (desk, session) = visit.began();
        let armed = self.armed.get(&desk).is_some_and(|(of, _)| *of == session);
        let waits = visit.may_be_given() || (visit.is_at_desk() && armed);
        waits && self.of(visit.id()).is_none() && !self.is_offered(visit.id())
    }

    /// What lies in the tray, the newest first.
    pub(super) fn tray(&self, may_take: impl Fn(VisitId) -> bool) -> Vec<UnmatchedResult> {
        let row = |(id, kept): (&ResultId, &Kept)| {
            let Place::Tray { why, candidates } = &kept.place else {
                return None;
            };
            let result = kept.result();
            Some(UnmatchedResult {
                result: *id,
                at: kept.at,
                person: result.and_then(|result| result.person.clone()),
                validity: result.map(|result| result.insurance.validity.clone()),
                why: *why,
                givable: result.is_some() && matching::may_be_given(*why).is_ok(),
                candidates: candidates
                    .iter()
                    .copied()
                    .filter(|visit| may_take(*visit))
                    .collect(),
            })
        };
        self.kept.iter().rev().filter_map(row).collect()
    }
}

impl Kept {
    fn result(&self) -> Option<&EligibilityResult> {
        match &self.arrival.said {
            Said::Result(result) => Some(result),
            Said::Answer(answered) => answered.result.as_ref(),
            Said::SeveralPeople | Said::Unreadable(_) => None,
        }
    }
}

impl Day {
    /// A file of the terminal's has come. The same content again is no news, whatever its name.
    pub(super) fn arrived(&mut self, now: Timestamp, arrival: Arrival) -> Vec<DayEffect> {
        if self.results.came().any(|(_, mark)| *mark == arrival.mark) {
            return Vec::new();
        }
        let same_name = self.results.came().any(|(name, _)| *name == arrival.name);
        if !same_name && let Some(effects) = self.answer_came(now, &arrival) {
            return effects;
        }
        let decision = if same_name {
            Decision::Tray {
                why: Unmatched::SameName,
                candidates: Vec::new(),
            }
        } else {
            matching::decide(&arrival, now, self.today(), &self.waiting())
        };
        let id = self.results.next();
        let mut effects = vec![DayEffect::KeepFile { result: id }];
        let place = match decision {
            Decision::Tray { why, candidates } => Place::Tray { why, candidates },
            Decision::Desk {
                desk,
                session,
                visit,
            } => {
                if let Said::Result(result) = &arrival.said {
                    effects.push(offered(desk, session, result));
                }
                Place::Desk {
                    desk,
                    session,
                    visit,
                }
            }
        };
        let at = now;
        self.results.kept.insert(id, Kept { arrival, at, place });
        effects
    }

    /// An answer that agrees with a request of ours is its visit's, where that has none yet.
    fn answer_came(&mut self, now: Timestamp, arrival: &Arrival) -> Option<Vec<DayEffect>> {
        let Said::Answer(answered) = &arrival.said else {
            return None;
        };
        let id = self.answered(answered)?;
        let given = self.results.of(id).is_some() || self.results.is_offered(id);
        let result = self.results.next();
        let mut effects = vec![DayEffect::KeepFile { result }];
        let place = match (&answered.result, self.visits.get_mut(&id)) {
            (Some(known), Some(visit)) if !given && visit.may_be_given() => {
                visit.complete(now, known.clone());
                effects.push(facts(visit));
                Place::Visit(id)
            }
            _ => Place::Tray {
                why: Unmatched::Answer,
                candidates: vec![id],
            },
        };
        let (arrival, at) = (arrival.clone(), now);
        let kept = Kept { arrival, at, place };
        self.results.kept.insert(result, kept);
        Some(effects)
    }

    /// The person of this session goes to the accredited reader. A desk that was started again
    /// says so once more, and is offered again what it has not taken.
    pub(super) fn armed(
        &mut self,
        desk: DeskId,
        session: SessionId,
        claim: Claim,
    ) -> Vec<DayEffect> {
        self.results.armed.insert(desk, (session, claim));
        let offers = self
            .results
            .kept
            .values()
            .filter_map(|kept| match kept.place {
                Place::Desk {
                    desk: at,
                    session: of,
                    ..
                } if (at, of) == (desk, session) => Some(offered(desk, session, kept.result()?)),
                _ => None,
            });
        offers.collect()
    }

    /// The session has an end, or the person has no use for what was offered: back to the staff.
    pub(super) fn take_from_desk(&mut self, desk: DeskId, session: SessionId, why: Unmatched) {
        for kept in self.results.kept.values_mut() {
            if let Place::Desk {
                desk: at,
                session: of,
                visit,
            } = kept.place
                && (at, of) == (desk, session)
            {
                // Who has said that it is not his is no candidate for it.
                let candidates = match why {
                    Unmatched::Denied => Vec::new(),
                    _ => vec![visit],
                };
                kept.place = Place::Tray { why, candidates };
            }
        }
    }

    /// Nobody of this session waits for the reader any more.
    pub(super) fn disarm(&mut self, desk: DeskId, session: SessionId) {
        if self
            .results
            .armed
            .get(&desk)
            .is_some_and(|(of, _)| *of == session)
        {
            self.results.armed.remove(&desk);
        }
    }

    /// The reception of this session is complete: what was offered to it is its visit's, where
    /// the reception took it.
    pub(super) fn settle(&mut self, desk: DeskId, session: SessionId, visit: VisitId, took: bool) {
        self.disarm(desk, session);
        #[cfg(fuzzing)]
        let took = took || planted::is(Bug::UntakenSettled);
        if !took {
            self.take_from_desk(desk, session, Unmatched::Left);
            return;
        }
        for kept in self.results.kept.values_mut() {
            if matches!(kept.place, Place::Desk { desk: at, session: of, .. } if (at, of) == (desk, session))
            {
                kept.place = Place::Visit(visit);
            }
        }
    }

    /// The staff give a result of the tray to a visit.
    pub(super) fn bind(
        &mut self,
        now: Timestamp,
        id: ResultId,
        visit: VisitId,
        seen: Version,
    ) -> Result<Vec<DayEffect>, Failure> {
        if self.results.of(visit).is_some() || self.results.is_offered(visit) {
            return Err(Failure::NotNow);
        }
        let kept = self.results.kept.get_mut(&id).ok_or(Failure::NotThere)?;
        let Place::Tray { why, .. } = kept.place else {
            return Err(Failure::EditedMeanwhile);
        };
        matching::may_be_given(why)?;
        let result = kept.result().ok_or(Failure::NotNow)?.clone();
        let found = self.visits.get_mut(&visit).ok_or(Failure::NotThere)?;
        // Who is still at the kiosk has the last word there.
        let (desk, session) = found.began();
        let armed = self.results.armed.get(&desk);
        if found.is_at_desk() && armed.is_some_and(|(of, _)| *of == session) {
            if seen != found.version() {
                return Err(Failure::EditedMeanwhile);
            }
            let effects = vec![offered(desk, session, &result)];
            kept.place = Place::Desk {
                desk,
                session,
                visit,
            };
            return Ok(effects);
        }
        found.give(now, seen, result)?;
        #[cfg(fuzzing)]
        if planted::is(Bug::FileBoundTwice) {
            return Ok(vec![facts(found)]);
        }
        kept.place = Place::Visit(visit);
        Ok(vec![facts(found)])
    }

    /// The staff take the result from a visit again.
    pub(super) fn unbind(
        &mut self,
        now: Timestamp,
        visit: VisitId,
        seen: Version,
    ) -> Result<Vec<DayEffect>, Failure> {
        let id = self.results.of(visit).ok_or(Failure::NotNow)?;
        let found = self.visits.get_mut(&visit).ok_or(Failure::NotThere)?;
        found.take_back(now, seen)?;
        let effects = vec![facts(found)];
        if let Some(kept) = self.results.kept.get_mut(&id) {
            kept.place = Place::Tray {
                why: Unmatched::TakenBack,
                candidates: vec![visit],
            };
        }
        Ok(effects)
    }

    /// Who waits for a result of the reader: at the desks, and after a reception without one.
    fn waiting(&self) -> Vec<Waiting> {
        let at_desks = self
            .results
            .armed
            .iter()
            .filter_map(|(desk, (session, claim))| {
                let visit = self
                    .visits
                    .values()
                    .rev()
                    .find(|visit| visit.is_of(*desk, *session))?
                    .id();
                (!self.results.is_offered(visit)).then_some(Waiting {
                    visit,
                    claim: *claim,
                    until: None,
                    at: Some((*desk, *session)),
                })
            });
        let received = self.visits.values().filter_map(|visit| {
            let Some(Awaited::Terminal(claim)) = visit.awaited() else {
                return None;
            };
            Some(Waiting {
                visit: visit.id(),
                claim: *claim,
                until: visit.received_at(),
                at: None,
            })
        });
        at_desks.chain(received).collect()
    }
}

fn offered(desk: DeskId, session: SessionId, result: &EligibilityResult) -> DayEffect {
    DayEffect::Desk {
        desk,
        event: DeskEvent::Matched {
            session,
            result: Box::new(result.clone()),
        },
    }
}
