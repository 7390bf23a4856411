//! What was backed up is there again.

use std::fs;
use std::path::Path;

use protocol::environment::Environment;
use protocol::frame::Token;
use protocol::ids::VisitId;

use super::super::error::{BackupError, NotWhole};
use super::super::manifest::{Manifest, look_at, rows};
use super::{AT, PASSPHRASE, folder, names_in, passphrase};
use crate::store::audit::tests::as_before_it_said_who;
use crate::store::folder::database_of;
use crate::store::schema::found;
use crate::store::tests::{DAY, NAME, NUMBER, open, raw, step};
use crate::store::{Store, back_up, restore};

#[tokio::test]
async fn a_backup_is_put_back_with_everything_in_it() {
    let from = folder(3).await;
    let store = open(from.path());
    let token = Token([7; 32]);
    store.token_add(&token, vec![b'c'], AT).await.unwrap();
    store.close().await;

    let place = tempfile::tempdir().unwrap();
    let (file, data) = (place.path().join("backup"), place.path().join("data"));
    let made = back_up(from.path(), &file, &passphrase(), AT).unwrap();
    assert_eq!((made.made_at, made.visits), (AT, 3));
    assert_eq!(made.environment, Environment::Test);
    assert_eq!(made.bytes, file.metadata().unwrap().len());
    let back = restore(&file, &data, &passphrase(), AT).unwrap();
    // Three receptions, the backup, the restore.
    assert_eq!((made.head.entries(), back.head.entries()), (4, 5));
    assert_eq!(names_in(place.path()), ["backup", "data"]);

    let (before, after) = (open(from.path()), open(&data));
    assert_eq!(
        after.visits_of(DAY).await.unwrap(),
        before.visits_of(DAY).await.unwrap()
    );
    assert_eq!(
        after.journal().await.unwrap(),
        before.journal().await.unwrap()
    );
    assert_eq!(
        after.token_holder(&token).await.unwrap().unwrap().role,
        b"c"
    );
    let report = after.audit_verify().await.unwrap();
    assert_eq!((report.printed(), report.fault), (back.head, None));
    // It goes on from there: the next number, the next entry of the journal and of the log.
    after.commit(step(4)).await.unwrap();
    assert_eq!(after.audit_verify().await.unwrap().fault, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_is_made_while_people_are_received_and_holds_whole_steps() {
    let from = folder(2).await;
    let store: Store = open(from.path());
    let writer = tokio::spawn({
        let store = store.clone();
        async move {
            for number in 3..=400 {
                store.commit(step(number)).await.unwrap();
            }
        }
    });
    let place = tempfile::tempdir().unwrap();
    let mut heads = Vec::new();
    for number in 0..3 {
        let file = place.path().join(format!("backup {number}"));
        let data = place.path().join(format!("data {number}"));
        let received = store.visits_of(DAY).await.unwrap().len();
        let (from, to) = (from.path().to_owned(), file.clone());
        let made = tokio::task::spawn_blocking(move || back_up(&from, &to, &passphrase(), AT));
        let made = made.await.unwrap().unwrap();
        assert!(made.visits >= u64::try_from(received).unwrap());
        restore(&file, &data, &passphrase(), AT).unwrap();

        let copy = open(&data);
        let visits = copy.visits_of(DAY).await.unwrap();
        assert_eq!(made.visits, u64::try_from(visits.len()).unwrap());
        let expected: Vec<_> = (1..).map(VisitId).take(visits.len()).collect();
        let found: Vec<_> = visits.iter().map(|visit| visit.visit).collect();
        assert_eq!(found, expected);
        assert_eq!(copy.journal().await.unwrap().len(), visits.len());
        assert!(visits.iter().all(|visit| visit.consents.len() == 1));
        // A step's entry for each, one for each backup so far, and the restore.
        let report = copy.audit_verify().await.unwrap();
        assert_eq!(report.entries, made.visits + number + 2);
        assert_eq!(report.fault, None);
        heads.push(made.head);
    }
    writer.await.unwrap();
    // Every step of the running bridge was taken, and each backup is in its log.
    assert_eq!(store.visits_of(DAY).await.unwrap().len(), 400);
    let report = store.audit_verify().await.unwrap();
    assert_eq!((report.entries, report.fault), (403, None));
    store.close().await;
    for head in heads {
        let report = crate::store::verify_audit(from.path(), Some(head)).unwrap();
        assert_eq!(report.fault, None, "each backup's head is on the way");
    }
    assert!(!from.path().join("backup.unfinished").exists());
}

#[tokio::test]
async fn who_finds_the_file_reads_what_it_is_and_nothing_else() {
    let from = folder(2).await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("backup");
    back_up(from.path(), &file, &passphrase(), AT).unwrap();
    let bytes = fs::read(&file).unwrap();
    let has = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(has(b"UKETSUKE BACKUP\n"));
    assert!(has(b"uketsuke restore --from FILE"));
    let key = fs::read(from.path().join("store.key")).unwrap();
    for secret in [
        NAME.as_bytes(),
        NUMBER.as_bytes(),
        PASSPHRASE,
        &key,
        b"SQLite format 3",
        b"CREATE TABLE",
    ] {
        assert!(!has(secret), "{}", String::from_utf8_lossy(secret));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn what_a_killed_backup_has_left_is_removed_by_the_next() {
    let from = folder(1).await;
    let left = from.path().join("backup.unfinished").join("copy");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("uketsuke.db"), "half a copy").unwrap();
    let place = tempfile::tempdir().unwrap();
    back_up(from.path(), &place.path().join("a"), &passphrase(), AT).unwrap();
    assert!(!from.path().join("backup.unfinished").exists());
}

#[tokio::test]
async fn tables_of_an_earlier_version_are_not_copied_as_they_are() {
    let from = folder(1).await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("backup");
    as_before_it_said_who(from.path());
    let refused = back_up(from.path(), &file, &passphrase(), AT).unwrap_err();
    assert!(
        refused.to_string().contains("start the bridge"),
        "{refused}"
    );
    assert!(!file.exists());
}

#[tokio::test]
async fn what_a_backup_of_an_earlier_version_holds_is_brought_up_to_date() {
    let unpacked = folder(2).await;
    as_before_it_said_who(unpacked.path());
    let file = database_of(unpacked.path());
    let connection = look_at(&file).unwrap();
    let mac: [u8; 32] = connection
        .query_row("SELECT mac FROM audit WHERE seq = 2", (), |row| row.get(0))
        .unwrap();
    let manifest = Manifest {
        made_at: AT.0,
        environment: Environment::Test,
        schema: 2,
        tables: rows(&connection).unwrap(),
        database: file.metadata().unwrap().len(),
        entries: 2,
        head: mac,
    };
    drop(connection);
    manifest.check(unpacked.path()).unwrap().close().unwrap();
    let store = open(unpacked.path());
    store.commit(step(3)).await.unwrap();
    assert_eq!(store.audit_verify().await.unwrap().fault, None);
    store.close().await;

    // And one that says something else of itself is refused.
    for (wrong, expected) in [
        (
            Manifest {
                entries: 1,
                ..described(unpacked.path())
            },
            NotWhole::Audit,
        ),
        (
            Manifest {
                tables: Vec::new(),
                ..described(unpacked.path())
            },
            NotWhole::Counts,
        ),
    ] {
        let refused = wrong.check(unpacked.path()).err().unwrap();
        assert!(matches!(refused, BackupError::NotWhole(found) if found == expected));
    }
}

/// What is true of a folder of today's version with three entries.
fn described(folder: &Path) -> Manifest {
    let connection = look_at(&database_of(folder)).unwrap();
    let mac: [u8; 32] = connection
        .query_row("SELECT mac FROM audit WHERE seq = 3", (), |row| row.get(0))
        .unwrap();
    Manifest {
        made_at: AT.0,
        environment: Environment::Test,
        schema: found(&connection).unwrap(),
        tables: rows(&connection).unwrap(),
        database: 0,
        entries: 3,
        head: mac,
    }
}

#[tokio::test]
async fn a_database_that_does_not_hold_together_is_seen() {
    let unpacked = folder(3).await;
    described(unpacked.path())
        .check(unpacked.path())
        .unwrap()
        .close()
        .unwrap();
    let manifest = described(unpacked.path());
    // An index that does not know its table's rows any more.
    raw(unpacked.path())
        .execute_batch(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = 'CREATE INDEX journal_by_day ON journal (seq, day)'
             WHERE name = 'journal_by_day'",
        )
        .unwrap();
    let refused = manifest.check(unpacked.path()).err().unwrap();
    assert!(
        matches!(refused, BackupError::NotWhole(NotWhole::Database)),
        "{refused}"
    );
}
