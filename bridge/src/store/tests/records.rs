//! What is committed is read again, whole, and only whole.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::console::VisitStage;
use protocol::ids::{Version, VisitId};
use protocol::time::Timestamp;

use super::{DAY, DESK, NEXT_DAY, entry, event, open, received, step};
use crate::store::{Batch, JournalEntry, Machine, Record, StoreError, VisitStaged};

#[tokio::test]
async fn a_step_is_read_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    store.close().await;
    let store = open(folder.path());
    assert_eq!(store.visits_of(DAY).await.unwrap(), vec![received(1)]);
    assert_eq!(
        store.journal().await.unwrap(),
        vec![step(1).journal.unwrap()]
    );
    assert_eq!(store.audit_verify().await.unwrap().entries, 1);
}

#[tokio::test]
async fn every_stage_state_class_and_authority_is_read_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let stages = [
        VisitStage::AtDesk(DESK),
        VisitStage::Waiting,
        VisitStage::Called,
        VisitStage::Seen,
        VisitStage::Gone,
    ];
    let recorded = [
        (ConsentState::Refused, ConsentAuthority::Terminal),
        (ConsentState::Agreed, ConsentAuthority::Connector),
        (ConsentState::Lapsed, ConsentAuthority::Oral),
        (ConsentState::Unobtainable, ConsentAuthority::Simulator),
    ];
    let mut expected = Vec::new();
    for (stage, id) in stages.into_iter().zip(1..) {
        let mut visit = received(id);
        visit.stage = stage;
        visit.consents = ConsentClass::ALL
            .into_iter()
            .zip(recorded.into_iter().cycle().skip(id as usize))
            .map(|(class, (state, authority))| ConsentRecord {
                class,
                state,
                authority,
                given_at: None,
                until: None,
            })
            .collect();
        let records = vec![Record::VisitReceived(Box::new(visit.clone()))];
        store
            .commit(Batch {
                records,
                ..Batch::default()
            })
            .await
            .unwrap();
        expected.push(visit);
    }
    assert_eq!(store.visits_of(DAY).await.unwrap(), expected);
}

#[tokio::test]
async fn a_step_whose_last_part_fails_leaves_nothing_of_its_first() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let batch = Batch {
        journal: Some(event(b"event")),
        records: vec![
            Record::VisitReceived(Box::new(received(1))),
            Record::VisitStage(VisitStaged {
                day: DAY,
                visit: VisitId(2),
                stage: VisitStage::Called,
                version: Version(2),
            }),
        ],
        audit: vec![entry(1)],
    };
    assert!(matches!(
        store.commit(batch).await,
        Err(StoreError::VisitUnknown)
    ));
    assert_eq!(store.visits_of(DAY).await.unwrap(), vec![]);
    assert_eq!(store.journal().await.unwrap(), vec![]);
    assert_eq!(store.audit_verify().await.unwrap().entries, 0);
    // And the store goes on.
    store.commit(step(1)).await.unwrap();
}

#[tokio::test]
async fn a_visit_is_given_once_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    assert!(matches!(
        store.commit(step(1)).await,
        Err(StoreError::VisitTwice)
    ));

    // After 999 comes 1 again: a number alone is nobody's name.
    let mut same_number = received(2);
    same_number.number = received(1).number;
    let mut next_day = received(1);
    next_day.day = NEXT_DAY;
    let commit = async |visit| {
        let records = vec![Record::VisitReceived(Box::new(visit))];
        store
            .commit(Batch {
                records,
                ..Batch::default()
            })
            .await
    };
    commit(same_number).await.unwrap();
    commit(next_day).await.unwrap();
}

#[tokio::test]
async fn a_move_needs_a_later_version() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    let to = async |stage, version| {
        let staged = VisitStaged {
            day: DAY,
            visit: VisitId(1),
            stage,
            version: Version(version),
        };
        let records = vec![Record::VisitStage(staged)];
        store
            .commit(Batch {
                records,
                ..Batch::default()
            })
            .await
    };
    to(VisitStage::Called, 3).await.unwrap();
    assert!(matches!(
        to(VisitStage::Gone, 3).await,
        Err(StoreError::VisitUnknown)
    ));
    let visits = store.visits_of(DAY).await.unwrap();
    assert_eq!(
        (visits[0].stage, visits[0].version),
        (VisitStage::Called, Version(3))
    );
}

#[tokio::test]
async fn the_journal_keeps_order_machines_and_days_apart_and_is_pruned_by_day() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let today = [
        event(b"a"),
        JournalEntry {
            machine: Machine::Day,
            ..event(b"b")
        },
        JournalEntry {
            at: Timestamp(0),
            ..event(b"")
        },
    ];
    let tomorrow = JournalEntry {
        day: NEXT_DAY,
        ..event(b"c")
    };
    for entry in today.iter().chain([&tomorrow]) {
        let journal = Some(entry.clone());
        store
            .commit(Batch {
                journal,
                ..Batch::default()
            })
            .await
            .unwrap();
    }
    let mut both = today.to_vec();
    both.push(tomorrow.clone());
    assert_eq!(store.journal().await.unwrap(), both);
    assert_eq!(store.prune_before(NEXT_DAY).await.unwrap(), 3);
    assert_eq!(store.journal().await.unwrap(), vec![tomorrow]);
}

#[tokio::test]
async fn the_number_of_a_pruned_event_is_not_used_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    store.prune_before(NEXT_DAY).await.unwrap();
    store.commit(step(2)).await.unwrap();
    store.close().await;
    let seq: i64 = super::raw(folder.path())
        .query_row("SELECT seq FROM journal", (), |row| row.get(0))
        .unwrap();
    assert_eq!(seq, 2);
}

#[tokio::test]
async fn a_card_is_known_while_its_reception_is_open_and_forgotten_after() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let mark = store.mark_of(b"certificate");
    let keep = Record::CardMark { desk: DESK, mark };
    store
        .commit(Batch {
            records: vec![keep],
            ..Batch::default()
        })
        .await
        .unwrap();
    store.close().await;

    let store = open(folder.path());
    assert_eq!(
        store.card_mark(DESK).await.unwrap(),
        Some(store.mark_of(b"certificate"))
    );
    assert_ne!(
        Some(store.mark_of(b"another")),
        store.card_mark(DESK).await.unwrap()
    );
    let erase = Record::CardMarkErased { desk: DESK };
    store
        .commit(Batch {
            records: vec![erase],
            ..Batch::default()
        })
        .await
        .unwrap();
    assert_eq!(store.card_mark(DESK).await.unwrap(), None);

    let elsewhere = tempfile::tempdir().unwrap();
    assert_ne!(open(elsewhere.path()).mark_of(b"certificate"), mark);
}
