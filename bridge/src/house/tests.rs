//! A house that ends and is opened again: its machines stand where they stood, on the same day
//! and on the next, and nothing is numbered twice.

use protocol::environment::Environment;
use protocol::help::HelpState;
use protocol::ids::{DeskId, SessionId, VisitId, VisitNumber};
use protocol::kiosk::KioskIntent;
use protocol::presented::Presented;
use protocol::time::{Date, Timestamp};
use protocol::way::Way;
use reception::day::{Day, DayEvent, DaySetup, ReceivedBy, Reception};
use reception::desk::effect::DeskNews;
use reception::desk::event::{Answer, CardFacts, DeskEvent, Op, ReaderEvent, SameCard};
use reception::desk::{Desk, DeskSetup};
use tempfile::TempDir;

use super::replay::replay;
use crate::clock::Clock;
use crate::store::{Batch, JournalEntry, Machine, Store};

const FIRST: Date = Date {
    year: 2026,
    month: 11,
    day: 25,
};
const SECOND: Date = Date { day: 26, ..FIRST };
const DESK: DeskId = DeskId(1);

/// A folder with a store that can be closed and opened again.
struct Folder {
    folder: TempDir,
    store: Store,
}

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), Some(Environment::Test)).unwrap();
        Self { folder, store }
    }

    async fn reopen(self) -> Self {
        self.store.close().await;
        let store = Store::open(self.folder.path(), None).unwrap();
        Self { store, ..self }
    }

    async fn machines(&self, date: Date) -> (Desk, Day) {
        let now = Clock::starting_on(date).unwrap().now();
        let desk = DeskSetup {
            desk: DESK,
            way: Way::OwnReader,
            environment: Environment::Test,
            clinic: "試験医院".into(),
        };
        let day = DaySetup {
            environment: Environment::Test,
            clinic: "試験医院".into(),
            desks: vec![DESK],
            institution: None,
        };
        let (mut desks, day) = replay(&self.store, now, vec![desk], day).await.unwrap();
        (desks.remove(0), day)
    }

    async fn keep(&self, machine: Machine, at: Timestamp, day: Date, event: Vec<u8>) {
        let journal = Some(JournalEntry {
            day,
            machine,
            at,
            event,
        });
        let batch = Batch {
            journal,
            ..Batch::default()
        };
        self.store.commit(batch).await.unwrap();
    }

    /// A desk takes an event that is journaled, as its task does it.
    async fn desk(&self, desk: &mut Desk, date: Date, event: DeskEvent) {
        let at = Clock::starting_on(date).unwrap().now();
        let bytes = postcard::to_allocvec(&event).unwrap();
        self.keep(Machine::Desk(DESK), at, date, bytes).await;
        drop(desk.handle(at, event));
    }

    async fn day(&self, day: &mut Day, date: Date, event: DayEvent) {
        let at = Clock::starting_on(date).unwrap().now();
        let bytes = postcard::to_allocvec(&event).unwrap();
        self.keep(Machine::Day, at, date, bytes).await;
        drop(day.handle(at, event));
    }
}

/// Somebody lays a card and is asked who he is.
async fn somebody(folder: &Folder, desk: &mut Desk, date: Date) {
    for said in [ReaderEvent::Up, ReaderEvent::CardLaid] {
        folder.desk(desk, date, DeskEvent::Reader(said)).await;
    }
    let facts = CardFacts {
        tries: None,
        last_day: Date {
            year: 2029,
            ..FIRST
        },
        same: SameCard::Other,
    };
    let op = desk.counts().op;
    let answer = Answer::Card(Ok(facts));
    folder
        .desk(desk, date, DeskEvent::Answer { op, answer })
        .await;
}

fn received(session: u32) -> DayEvent {
    DayEvent::Desk {
        desk: DESK,
        news: DeskNews::Receive {
            session: SessionId(session),
            reception: Box::new(Reception {
                by: ReceivedBy::Staff,
                presented: Presented::Nothing,
                identified: None,
                certificate: None,
                result: None,
                awaited: None,
            }),
        },
    }
}

#[tokio::test]
async fn the_replay_is_the_machine_that_was() {
    let folder = Folder::new();
    let (mut desk, mut day) = folder.machines(FIRST).await;
    somebody(&folder, &mut desk, FIRST).await;
    let help = DeskEvent::Kiosk(KioskIntent::CallHelp);
    folder.desk(&mut desk, FIRST, help).await;
    folder.day(&mut day, FIRST, received(7)).await;

    let folder = folder.reopen().await;
    let (replayed_desk, replayed_day) = folder.machines(FIRST).await;
    assert_eq!(replayed_desk, desk);
    assert_eq!(replayed_desk.kiosk_view().help, HelpState::Called);
    assert_eq!(replayed_day, day);
}

#[tokio::test]
async fn a_bridge_that_runs_over_midnight_counts_on() {
    let folder = Folder::new();
    let (mut desk, mut day) = folder.machines(FIRST).await;
    somebody(&folder, &mut desk, FIRST).await;
    let cancelled = DeskEvent::Kiosk(KioskIntent::Cancel);
    folder.desk(&mut desk, FIRST, cancelled).await;
    let taken = DeskEvent::Reader(ReaderEvent::CardTaken);
    folder.desk(&mut desk, FIRST, taken).await;
    folder.day(&mut day, FIRST, received(1)).await;
    let midnight = DayEvent::NewDay {
        date: SECOND,
        last_number: VisitNumber(0),
    };
    folder.day(&mut day, SECOND, midnight).await;
    somebody(&folder, &mut desk, SECOND).await;
    folder.day(&mut day, SECOND, received(2)).await;

    let folder = folder.reopen().await;
    let (replayed_desk, replayed_day) = folder.machines(SECOND).await;
    assert_eq!(replayed_desk, desk);
    assert_eq!(replayed_day, day);
    assert_eq!(replayed_day.last_visit(), VisitId(2));
}

#[tokio::test]
async fn what_is_cut_off_is_still_counted() {
    let folder = Folder::new();
    let (mut desk, mut day) = folder.machines(FIRST).await;
    somebody(&folder, &mut desk, FIRST).await;
    for event in [
        DeskEvent::Kiosk(KioskIntent::Cancel),
        DeskEvent::Reader(ReaderEvent::CardTaken),
    ] {
        folder.desk(&mut desk, FIRST, event).await;
    }
    folder.day(&mut day, FIRST, received(1)).await;

    // The next morning: yesterday is cut off, and what it counted is not.
    let folder = folder.reopen().await;
    let (next_desk, next_day) = folder.machines(SECOND).await;
    assert_eq!(next_desk.counts(), desk.counts());
    assert_eq!(next_day.last_visit(), day.last_visit());
    let folder = folder.reopen().await;
    let (again, _) = folder.machines(SECOND).await;
    assert_eq!(again.counts(), desk.counts());
    let kept = folder.store.journal().await.unwrap();
    assert!(kept.iter().all(|entry| entry.day == SECOND), "{kept:?}");
}

#[tokio::test]
async fn somebody_at_the_desk_over_midnight_is_not_lost() {
    let folder = Folder::new();
    let (mut desk, _) = folder.machines(FIRST).await;
    somebody(&folder, &mut desk, FIRST).await;
    let folder = folder.reopen().await;
    let (replayed, _) = folder.machines(SECOND).await;
    assert_eq!(replayed.kiosk_view().screen, desk.kiosk_view().screen);
    assert_eq!(replayed.counts().op, Op(1));
}
