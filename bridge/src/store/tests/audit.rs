//! The audit log is broken in every way that a SQLite tool allows, and each is found.

use protocol::failure::Failure;
use protocol::ids::VisitId;

use super::{entry, open, raw};
use crate::store::{AuditBreak, AuditEntry, AuditReport, Batch, TokenNumber, Who};

/// A log of four entries, changed by these statements.
async fn report_after(statements: &str) -> AuditReport {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for visits in [&[1][..], &[2, 3], &[4]] {
        let audit = visits.iter().map(|visit| entry(*visit)).collect();
        store
            .commit(Batch {
                audit,
                ..Batch::default()
            })
            .await
            .unwrap();
    }
    store.close().await;
    raw(folder.path()).execute_batch(statements).unwrap();
    open(folder.path()).audit_verify().await.unwrap()
}

#[tokio::test]
async fn a_whole_log_has_no_fault_and_a_head_that_depends_on_every_entry() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let empty = store.audit_verify().await.unwrap();
    assert_eq!((empty.entries, empty.head, empty.fault), (0, [0; 32], None));
    let mut heads = vec![empty.head];
    // Entries that differ in nothing but one field, and one entry twice.
    let first = entry(1);
    let entries = [
        first,
        first,
        AuditEntry {
            desk: None,
            ..first
        },
        AuditEntry {
            visit: None,
            ..first
        },
        AuditEntry {
            visit: Some(VisitId(0)),
            ..first
        },
        AuditEntry {
            by: Who::Console,
            ..first
        },
        first.from_token(TokenNumber(0)),
        first.refused(Failure::NotNow),
    ];
    for entry in entries {
        let audit = vec![entry];
        store
            .commit(Batch {
                audit,
                ..Batch::default()
            })
            .await
            .unwrap();
        let report = store.audit_verify().await.unwrap();
        assert_eq!(report.fault, None);
        assert!(!heads.contains(&report.head));
        heads.push(report.head);
    }
}

#[tokio::test]
async fn each_changed_field_is_found_at_its_entry() {
    for change in [
        "at = at + 1",
        "what = 'started'",
        "desk = NULL",
        "desk = 2",
        "visit = NULL",
        "visit = 9",
        "what = CAST(X'ff' AS TEXT)",
        "desk = 300",
        "visit = -1",
        "who = 'staff'",
        "who = NULL",
        "who = NULL, token = NULL, refused = NULL",
        "token = 1",
        "refused = 'E-603'",
        "mac = zeroblob(32)",
        "mac = substr(mac, 1, 31)",
        "mac = X''",
        "mac = (SELECT mac FROM audit AS other WHERE other.seq = 2)",
    ] {
        let report = report_after(&format!("UPDATE audit SET {change} WHERE seq = 3")).await;
        assert_eq!(
            report.fault,
            Some(AuditBreak::Altered { seq: 3 }),
            "{change}"
        );
        assert_eq!(report.entries, 2);
    }
}

#[tokio::test]
async fn each_flipped_bit_of_a_mac_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let audit = vec![entry(1), entry(2)];
    store
        .commit(Batch {
            audit,
            ..Batch::default()
        })
        .await
        .unwrap();
    store.close().await;
    for byte in [0, 15, 31] {
        let flip = |connection: &rusqlite::Connection| {
            let mut mac: Vec<u8> = connection
                .query_row("SELECT mac FROM audit WHERE seq = 2", (), |row| row.get(0))
                .unwrap();
            mac[byte] ^= 0x10;
            connection
                .execute("UPDATE audit SET mac = ?1 WHERE seq = 2", [mac])
                .unwrap();
        };
        flip(&raw(folder.path()));
        let store = open(folder.path());
        let report = store.audit_verify().await.unwrap();
        assert_eq!(
            report.fault,
            Some(AuditBreak::Altered { seq: 2 }),
            "byte {byte}"
        );
        store.close().await;
        flip(&raw(folder.path()));
    }
}

#[tokio::test]
async fn a_deleted_entry_is_found() {
    let report = report_after("DELETE FROM audit WHERE seq = 2").await;
    assert_eq!(report.fault, Some(AuditBreak::Missing { seq: 2 }));
    let report = report_after("DELETE FROM audit WHERE seq = 1").await;
    assert_eq!(report.fault, Some(AuditBreak::Missing { seq: 1 }));
}

#[tokio::test]
async fn a_deleted_entry_with_the_later_ones_moved_up_is_found() {
    let report = report_after(
        "DELETE FROM audit WHERE seq = 2; UPDATE audit SET seq = seq - 1 WHERE seq > 2",
    )
    .await;
    assert_eq!(report.fault, Some(AuditBreak::Altered { seq: 2 }));
}

#[tokio::test]
async fn entries_that_changed_places_are_found() {
    let report = report_after(
        "UPDATE audit SET seq = 9 WHERE seq = 2;
         UPDATE audit SET seq = 2 WHERE seq = 3;
         UPDATE audit SET seq = 3 WHERE seq = 9",
    )
    .await;
    assert_eq!(report.fault, Some(AuditBreak::Altered { seq: 2 }));
}

#[tokio::test]
async fn a_cut_tail_is_found() {
    let report = report_after("DELETE FROM audit WHERE seq > 2").await;
    assert_eq!(report.fault, Some(AuditBreak::TailMissing { seq: 3 }));
    let report = report_after("DELETE FROM audit").await;
    assert_eq!(report.fault, Some(AuditBreak::TailMissing { seq: 1 }));
}

#[tokio::test]
async fn an_earlier_head_does_not_hide_later_entries_nor_the_other_way_round() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let audit = vec![entry(1)];
    store
        .commit(Batch {
            audit,
            ..Batch::default()
        })
        .await
        .unwrap();
    store.close().await;
    let earlier: Vec<u8> = raw(folder.path())
        .query_row(
            "SELECT sealed FROM meta WHERE name = 'audit_head'",
            (),
            |row| row.get(0),
        )
        .unwrap();
    let store = open(folder.path());
    let audit = vec![entry(2)];
    store
        .commit(Batch {
            audit,
            ..Batch::default()
        })
        .await
        .unwrap();
    store.close().await;
    raw(folder.path())
        .execute(
            "UPDATE meta SET sealed = ?1 WHERE name = 'audit_head'",
            [earlier],
        )
        .unwrap();
    let report = open(folder.path()).audit_verify().await.unwrap();
    assert_eq!(report.fault, Some(AuditBreak::Uncounted { seq: 2 }));
}

#[tokio::test]
async fn a_head_that_was_taken_out_or_swapped_is_found() {
    for change in [
        "DELETE FROM meta WHERE name = 'audit_head'",
        "UPDATE meta SET sealed = (SELECT sealed FROM meta WHERE name = 'environment')
         WHERE name = 'audit_head'",
    ] {
        assert_eq!(
            report_after(change).await.fault,
            Some(AuditBreak::HeadBroken)
        );
    }
}

#[tokio::test]
async fn an_entry_of_another_copy_of_the_folder_is_found_by_the_one_after_it() {
    let (folder, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let append = async |folder: &std::path::Path, visits: &[u32]| {
        let store = open(folder);
        let audit = visits.iter().map(|visit| entry(*visit)).collect();
        let batch = Batch {
            audit,
            ..Batch::default()
        };
        store.commit(batch).await.unwrap();
        store.close().await;
    };
    append(folder.path(), &[1]).await;
    for name in ["uketsuke.db", "store.key"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    append(folder.path(), &[2, 3]).await;
    append(copy.path(), &[9, 3]).await;
    // Its own MAC holds here too: key, number and the entry before are the same.
    let other = copy.path().join("uketsuke.db");
    raw(folder.path())
        .execute_batch(&format!(
            "ATTACH '{}' AS other; DELETE FROM audit WHERE seq = 2;
             INSERT INTO audit SELECT * FROM other.audit WHERE seq = 2",
            other.display(),
        ))
        .unwrap();
    let report = open(folder.path()).audit_verify().await.unwrap();
    assert_eq!(report.fault, Some(AuditBreak::Altered { seq: 3 }));
}
