//! What is refused before anything is touched, each with its own failure.

use std::fs;

use protocol::failure::Failure;
use zeroize::Zeroizing;

use super::super::error::{BackupError, NotWhole};
use super::super::workshop::Workshop;
use super::{AT, Made, folder, names_in, passphrase};
use crate::store::tests::raw;
use crate::store::{Passphrase, StoreError, back_up, restore};

#[tokio::test]
async fn a_wrong_passphrase_is_known_as_such() {
    let made = Made::new().await;
    let other = Passphrase::new(Zeroizing::new(b"another passphrase".to_vec())).unwrap();
    let file = made.place.path().join("file");
    let refused = restore(&file, &made.data(), &other, AT).unwrap_err();
    assert_eq!(refused.failure(), Some(Failure::BackupPassphrase));
    assert_eq!(names_in(made.place.path()), ["file"]);
}

#[tokio::test]
async fn what_is_no_backup_is_refused() {
    let made = Made::new().await;
    let database = b"SQLite format 3\0 and more of it".to_vec();
    for foreign in [Vec::new(), b"UKETSUKE BACKUP".to_vec(), database] {
        let refused = made.refused(&foreign);
        assert_eq!(refused.failure(), Some(Failure::BackupForeign));
    }
    let mut newer = made.bytes.clone();
    newer[17] = 2;
    let refused = made.refused(&newer);
    assert_eq!(refused.failure(), Some(Failure::BackupOfOtherVersion));
    let refused = made.refused(&made.bytes[..made.bytes.len() - 1]);
    assert_eq!(refused.failure(), Some(Failure::BackupCut));
    let mut changed = made.bytes.clone();
    changed[100] ^= 1;
    let refused = made.refused(&changed);
    assert_eq!(refused.failure(), Some(Failure::BackupDamaged));
}

#[tokio::test]
async fn nothing_that_is_there_is_overwritten() {
    let made = Made::new().await;
    let file = made.place.path().join("file");
    for make in [
        |data: &std::path::Path| fs::create_dir(data),
        |data: &std::path::Path| fs::write(data, "a file"),
    ] {
        make(&made.data()).unwrap();
        let refused = restore(&file, &made.data(), &passphrase(), AT).unwrap_err();
        assert_eq!(refused.failure(), Some(Failure::BackupOverFolder));
        if made.data().is_file() {
            assert_eq!(fs::read_to_string(made.data()).unwrap(), "a file");
        } else {
            assert!(names_in(&made.data()).is_empty());
            fs::remove_dir(made.data()).unwrap();
        }
    }
    assert_eq!(names_in(made.place.path()), ["data", "file"]);

    let from = folder(1).await;
    let refused = back_up(from.path(), &file, &passphrase(), AT).unwrap_err();
    assert!(matches!(refused, BackupError::FileExists(_)));
    assert_eq!(fs::read(&file).unwrap(), made.bytes);
}

#[tokio::test]
async fn a_folder_that_is_none_is_not_made() {
    let place = tempfile::tempdir().unwrap();
    let (data, file) = (place.path().join("data"), place.path().join("file"));
    let refused = back_up(&data, &file, &passphrase(), AT).unwrap_err();
    assert!(matches!(refused, BackupError::Store(StoreError::NoFolder)));
    assert!(names_in(place.path()).is_empty());

    let from = folder(1).await;
    fs::remove_file(from.path().join("store.key")).unwrap();
    let refused = back_up(from.path(), &file, &passphrase(), AT).unwrap_err();
    assert!(matches!(
        refused,
        BackupError::Store(StoreError::KeyMissing)
    ));
    assert!(names_in(place.path()).is_empty());
}

#[tokio::test]
async fn a_folder_whose_audit_log_has_a_fault_is_not_copied_as_if_it_had_none() {
    let from = folder(3).await;
    raw(from.path())
        .execute("UPDATE audit SET visit = 9 WHERE seq = 2", ())
        .unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    let refused = back_up(from.path(), &file, &passphrase(), AT).unwrap_err();
    assert!(matches!(refused, BackupError::NotWhole(NotWhole::Audit)));
    assert_eq!(refused.failure(), Some(Failure::BackupNotWhole));
    assert!(names_in(place.path()).is_empty());
}

#[tokio::test]
async fn two_backups_at_once_do_not_tread_on_each_other() {
    let from = folder(1).await;
    let place = tempfile::tempdir().unwrap();
    let first = Workshop::open(from.path()).unwrap();
    let refused = back_up(from.path(), &place.path().join("a"), &passphrase(), AT).unwrap_err();
    assert!(matches!(refused, BackupError::Busy));
    drop(first);
    back_up(from.path(), &place.path().join("a"), &passphrase(), AT).unwrap();
}
