//! The day's task: one inbox, the machine of `reception`, the console's requests.

mod asking_on;
mod beside;
mod inbox;
mod ledger;
mod record;
mod replay;
#[cfg(test)]
mod tests;
mod who;

use std::collections::BTreeMap;
use std::sync::Arc;

use protocol::console::ConsoleIntent;
use protocol::failure::Failure;
use protocol::ids::{DeskId, VisitId};
use protocol::time::{Date, Timestamp};
use reception::calendar::date_in_japan;
use reception::day::{Day, DayEffect, DayEvent};
use reception::desk::effect::DeskNews;
use reception::desk::event::DeskEvent;
use tokio::sync::{mpsc, oneshot};

pub use self::inbox::{DayInbox, DayMessage};
pub use self::ledger::{Came, Ledger};
pub use self::replay::{last_number, replay};
use crate::clock::Clock;
use crate::desk::{DeskInbox, ask_again, sleep_until};
use crate::eligibility::Connector;
use crate::eligibility::terminal::Terminal;
use crate::hub::{ConsoleProjection, ConsoleRequest, DayPort, Publisher};
use crate::store::{AuditEntry, AuditEvent, Batch, ResultFile, Store, Who};

/// So many requests of consoles may wait.
const REQUESTS: usize = 64;

type Outcome = Option<oneshot::Sender<Result<(), Failure>>>;

/// The day's task, ready to run.
#[derive(Debug)]
pub struct DayTask {
    clock: Clock,
    store: Store,
    ledger: Ledger,
    shown: Arc<Day>,
    desks: BTreeMap<DeskId, DeskInbox>,
    source: Option<Connector>,
    terminal: Option<Terminal>,
    myself: DayInbox,
    inbox: mpsc::Receiver<DayMessage>,
    requests: mpsc::Receiver<ConsoleRequest>,
    console: Publisher<ConsoleProjection>,
    display: Publisher<protocol::display::DisplayView>,
}

impl DayTask {
    /// The task of a day that stands where its journal left it, and its port for the sockets.
    pub fn prepare(
        day: Day,
        clock: Clock,
        store: Store,
        desks: BTreeMap<DeskId, DeskInbox>,
        (source, terminal): (Option<Connector>, Option<Terminal>),
        (myself, inbox): (DayInbox, mpsc::Receiver<DayMessage>),
    ) -> (Self, DayPort) {
        let ledger = Ledger::new(day, store.clone());
        let console = Publisher::new(projection(ledger.day(), clock));
        let display = Publisher::new(ledger.day().display_view());
        let (requests_in, requests) = mpsc::channel(REQUESTS);
        let port = DayPort {
            requests: requests_in,
            console: console.views(),
            display: display.views(),
        };
        let task = Self {
            clock,
            store,
            shown: Arc::clone(ledger.day()),
            ledger,
            desks,
            source,
            terminal,
            myself,
            inbox,
            requests,
            console,
            display,
        };
        (task, port)
    }

    /// Runs the day until its inbox is closed.
    pub async fn run(mut self) {
        self.go_on().await;
        // Not counted anew at each message: one that is handled over midnight would skip it, and
        // a busy desk would put off what is tried again.
        let mut new_day = new_day_at(self.clock.now(), self.ledger.day().today());
        loop {
            let midnight = sleep_until(self.clock, Some(new_day));
            let store = ask_again(self.ledger.is_behind());
            tokio::select! {
                message = self.inbox.recv(), if self.ledger.has_room() => match message {
                    Some(message) => self.step(message.event, message.file, None).await,
                    None => return,
                },
                request = self.requests.recv() => match request {
                    Some(request) => self.request(request).await,
                    None => return,
                },
                () = store => self.write_the_unwritten().await,
                () = midnight => {
                    self.begin_the_day().await;
                    new_day = new_day_at(self.clock.now(), self.ledger.day().today());
                }
            }
        }
    }

    /// A new day, where one has begun.
    async fn begin_the_day(&mut self) {
        let date = self.clock.today();
        if date == self.ledger.day().today() {
            return;
        }
        match last_number(&self.store, date).await {
            Ok(last_number) => {
                self.step(DayEvent::NewDay { date, last_number }, None, None)
                    .await;
            }
            Err(error) => tracing::error!(%error, "the new day cannot be looked up"),
        }
    }

    async fn request(&mut self, request: ConsoleRequest) {
        let event = match request.intent {
            ConsoleIntent::Desk { desk, session, act } => DayEvent::Act { desk, session, act },
            ConsoleIntent::Visit {
                visit,
                version,
                edit,
            } => DayEvent::Edit {
                visit,
                version,
                edit,
            },
            ConsoleIntent::Bind {
                result,
                visit,
                version,
            } => DayEvent::Bind {
                result,
                visit,
                version,
            },
            ConsoleIntent::Unbind { visit, version } => DayEvent::Unbind { visit, version },
            ConsoleIntent::Ask {
                visit,
                version,
                search,
            } => match self.new_request() {
                Ok(name) => DayEvent::Ask {
                    name,
                    visit,
                    version,
                    search,
                },
                Err(failure) => {
                    answer(Some(request.outcome), Err(failure));
                    return;
                }
            },
            // What a console has opened is kept by its own socket; that it was opened is kept
            // here.
            ConsoleIntent::Open(visit) => {
                let opened = self.audit_opened(visit).await;
                answer(Some(request.outcome), opened);
                return;
            }
            // What is opened and who may come in is the sockets' own matter.
            ConsoleIntent::Close | ConsoleIntent::Devices(_) | ConsoleIntent::Withdraw(_) => {
                answer(Some(request.outcome), Ok(()));
                return;
            }
        };
        self.step(event, None, Some(request.outcome)).await;
    }

    /// Somebody of the staff looks at a person's facts.
    async fn audit_opened(&self, visit: VisitId) -> Result<(), Failure> {
        let opened = AuditEntry::new(self.clock.now(), AuditEvent::VisitOpened, Who::Console);
        let opened = opened.of_visit(visit);
        if self.ledger.day().detail(visit).is_none() {
            self.audit_refused(opened.refused(Failure::NotThere)).await;
            return Err(Failure::NotThere);
        }
        let opened = Batch {
            audit: vec![opened],
            ..Batch::default()
        };
        self.store.commit(opened).await.map_err(|error| {
            tracing::error!(%error, "the opening of a visit could not be written");
            Failure::StoreAway
        })
    }

    /// An act of the staff was refused. It is refused whether that can be written or not.
    async fn audit_refused(&self, entry: AuditEntry) {
        let refused = Batch {
            audit: vec![entry],
            ..Batch::default()
        };
        if let Err(error) = self.store.commit(refused).await {
            tracing::error!(%error, "a refused act could not be written");
        }
    }

    /// One step, as a desk's: copy, transaction, views, effects.
    async fn step(&mut self, event: DayEvent, file: Option<Box<ResultFile>>, outcome: Outcome) {
        // Not by the timer alone: a busy clinic would put it off with every message.
        self.write_the_unwritten().await;
        let came = Came {
            at: self.clock.now(),
            event: event.clone(),
            file,
        };
        match self.ledger.take(came).await {
            Ok(effects) => self.advance(effects, outcome),
            Err(failure) => {
                let entry = who::was_refused(&event, self.clock.now(), failure);
                if let Some(entry) = entry.filter(|_| failure != Failure::StoreAway) {
                    self.audit_refused(entry).await;
                }
                self.not_stored(&event);
                answer(outcome, Err(failure));
            }
        }
    }

    /// Writes what waits in line, in order, as far as the store takes it.
    async fn write_the_unwritten(&mut self) {
        while let Some(effects) = self.ledger.take_what_waits().await {
            self.advance(effects, None);
        }
    }

    /// The step is on disk: its views are shown, what it asks for is done.
    fn advance(&mut self, effects: Vec<DayEffect>, mut outcome: Outcome) {
        let day = self.ledger.day();
        if !Arc::ptr_eq(&self.shown, day) {
            self.shown = Arc::clone(day);
            self.console.publish(projection(day, self.clock));
            self.display.publish_if_new(day.display_view());
        }
        for effect in effects {
            match effect {
                DayEffect::KeepAsking {
                    desk,
                    session,
                    answers,
                } => self.ask_on(desk, session, answers),
                DayEffect::LookBack { visit, person } => self.look_back(visit, person),
                DayEffect::Place { name, search } => self.place(name, search),
                DayEffect::Desk { desk, event } => {
                    if let Some(inbox) = self.desks.get(&desk) {
                        // An act is answered by the desk that it was meant for.
                        let outcome = match event {
                            DeskEvent::Staff { .. } => outcome.take(),
                            _ => None,
                        };
                        inbox.tell(event, outcome);
                    }
                }
                // These are records, and a refusal is the outcome of the step.
                DayEffect::Receive { .. }
                | DayEffect::Move { .. }
                | DayEffect::Facts { .. }
                | DayEffect::KeepFile { .. }
                | DayEffect::Refuse(_) => {}
            }
        }
        answer(outcome, Ok(()));
    }

    /// A desk that waits for its number hears that there is none.
    fn not_stored(&self, event: &DayEvent) {
        if let DayEvent::Desk {
            desk,
            news: DeskNews::Receive { session, .. },
        } = event
            && let Some(inbox) = self.desks.get(desk)
        {
            inbox.tell(DeskEvent::NotStored { session: *session }, None);
        }
    }
}

fn answer(outcome: Outcome, result: Result<(), Failure>) {
    if let Some(outcome) = outcome
        && outcome.send(result).is_err()
    {
        tracing::debug!("nobody waits for an act's outcome any more");
    }
}

fn projection(day: &Arc<Day>, clock: Clock) -> ConsoleProjection {
    let day = Arc::clone(day);
    ConsoleProjection::new(move |opened| day.console_view(clock.now(), opened))
}

/// So long after a new day could not be begun it is tried again, in milliseconds.
const TRY_AGAIN: i64 = 10_000;

/// When a new day is to be begun: at the next midnight in Japan, where the clock's day ends. A
/// day that is over already could not be ended at its midnight (the store was away), and must
/// not go on until the next one.
fn new_day_at(now: Timestamp, day: Date) -> Timestamp {
    const DAY: i64 = 86_400_000;
    const JAPAN: i64 = 9 * 3_600_000;
    if date_in_japan(now) != day {
        return Timestamp(now.0 + TRY_AGAIN);
    }
    let into = (now.0 + JAPAN).rem_euclid(DAY);
    Timestamp(now.0 - into + DAY)
}

#[cfg(test)]
mod midnight {
    use protocol::time::Timestamp;
    use reception::calendar::date_in_japan;

    use super::new_day_at;

    /// 2026-10-01 00:00 in Japan.
    const MIDNIGHT: i64 = 1_790_780_400_000;

    #[test]
    fn a_day_ends_at_midnight_in_japan() {
        let evening = Timestamp(MIDNIGHT - 3_600_000);
        let at = new_day_at(evening, date_in_japan(evening));
        assert_eq!(at, Timestamp(MIDNIGHT));
    }

    #[test]
    fn a_day_that_could_not_be_ended_is_tried_again_soon() {
        let yesterday = date_in_japan(Timestamp(MIDNIGHT - 1));
        let at = new_day_at(Timestamp(MIDNIGHT), yesterday);
        assert_eq!(at, Timestamp(MIDNIGHT + 10_000));
    }
}
