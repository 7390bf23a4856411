//! What a copy of the files tells, and what somebody who can write them can do.

use std::path::Path;

use super::{DAY, DESK, NAME, NUMBER, open, raw, step};
use crate::store::{Batch, Column, Record, Store, StoreError};

/// Fails if any of `secrets` is in any file of the folder but the key's.
pub(super) fn assert_absent(folder: &Path, secrets: &[&[u8]]) {
    let mut read = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.ends_with("store.key") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        read += bytes.len();
        for secret in secrets {
            let found = bytes.windows(secret.len()).any(|window| window == *secret);
            assert!(!found, "{secret:x?} in {}", path.display());
        }
    }
    assert!(read > 4096, "there was something to search");
}

#[tokio::test]
async fn no_personal_fact_is_readable_in_database_or_log() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let mark = store.mark_of(b"certificate");
    let keep = Record::CardMark { desk: DESK, mark };
    store.commit(step(1)).await.unwrap();
    store
        .commit(Batch {
            records: vec![keep],
            ..Batch::default()
        })
        .await
        .unwrap();
    let secrets: &[&[u8]] = &[
        NAME.as_bytes(),
        NUMBER.as_bytes(),
        b"event 1 of",
        b"certificate",
    ];
    // While it runs the facts are in the write-ahead log, afterwards in the database.
    assert!(
        folder
            .path()
            .join("uketsuke.db-wal")
            .metadata()
            .unwrap()
            .len()
            > 0
    );
    assert_absent(folder.path(), secrets);
    store.close().await;
    assert_absent(folder.path(), secrets);
}

async fn tampered(statement: &str) -> Store {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    store.commit(step(2)).await.unwrap();
    store.close().await;
    let changed = raw(folder.path()).execute(statement, ()).unwrap();
    assert!(changed > 0);
    open(folder.path())
}

#[tokio::test]
async fn facts_moved_to_another_visit_do_not_open_there() {
    let store =
        tampered("UPDATE visit SET facts = (SELECT facts FROM visit WHERE id = 1) WHERE id = 2")
            .await;
    let refused = store.visits_of(DAY).await;
    assert!(matches!(
        refused,
        Err(StoreError::SealedBroken(Column::VisitFacts))
    ));
}

#[tokio::test]
async fn facts_moved_to_another_day_do_not_open_there() {
    let store = tampered(
        "INSERT INTO visit SELECT '2026-11-25', id, number, stage, desk, version, began_at, facts, person
         FROM visit WHERE id = 1",
    )
    .await;
    let refused = store.visits_of(super::NEXT_DAY).await;
    assert!(matches!(
        refused,
        Err(StoreError::SealedBroken(Column::VisitFacts))
    ));
}

#[tokio::test]
async fn events_put_in_another_order_do_not_open() {
    let store = tampered(
        "UPDATE journal SET event = (SELECT event FROM journal AS other
         WHERE other.seq = 3 - journal.seq)",
    )
    .await;
    let refused = store.journal().await;
    assert!(matches!(
        refused,
        Err(StoreError::SealedBroken(Column::JournalEvent))
    ));
}

#[tokio::test]
async fn nothing_personal_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let mark = store.mark_of(b"certificate");
    assert_eq!(format!("{mark:?}"), "CardMark(…)");
    let event = step(1).journal.unwrap();
    assert!(
        !format!("{event:?}").contains("101"),
        "the first byte of the event"
    );
    assert!(!format!("{store:?}").contains('['), "a key");
}
