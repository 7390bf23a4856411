//! What the day asks for, and whether it may.

use protocol::ids::{DeskId, SessionId};
use reception::day::{DayEffect, DayEvent, ReceivedBy, Reception};
use reception::desk::effect::DeskNews;
use reception::desk::event::DeskEvent;
use reception::eligibility::{Awaited, EligibilityResult};

use super::clinic::{AskingOn, Clinic, broken};
use super::finding::Finding;
use super::reached::Kind;

impl Clinic {
    /// What the staff would hear of what a desk has told.
    pub(super) fn opened(&mut self, event: &DayEvent) {
        match event {
            DayEvent::Desk {
                desk,
                news: DeskNews::Began(session),
            } => {
                let visit = self.ledger.day().last_visit();
                self.truth.visit(visit, (*desk, *session));
            }
            DayEvent::Desk {
                news: DeskNews::Denied { .. },
                ..
            } => self.reached.count(Kind::Denied),
            DayEvent::Desk {
                news: DeskNews::NotTaken { .. },
                ..
            } => self.reached.count(Kind::NotTaken),
            DayEvent::Desk {
                news: DeskNews::Left(_),
                ..
            } => self.reached.count(Kind::Left),
            DayEvent::Unbind { .. } => self.reached.count(Kind::TakenBack),
            _ => {}
        }
    }

    /// What the day asks for is done, or is on its way to be.
    pub(super) async fn carry_out(
        &mut self,
        event: Option<&DayEvent>,
        effects: Vec<DayEffect>,
    ) -> Result<(), Finding> {
        if effects.is_empty() && matches!(event, Some(DayEvent::Arrived(_))) {
            self.reached.count(Kind::Duplicate);
        }
        for effect in effects {
            match effect {
                DayEffect::Receive {
                    visit,
                    desk,
                    session,
                    reception,
                    ..
                } => {
                    let at = (desk, session);
                    self.truth.visit(visit, at);
                    let today = self.ledger.day().today();
                    self.truth.received_on.insert(at, today);
                    self.reached.count(kind(&reception));
                }
                DayEffect::Facts { .. } => match event {
                    Some(DayEvent::Late { .. }) => self.reached.count(Kind::Late),
                    Some(DayEvent::NoResult { .. }) => self.reached.count(Kind::NoResult),
                    Some(DayEvent::Arrived(_)) => self.reached.count(Kind::RequestAnswered),
                    Some(DayEvent::Bind { .. }) => self.reached.count(Kind::Bound),
                    _ => {}
                },
                DayEffect::Place { name, search } => self.place(name, &search),
                DayEffect::LookBack { visit, person } => {
                    let today = self.ledger.day().today();
                    let found = self.store.last_insurance(person.clone(), today, visit);
                    if let Some(insurance) = found.await.map_err(broken)? {
                        let insurance = Box::new(insurance);
                        let event = DayEvent::LastTime {
                            visit,
                            person,
                            insurance,
                        };
                        self.to_day.push_back((event, None));
                    }
                }
                DayEffect::KeepAsking {
                    desk,
                    session,
                    answers,
                } => self.asking_on.push(AskingOn {
                    desk,
                    session,
                    answers,
                }),
                DayEffect::Desk { desk, event: told } => {
                    if let DeskEvent::Matched { session, result } = &told {
                        self.offered(event, desk, *session, result)?;
                    }
                    self.tell(desk, told);
                }
                DayEffect::Move { .. } | DayEffect::KeepFile { .. } | DayEffect::Refuse(_) => {}
            }
        }
        Ok(())
    }

    /// A result is offered at a desk. Where the day does so by itself, birthday and time must fit
    /// whoever is there; where the staff do, they have looked at the person.
    fn offered(
        &mut self,
        event: Option<&DayEvent>,
        desk: DeskId,
        session: SessionId,
        result: &EligibilityResult,
    ) -> Result<(), Finding> {
        let at = (desk, session);
        let who = result.person.as_ref();
        let Some(who) = who.and_then(|person| self.truth.named(person)) else {
            return match event {
                Some(DayEvent::Arrived(_)) => Err(Finding::OfferedWithoutFacts(desk)),
                _ => Ok(()),
            };
        };
        self.truth.offered.insert((at, who));
        let Some(DayEvent::Arrived(arrival)) = event else {
            self.reached.count(Kind::OfferedByStaff);
            return Ok(());
        };
        self.reached.count(Kind::Offered);
        let about = self.terminal.about(&arrival.mark);
        let about = about.and_then(|bytes| self.truth.files.get(bytes));
        let (Some(typed), Some(person), Some(about)) =
            (self.truth.typed.get(&at), self.truth.person(who), about)
        else {
            return Err(Finding::OfferedWithoutFacts(desk));
        };
        // A minute by which the clocks may differ, and a second by which a file is rounded.
        let in_time = about.made_at.0 >= typed.since.0 - 61_000;
        let is_typed = typed.birthdays.contains(&person.birthday());
        let fits = is_typed && in_time && about.people == [who];
        if fits {
            Ok(())
        } else {
            Err(Finding::OfferedWithoutFacts(desk))
        }
    }
}

fn kind(reception: &Reception) -> Kind {
    match (&reception.awaited, reception.by) {
        (_, ReceivedBy::Staff) => Kind::ReceivedByStaff,
        (Some(Awaited::Terminal(_)), _) => Kind::ReceivedAwaitingTerminal,
        (Some(Awaited::Connector(_) | Awaited::Staff), _) => Kind::ReceivedAwaitingConnector,
        (None, ReceivedBy::Kiosk) => Kind::Received,
    }
}
