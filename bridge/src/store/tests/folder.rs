//! What a folder is made for, who may open it, and what is said when it cannot be opened.

use protocol::environment::Environment;

use super::{open, raw, step};
use crate::store::{Column, Store, StoreError};

#[tokio::test]
async fn the_environment_is_chosen_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    assert!(store.test_folder().is_some());
    store.close().await;

    let refused = Store::open(folder.path(), Some(Environment::Production));
    assert!(matches!(
        refused,
        Err(StoreError::EnvironmentMismatch {
            found: Environment::Test,
            asked: Environment::Production,
        })
    ));
    let again = Store::open(folder.path(), None).unwrap();
    assert_eq!(again.environment(), Environment::Test);
}

#[tokio::test]
async fn a_folder_made_without_a_wish_is_for_real_receptions() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("new"), None).unwrap();
    assert_eq!(store.environment(), Environment::Production);
    assert!(store.test_folder().is_none());
}

#[tokio::test]
async fn a_production_folder_does_not_become_a_test_folder_with_a_sqlite_tool() {
    let (real, test) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    Store::open(real.path(), None).unwrap().close().await;
    open(test.path()).close().await;
    let value: Vec<u8> = raw(test.path())
        .query_row(
            "SELECT sealed FROM meta WHERE name = 'environment'",
            (),
            |row| row.get(0),
        )
        .unwrap();
    raw(real.path())
        .execute(
            "UPDATE meta SET sealed = ?1 WHERE name = 'environment'",
            [value],
        )
        .unwrap();
    let refused = Store::open(real.path(), None);
    assert!(matches!(
        refused,
        Err(StoreError::SealedBroken(Column::Meta))
    ));

    raw(real.path())
        .execute("DELETE FROM meta WHERE name = 'environment'", ())
        .unwrap();
    let refused = Store::open(real.path(), Some(Environment::Test));
    assert!(matches!(
        refused,
        Err(StoreError::SealedBroken(Column::Meta))
    ));
}

#[tokio::test]
async fn a_second_opener_is_refused_until_the_first_has_closed() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path());
    let other_handle = first.clone();
    assert!(matches!(
        Store::open(folder.path(), None),
        Err(StoreError::Locked)
    ));
    drop(first);
    assert!(matches!(
        Store::open(folder.path(), None),
        Err(StoreError::Locked)
    ));
    other_handle.close().await;
    assert!(Store::open(folder.path(), None).is_ok());
}

#[tokio::test]
async fn tables_of_a_newer_program_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).close().await;
    raw(folder.path())
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let refused = Store::open(folder.path(), None);
    assert!(matches!(
        refused,
        Err(StoreError::NewerSchema { found: 99, .. })
    ));
}

#[tokio::test]
async fn a_database_without_its_key_is_not_given_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).close().await;
    let key = folder.path().join("store.key");
    std::fs::remove_file(&key).unwrap();
    assert!(matches!(
        Store::open(folder.path(), None),
        Err(StoreError::KeyMissing)
    ));
    assert!(!key.exists());
}

#[tokio::test]
async fn a_key_file_that_holds_no_key_is_told_from_another_key() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).close().await;
    for length in [0, 31, 33] {
        std::fs::write(folder.path().join("store.key"), vec![7; length]).unwrap();
        assert!(matches!(
            Store::open(folder.path(), None),
            Err(StoreError::KeyDamaged)
        ));
    }
    std::fs::write(folder.path().join("store.key"), [7; 32]).unwrap();
    let refused = Store::open(folder.path(), None);
    assert!(matches!(
        refused,
        Err(StoreError::SealedBroken(Column::Meta))
    ));
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_reads_folder_and_key() {
    use std::os::unix::fs::PermissionsExt;

    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("data");
    let _store = open(&folder);
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("store.key")), 0o600);
}

#[tokio::test]
async fn a_file_in_the_way_and_a_broken_database_are_told_apart() {
    let parent = tempfile::tempdir().unwrap();
    let file = parent.path().join("file");
    std::fs::write(&file, "").unwrap();
    assert!(matches!(Store::open(&file, None), Err(StoreError::File(_))));

    let folder = parent.path().join("data");
    open(&folder).close().await;
    std::fs::write(folder.join("uketsuke.db"), [0x55; 8192]).unwrap();
    assert!(matches!(
        Store::open(&folder, None),
        Err(StoreError::Disk(_))
    ));
}

#[tokio::test]
async fn a_full_disk_fails_the_commit_and_leaves_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    store
        .run(|database| {
            let pages: u32 = database
                .connection
                .query_row("PRAGMA page_count", (), |row| row.get(0))?;
            // SQLite answers SQLITE_FULL above this, as it does when the disk is full.
            database.connection.query_row(
                &format!("PRAGMA max_page_count = {pages}"),
                (),
                |_| Ok(()),
            )?;
            Ok(())
        })
        .await
        .unwrap();
    let mut large = step(2);
    large.journal.as_mut().unwrap().event = vec![0; 100_000];
    let failed = store.commit(large).await;
    let Err(StoreError::Disk(error)) = failed else {
        panic!("{failed:?}");
    };
    assert_eq!(
        error.sqlite_error_code(),
        Some(rusqlite::ErrorCode::DiskFull)
    );
    assert_eq!(store.visits_of(super::DAY).await.unwrap().len(), 1);
    let report = store.audit_verify().await.unwrap();
    assert_eq!((report.entries, report.fault), (1, None));
}

#[tokio::test]
async fn a_value_that_the_program_never_writes_is_told_from_a_broken_seal() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    store.commit(step(1)).await.unwrap();
    store.close().await;
    raw(folder.path())
        .execute_batch("PRAGMA ignore_check_constraints = ON; UPDATE consent SET state = 'perhaps'")
        .unwrap();
    let refused = open(folder.path()).visits_of(super::DAY).await;
    assert!(matches!(refused, Err(StoreError::Unreadable)));
}

#[tokio::test]
async fn a_writer_that_has_ended_is_an_error_for_every_later_caller() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let died = store
        .run::<()>(|_| panic!("a job that fails on purpose"))
        .await;
    assert!(matches!(died, Err(StoreError::Closed)));
    assert!(matches!(
        store.commit(step(1)).await,
        Err(StoreError::Closed)
    ));
    // The lock went with it.
    store.close().await;
    assert!(open(folder.path()).visits_of(super::DAY).await.is_ok());
}
