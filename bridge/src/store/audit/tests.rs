//! Somebody writes the log anew, or puts the whole folder back: what is found by the log itself,
//! and what only by a head that was kept outside of the folder.

use std::fs;
use std::path::Path;

use protocol::frame::Token;
use protocol::ids::VisitId;
use protocol::time::Timestamp;
use rusqlite::{Connection, params};

use super::row::{COLUMNS, Row};
use super::{AuditBreak, AuditEntry, AuditEvent, AuditHead, Head, Who};
use crate::store::key::{Purpose, StoreKey};
use crate::store::meta::{self, Fact};
use crate::store::seal::Sealer;
use crate::store::tests::{open, raw};
use crate::store::{Batch, StoreError, verify_audit};

async fn append(folder: &Path, visits: &[u32]) -> AuditHead {
    let store = open(folder);
    for visit in visits {
        let entry = AuditEntry::new(Timestamp(1_000), AuditEvent::VisitOpened, Who::Console);
        let batch = Batch {
            audit: vec![entry.of_visit(VisitId(*visit))],
            ..Batch::default()
        };
        store.commit(batch).await.unwrap();
    }
    let head = store.audit_verify().await.unwrap().printed();
    store.close().await;
    head
}

/// Entry 2 is about somebody else now, and every MAC from there on fits, under this key. Gives
/// the MAC of the last.
fn write_anew(connection: &Connection, key: &[u8; 32]) -> [u8; 32] {
    connection
        .execute("UPDATE audit SET visit = 9 WHERE seq = 2", ())
        .unwrap();
    hash_anew(connection, key, 2)
}

/// Every MAC from this entry on fits, under this key. Gives the MAC of the last.
fn hash_anew(connection: &Connection, key: &[u8; 32], from: u64) -> [u8; 32] {
    let mut select = connection
        .prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))
        .unwrap();
    let rows: Vec<_> = select
        .query_map((), |row| Ok(Row::read(row).unwrap()))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut before = [0; 32];
    for (row, old) in rows {
        before = if row.seq < from {
            old
        } else {
            row.mac(key, &before)
        };
        connection
            .execute(
                "UPDATE audit SET mac = ?1 WHERE seq = ?2",
                params![before, row.seq.cast_signed()],
            )
            .unwrap();
    }
    before
}

/// Makes a closed folder one of the version before the log said who: its entries with the MACs that
/// they had then, its tables without what was added.
pub(in crate::store) fn as_before_it_said_who(folder: &Path) {
    let key = StoreKey::read(&folder.join("store.key")).unwrap().unwrap();
    let connection = raw(folder);
    connection
        .execute_batch("UPDATE audit SET who = NULL, token = NULL, refused = NULL")
        .unwrap();
    let mac = hash_anew(&connection, &key.derive(Purpose::Audit), 1);
    let count = connection
        .query_row("SELECT count(*) FROM audit", (), |row| row.get::<_, i64>(0))
        .unwrap()
        .cast_unsigned();
    let head = Head { count, mac };
    meta::write(&connection, &Sealer::new(&key), Fact::AuditHead, &head).unwrap();
    connection
        .execute_batch(
            "ALTER TABLE audit DROP COLUMN who; ALTER TABLE audit DROP COLUMN token;
             ALTER TABLE audit DROP COLUMN refused;
             DROP INDEX token_by_number; ALTER TABLE token DROP COLUMN number;
             PRAGMA user_version = 2",
        )
        .unwrap();
}

#[tokio::test]
async fn a_log_from_before_it_said_who_is_whole_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    append(folder.path(), &[1, 2, 3]).await;
    let store = open(folder.path());
    for token in [[5; 32], [4; 32]] {
        let at = Timestamp(1_000);
        store.token_add(&Token(token), vec![9], at).await.unwrap();
    }
    store.close().await;
    as_before_it_said_who(folder.path());
    let before = verify_audit(folder.path(), None);
    assert!(matches!(
        before,
        Err(StoreError::OlderSchema { found: 2, .. })
    ));

    let head = append(folder.path(), &[4]).await;
    let report = verify_audit(folder.path(), Some(head)).unwrap();
    assert_eq!((report.entries, report.fault), (4, None));
    let store = open(folder.path());
    let mut numbers = Vec::new();
    for token in [[4; 32], [5; 32]] {
        let holder = store.token_holder(&Token(token)).await.unwrap();
        numbers.push(holder.unwrap().number.0);
    }
    assert_eq!(numbers, [1, 2], "each has a number of its own");
    store.close().await;
    // An entry from before is as closed as one of today.
    raw(folder.path())
        .execute("UPDATE audit SET who = 'console' WHERE seq = 2", ())
        .unwrap();
    let report = verify_audit(folder.path(), None).unwrap();
    assert_eq!(report.fault, Some(AuditBreak::Altered { seq: 2 }));
}

#[tokio::test]
async fn a_log_that_was_hashed_anew_without_the_key_is_found() {
    for guess in [[0; 32], [7; 32]] {
        let folder = tempfile::tempdir().unwrap();
        append(folder.path(), &[1, 2, 3, 4]).await;
        write_anew(&raw(folder.path()), &guess);
        let report = verify_audit(folder.path(), None).unwrap();
        assert_eq!(report.fault, Some(AuditBreak::Altered { seq: 2 }));
    }
}

#[tokio::test]
async fn a_log_that_was_hashed_anew_with_the_folder_s_key_is_found_by_the_head_alone() {
    let folder = tempfile::tempdir().unwrap();
    let first = append(folder.path(), &[1]).await;
    let kept = append(folder.path(), &[2, 3, 4]).await;
    let key = StoreKey::read(&folder.path().join("store.key"))
        .unwrap()
        .unwrap();
    let connection = raw(folder.path());
    let mac = write_anew(&connection, &key.derive(Purpose::Audit));
    let head = Head { count: 4, mac };
    meta::write(&connection, &Sealer::new(&key), Fact::AuditHead, &head).unwrap();
    drop(connection);

    let found = |kept| verify_audit(folder.path(), kept).unwrap().fault;
    assert_eq!(found(None), None, "which is why a head is kept");
    assert_eq!(found(Some(kept)), Some(AuditBreak::Rewritten { seq: 4 }));
    assert_eq!(found(Some(first)), None, "nothing before it was changed");
    // It grows on, and is found all the same.
    append(folder.path(), &[5, 6]).await;
    assert_eq!(found(Some(kept)), Some(AuditBreak::Rewritten { seq: 4 }));
}

#[tokio::test]
async fn yesterday_s_folder_put_back_is_found_by_today_s_head() {
    let (folder, yesterday) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let empty = append(folder.path(), &[]).await;
    append(folder.path(), &[1, 2]).await;
    for name in ["uketsuke.db", "store.key"] {
        fs::copy(folder.path().join(name), yesterday.path().join(name)).unwrap();
    }
    let today = append(folder.path(), &[3, 4, 5]).await;
    for head in [empty, today] {
        let report = verify_audit(folder.path(), Some(head)).unwrap();
        assert_eq!((report.entries, report.fault), (5, None));
    }

    let found = |kept| verify_audit(yesterday.path(), kept).unwrap().fault;
    assert_eq!(found(None), None, "which is why a head is kept");
    assert_eq!(found(Some(today)), Some(AuditBreak::PutBack { seq: 3 }));
    // Other entries in the place of those that are gone do not hide it.
    append(yesterday.path(), &[3, 4, 9]).await;
    assert_eq!(found(Some(today)), Some(AuditBreak::Rewritten { seq: 5 }));
    append(yesterday.path(), &[6]).await;
    assert_eq!(found(Some(today)), Some(AuditBreak::Rewritten { seq: 5 }));
}

#[tokio::test]
async fn the_log_is_read_while_the_bridge_holds_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    append(folder.path(), &[1]).await;
    let store = open(folder.path());
    for visit in 2..=20 {
        let entry = AuditEntry::new(Timestamp(1_000), AuditEvent::VisitOpened, Who::Console);
        let batch = Batch {
            audit: vec![entry.of_visit(VisitId(visit))],
            ..Batch::default()
        };
        store.commit(batch).await.unwrap();
        let report = verify_audit(folder.path(), None).unwrap();
        assert_eq!((report.entries, report.fault), (visit.into(), None));
    }
}
