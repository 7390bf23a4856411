//! The day: what lies between desks. It gives the next number, decides which result belongs to
//! whom (here and nowhere else), keeps today's list, and checks the version of every edit.

mod event;
mod matching;
mod requests;
mod results;
mod view;

use std::collections::BTreeMap;

use protocol::consent::ConsentAnswer;
use protocol::console::{DeskRow, VisitStage};
use protocol::environment::Environment;
use protocol::failure::Failure;
use protocol::ids::{DeskId, ResultId, SessionId, VisitId, VisitNumber};
use protocol::redacted::Today;
use protocol::time::{Date, Timestamp};
use protocol::unmatched::Unmatched;

pub use self::event::{DayEffect, DayEvent, ReceivedBy, Reception};
pub use self::requests::Placed;
use self::requests::Requests;
use self::results::Results;
use crate::calendar::date_in_japan;
use crate::desk::effect::DeskNews;
use crate::desk::event::DeskEvent;
use crate::eligibility::{Awaited, EligibilityResult};
#[cfg(fuzzing)]
use crate::planted::{self, Bug};
use crate::visit::Visit;

/// What does not change about a clinic's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySetup {
    /// Real or test.
    pub environment: Environment,
    /// The clinic's name.
    pub clinic: String,
    /// The clinic's desks.
    pub desks: Vec<DeskId>,
    /// 医療機関コード, where there is a terminal.
    pub institution: Option<String>,
}

/// One day of a clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    setup: DaySetup,
    today: Today,
    last_number: VisitNumber,
    last_visit: VisitId,
    visits: BTreeMap<VisitId, Visit>,
    desks: BTreeMap<DeskId, DeskRow>,
    results: Results,
    requests: Requests,
}

impl Day {
    /// A day on which nobody has come yet.
    pub fn new(setup: DaySetup, now: Timestamp) -> Self {
        Self {
            setup,
            today: Today(date_in_japan(now)),
            last_number: VisitNumber(0),
            last_visit: VisitId(0),
            visits: BTreeMap::new(),
            desks: BTreeMap::new(),
            results: Results::default(),
            requests: Requests::new(),
        }
    }

    /// The date.
    pub fn today(&self) -> Date {
        self.today.0
    }

    /// The newest visit.
    pub fn last_visit(&self) -> VisitId {
        self.last_visit
    }

    /// The newest result.
    pub fn last_result(&self) -> ResultId {
        self.results.last()
    }

    /// Whether nobody of an earlier day is still there.
    pub fn is_free(&self) -> bool {
        self.visits.is_empty()
    }

    /// Takes an event and says what is to be done.
    pub fn handle(&mut self, now: Timestamp, event: DayEvent) -> Vec<DayEffect> {
        let mut effects = self.take(now, event);
        let known = |effect: &DayEffect| match effect {
            DayEffect::Receive { visit, .. } | DayEffect::Facts { visit, .. } => {
                let person = self.visits.get(visit)?.person()?.clone();
                let visit = *visit;
                Some(DayEffect::LookBack { visit, person })
            }
            _ => None,
        };
        let look_back: Vec<_> = effects.iter().filter_map(known).collect();
        effects.extend(look_back);
        effects
    }

    fn take(&mut self, now: Timestamp, event: DayEvent) -> Vec<DayEffect> {
        match event {
            DayEvent::Desk { desk, news } => self.news(now, desk, news),
            DayEvent::Shows(row) => {
                self.desks.insert(row.desk, row);
                Vec::new()
            }
            DayEvent::Act { desk, session, act } => {
                if self.setup.desks.contains(&desk) {
                    vec![DayEffect::Desk {
                        desk,
                        event: DeskEvent::Staff { session, act },
                    }]
                } else {
                    vec![DayEffect::Refuse(Failure::NotThere)]
                }
            }
            DayEvent::Edit {
                visit,
                version,
                edit,
            } => match self.visits.get_mut(&visit) {
                None => vec![DayEffect::Refuse(Failure::NotThere)],
                Some(found) => match found.edit(now, version, edit) {
                    Err(failure) => vec![DayEffect::Refuse(failure)],
                    Ok(stage) => vec![DayEffect::Move {
                        visit,
                        version: found.version(),
                        stage,
                    }],
                },
            },
            DayEvent::Counted(last_visit) => {
                self.last_visit = last_visit;
                Vec::new()
            }
            DayEvent::NewDay { date, last_number } => {
                self.today = Today(date);
                self.last_number = last_number;
                self.visits
                    .retain(|_, visit| matches!(visit.stage(), VisitStage::AtDesk(_)));
                self.results.new_day();
                self.requests.clear();
                Vec::new()
            }
            DayEvent::CountedResults(last) => {
                self.results.counted(last);
                Vec::new()
            }
            DayEvent::Arrived(arrival) => self.arrived(now, *arrival),
            DayEvent::Bind {
                result,
                visit,
                version,
            } => or_refuse(self.bind(now, result, visit, version)),
            DayEvent::Unbind { visit, version } => or_refuse(self.unbind(now, visit, version)),
            DayEvent::LastTime {
                visit,
                person,
                insurance,
            } => {
                if let Some(found) = self.visits.get_mut(&visit) {
                    found.last_time(&person, *insurance);
                }
                Vec::new()
            }
            DayEvent::Ask {
                name,
                visit,
                version,
                search,
            } => or_refuse(self.ask(now, name, visit, version, search)),
            DayEvent::Placed { name, placed } => {
                self.placed(&name, placed);
                Vec::new()
            }
            DayEvent::Late {
                desk,
                session,
                result,
            } => self.late(now, desk, session, *result),
            DayEvent::NoResult { desk, session } => {
                let mut effects = Vec::new();
                if let Some(visit) = self.asked_on(desk, session) {
                    visit.is_left_to_the_staff();
                    effects.push(facts(visit));
                }
                effects
            }
        }
    }

    fn news(&mut self, now: Timestamp, desk: DeskId, news: DeskNews) -> Vec<DayEffect> {
        match news {
            DeskNews::Began(session) => {
                self.open(now, desk, session);
                Vec::new()
            }
            DeskNews::Armed { session, claim } => self.armed(desk, session, claim),
            DeskNews::Denied { session } => {
                self.take_from_desk(desk, session, Unmatched::Denied);
                Vec::new()
            }
            DeskNews::NotTaken { session } => {
                self.take_from_desk(desk, session, Unmatched::Left);
                Vec::new()
            }
            DeskNews::Left(session) => {
                self.disarm(desk, session);
                self.take_from_desk(desk, session, Unmatched::Left);
                self.visits.retain(|_, visit| {
                    !(visit.is_of(desk, session) && matches!(visit.stage(), VisitStage::AtDesk(_)))
                });
                Vec::new()
            }
            DeskNews::Receive { session, reception } => self.receive(now, desk, session, reception),
        }
    }

    fn open(&mut self, now: Timestamp, desk: DeskId, session: SessionId) -> VisitId {
        self.last_visit = VisitId(self.last_visit.0.wrapping_add(1));
        let id = self.last_visit;
        self.visits
            .insert(id, Visit::at_desk(id, desk, session, now));
        id
    }

    /// One session gets one number, however often it asks: a desk that was started again
    /// before it heard of its number asks once more.
    fn receive(
        &mut self,
        now: Timestamp,
        desk: DeskId,
        session: SessionId,
        reception: Box<Reception>,
    ) -> Vec<DayEffect> {
        let found = self
            .visits
            .values()
            .rev()
            .find(|visit| visit.is_of(desk, session))
            .map(|visit| (visit.id(), visit.number()));
        let id = match found {
            Some((_, Some(number))) => return vec![numbered(desk, session, number)],
            Some((id, None)) => id,
            None => self.open(now, desk, session),
        };
        self.last_number = VisitNumber(self.last_number.0 % MOST_NUMBERS + 1);
        let number = self.last_number;
        #[cfg(fuzzing)]
        let number = self.number_of_somebody_gone().unwrap_or(number);
        if let Some(visit) = self.visits.get_mut(&id) {
            visit.receive(now, number, (*reception).clone());
        }
        self.settle(desk, session, id, reception.result.is_some());
        let asking = match &reception.awaited {
            Some(Awaited::Connector(answers)) => Some(DayEffect::KeepAsking {
                desk,
                session,
                answers: answers.clone(),
            }),
            _ => None,
        };
        let mut effects = vec![
            DayEffect::Receive {
                visit: id,
                number,
                desk,
                session,
                reception,
            },
            numbered(desk, session, number),
        ];
        effects.extend(asking);
        effects
    }

    #[cfg(fuzzing)]
    fn number_of_somebody_gone(&self) -> Option<VisitNumber> {
        let gone = |visit: &&Visit| visit.stage() == VisitStage::Gone;
        let gone = self.visits.values().find(gone)?;
        gone.number().filter(|_| planted::is(Bug::NumberReused))
    }

    /// The source's late answer. It is the same session's, so there is nothing to match.
    fn late(
        &mut self,
        now: Timestamp,
        desk: DeskId,
        session: SessionId,
        result: EligibilityResult,
    ) -> Vec<DayEffect> {
        let Some(visit) = self.asked_on(desk, session) else {
            return Vec::new();
        };
        visit.complete(now, result);
        vec![facts(visit)]
    }

    /// The visit of this session, if the source is asked on for it.
    fn asked_on(&mut self, desk: DeskId, session: SessionId) -> Option<&mut Visit> {
        self.visits.values_mut().rev().find(|visit| {
            #[cfg(fuzzing)]
            if planted::is(Bug::LateToAnother) {
                return matches!(visit.awaited(), Some(Awaited::Connector(_)));
            }
            visit.is_of(desk, session) && matches!(visit.awaited(), Some(Awaited::Connector(_)))
        })
    }

    /// The receptions for which the source is still to be asked on, after a start: each with its
    /// desk and session, and what was answered.
    pub fn still_asked(&self) -> Vec<(DeskId, SessionId, Vec<ConsentAnswer>)> {
        let asked = |visit: &Visit| match visit.awaited()? {
            Awaited::Connector(answers) => {
                let (desk, session) = visit.began();
                Some((desk, session, answers.clone()))
            }
            Awaited::Terminal(_) | Awaited::Staff => None,
        };
        self.visits.values().filter_map(asked).collect()
    }
}

/// What is known of the visit has changed.
fn facts(visit: &Visit) -> DayEffect {
    let (desk, session) = visit.began();
    DayEffect::Facts {
        visit: visit.id(),
        version: visit.version(),
        desk,
        session,
    }
}

fn or_refuse(done: Result<Vec<DayEffect>, Failure>) -> Vec<DayEffect> {
    done.unwrap_or_else(|failure| vec![DayEffect::Refuse(failure)])
}

/// After this number comes 1 again: three digits are read from eight metres.
const MOST_NUMBERS: u16 = 999;

const fn numbered(desk: DeskId, session: SessionId, number: VisitNumber) -> DayEffect {
    DayEffect::Desk {
        desk,
        event: DeskEvent::Numbered { session, number },
    }
}
