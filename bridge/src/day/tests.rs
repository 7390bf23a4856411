//! The day while the store does not write. Every person in here is synthetic.

use std::collections::BTreeMap;

use protocol::eligibility::{Coded, Insurance, Person, Validity};
use protocol::environment::Environment;
use protocol::failure::Failure;
use protocol::ids::{DeskId, ResultId, SessionId, VisitId, VisitNumber};
use protocol::presented::Presented;
use protocol::time::{Date, MonthDay, Timestamp};
use protocol::unmatched::Unmatched;
use reception::day::{Day, DayEffect, DayEvent, DaySetup, ReceivedBy, Reception};
use reception::desk::effect::DeskNews;
use reception::desk::event::DeskEvent;
use reception::eligibility::{Arrival, Claim, EligibilityResult, FileMark, Said};
use tempfile::TempDir;

use super::{Came, DayInbox, DayTask, Ledger, asking_on, replay};
use crate::clock::Clock;
use crate::eligibility::SourceSession;
use crate::hub::DayPort;
use crate::simulator::connector::tests::Both;
use crate::store::{Origin, ResultFile, Store};

const DESK: DeskId = DeskId(1);
const SESSION: SessionId = SessionId(1);
const APRIL: MonthDay = MonthDay { month: 4, day: 12 };
/// 2026-11-25 09:00 in Japan.
const MORNING: Timestamp = Timestamp(1_795_564_800_000);
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 25,
};

fn setup() -> DaySetup {
    DaySetup {
        environment: Environment::Test,
        clinic: "試験医院".into(),
        desks: vec![DESK],
        institution: None,
    }
}

/// A day with a store of its own.
struct Clinic {
    _folder: TempDir,
    store: Store,
    ledger: Ledger,
    now: Timestamp,
}

impl Clinic {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), Some(Environment::Test)).unwrap();
        Self {
            _folder: folder,
            ledger: Ledger::new(Day::new(setup(), MORNING), store.clone()),
            store,
            now: MORNING,
        }
    }

    async fn take(
        &mut self,
        event: DayEvent,
        file: Option<ResultFile>,
    ) -> Result<Vec<DayEffect>, Failure> {
        self.now = Timestamp(self.now.0 + 1_000);
        let (at, file) = (self.now, file.map(Box::new));
        self.ledger.take(Came { at, event, file }).await
    }

    async fn news(&mut self, news: DeskNews) -> Result<Vec<DayEffect>, Failure> {
        self.take(DayEvent::Desk { desk: DESK, news }, None).await
    }

    async fn armed(&mut self) {
        self.news(DeskNews::Began(SESSION)).await.unwrap();
        self.news(self.at_the_reader()).await.unwrap();
    }

    fn at_the_reader(&self) -> DeskNews {
        DeskNews::Armed {
            session: SESSION,
            claim: Claim {
                birthday: APRIL,
                since: self.now,
            },
        }
    }

    async fn came(&mut self) -> Result<Vec<DayEffect>, Failure> {
        let file = ResultFile {
            day: TODAY,
            at: self.now,
            origin: Origin::Terminal {
                name: "OQSsiquc01res_face_1.xml".into(),
                result: ResultId(0),
            },
            bytes: b"<XmlMsg/>".to_vec(),
        };
        let arrival = Arrival {
            name: "OQSsiquc01res_face_1.xml".into(),
            mark: FileMark([1; 32]),
            executed_at: Some(self.now),
            said: Said::Result(Box::new(result())),
        };
        self.take(DayEvent::Arrived(Box::new(arrival)), Some(file))
            .await
    }

    async fn write_all(&mut self) -> Vec<DayEffect> {
        let mut all = Vec::new();
        while let Some(effects) = self.ledger.take_what_waits().await {
            all.extend(effects);
        }
        all
    }

    /// The day as a bridge that starts now finds it.
    async fn on_disk(&self) -> Day {
        replay(setup(), MORNING, &self.store.journal().await.unwrap()).unwrap()
    }
}

fn result() -> EligibilityResult {
    EligibilityResult {
        person: Some(Person {
            name: "試験 花子".into(),
            kana: None,
            birth_date: Some(Date {
                year: 1981,
                month: 4,
                day: 12,
            }),
        }),
        insurance: Insurance::of_nobody(Coded::Known(Validity::Valid)),
        consents: Vec::new(),
    }
}

fn reception(result: Option<EligibilityResult>) -> DeskNews {
    DeskNews::Receive {
        session: SESSION,
        reception: Box::new(Reception {
            by: ReceivedBy::Kiosk,
            presented: Presented::AtTerminal,
            identified: None,
            certificate: None,
            result,
            awaited: None,
        }),
    }
}

fn offers(effects: &[DayEffect]) -> bool {
    effects.iter().any(|effect| {
        matches!(
            effect,
            DayEffect::Desk {
                event: DeskEvent::Matched { .. },
                ..
            }
        )
    })
}

#[tokio::test]
async fn a_file_that_could_not_be_written_waits_and_finds_its_desk() {
    let mut clinic = Clinic::new();
    clinic.armed().await;
    clinic.store.refuse_writes(true).await.unwrap();
    assert_eq!(clinic.came().await, Err(Failure::StoreAway));
    assert_eq!(clinic.ledger.take_what_waits().await, None);
    assert_eq!(clinic.store.known_files().await.unwrap(), []);
    clinic.store.refuse_writes(false).await.unwrap();
    assert!(offers(&clinic.write_all().await));
    assert_eq!(clinic.store.known_files().await.unwrap().len(), 1);
    assert_eq!(clinic.on_disk().await, **clinic.ledger.day());
}

#[tokio::test]
async fn what_a_desk_told_meanwhile_is_taken_in_its_order() {
    let mut clinic = Clinic::new();
    clinic.armed().await;
    clinic.store.refuse_writes(true).await.unwrap();
    let session = SESSION;
    for news in [DeskNews::Denied { session }, DeskNews::Left(session)] {
        assert!(clinic.came().await.is_err());
        assert!(clinic.news(news).await.is_err());
    }
    clinic.store.refuse_writes(false).await.unwrap();
    // What was there first is written first, whoever comes now.
    let next = clinic.at_the_reader();
    assert_eq!(clinic.news(next).await, Err(Failure::StoreAway));
    clinic.write_all().await;
    let view = clinic.ledger.day().console_view(None);
    let why: Vec<_> = view.unmatched.iter().map(|result| result.why).collect();
    assert_eq!(why, [Unmatched::Denied]);
    assert_eq!(view.visits, []);
    assert_eq!(clinic.on_disk().await, **clinic.ledger.day());
}

#[tokio::test]
async fn a_person_is_told_and_waits_in_no_line() {
    let mut clinic = Clinic::new();
    clinic.armed().await;
    clinic.store.refuse_writes(true).await.unwrap();
    assert_eq!(clinic.news(reception(None)).await, Err(Failure::StoreAway));
    assert!(!clinic.ledger.is_behind());
    clinic.store.refuse_writes(false).await.unwrap();
    assert!(clinic.news(reception(None)).await.is_ok());
    assert_eq!(clinic.on_disk().await, **clinic.ledger.day());
}

/// A result is offered at 23:59 and taken at 00:01: its file is yesterday's, the visit today's.
#[tokio::test]
async fn what_was_offered_before_midnight_is_received_after_it() {
    let mut clinic = Clinic::new();
    clinic.armed().await;
    assert!(offers(&clinic.came().await.unwrap()));
    let date = Date { day: 26, ..TODAY };
    let midnight = DayEvent::NewDay {
        date,
        last_number: VisitNumber(0),
    };
    clinic.take(midnight, None).await.unwrap();
    clinic.news(reception(Some(result()))).await.unwrap();
    let kept = clinic.store.results_of(date, VisitId(1)).await.unwrap();
    assert_eq!(kept.len(), 1);
}

#[tokio::test]
async fn a_task_writes_what_waits_when_the_store_is_back() {
    let clinic = Clinic::new();
    let clock = Clock::real();
    let (myself, inbox) = DayInbox::new();
    let (mut task, mut port) = DayTask::prepare(
        Day::new(setup(), clock.now()),
        clock,
        clinic.store.clone(),
        BTreeMap::new(),
        (None, None),
        (myself, inbox),
    );
    clinic.store.refuse_writes(true).await.unwrap();
    let news = DeskNews::Began(SESSION);
    task.step(DayEvent::Desk { desk: DESK, news }, None, None)
        .await;
    clinic.store.refuse_writes(false).await.unwrap();
    assert_eq!(shown(&mut port), 0);
    let running = tokio::spawn(task.run());
    // Nothing else happens: it is the day itself that asks the store again.
    let soon = std::time::Duration::from_mins(1);
    let changed = tokio::time::timeout(soon, port.console.changed()).await;
    changed.unwrap().unwrap();
    assert_eq!(shown(&mut port), 1);
    running.abort();
}

fn shown(port: &mut DayPort) -> usize {
    let newest = port.console.borrow_and_update();
    newest.value.view(None).visits.len()
}

/// A session that the source does not know is refused: it has answered, and gives nothing.
#[tokio::test]
async fn a_source_that_refuses_when_it_is_asked_on_leaves_the_visit_to_the_staff() {
    let (both, clock) = (Both::start().await, Clock::real());
    let source = both.connector.clone();
    let session = SourceSession {
        day: clock.today(),
        desk: DESK,
        session: SESSION,
    };
    let (day, mut inbox) = DayInbox::new();
    asking_on::ask_on(source, session, Vec::new(), clock, day).await;
    let told = inbox.recv().await.unwrap().event;
    let (desk, session) = (DESK, SESSION);
    assert_eq!(told, DayEvent::NoResult { desk, session });
}
