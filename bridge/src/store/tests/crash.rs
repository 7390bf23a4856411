//! The power goes off: the files are copied while the store runs, the log is cut at a byte,
//! and the copy is opened. There is a whole number of steps in it, never a part of one.

use std::path::Path;

use super::{DAY, open, step};

const STEPS: u32 = 3;

/// What a killed process leaves, with the write-ahead log cut after `length` bytes.
fn copy_cut(from: &Path, length: usize) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for name in ["uketsuke.db", "store.key"] {
        std::fs::copy(from.join(name), copy.path().join(name)).unwrap();
    }
    let log = std::fs::read(from.join("uketsuke.db-wal")).unwrap();
    std::fs::write(copy.path().join("uketsuke.db-wal"), &log[..length]).unwrap();
    copy
}

/// How many steps are in the folder, after it was seen that each is whole.
async fn whole_steps(folder: &Path) -> usize {
    let store = open(folder);
    let (visits, events) = (
        store.visits_of(DAY).await.unwrap(),
        store.journal().await.unwrap(),
    );
    let report = store.audit_verify().await.unwrap();
    let expected = (1..).map(step).take(visits.len());
    assert_eq!(report.fault, None);
    assert_eq!(usize::try_from(report.entries).unwrap(), visits.len());
    assert_eq!(events.len(), visits.len());
    for ((visit, event), expected) in visits.iter().zip(&events).zip(expected) {
        assert_eq!(Some(event), expected.journal.as_ref());
        assert_eq!(visit.consents.len(), 1);
    }
    store.commit(step(STEPS + 1)).await.unwrap();
    store.close().await;
    visits.len()
}

#[tokio::test]
async fn a_log_cut_anywhere_holds_whole_steps_only() {
    let folder = tempfile::tempdir().unwrap();
    // The tables are in the database before the cut, as they are on every day but the first.
    open(folder.path()).close().await;
    let store = open(folder.path());
    let log = folder.path().join("uketsuke.db-wal");
    let mut ends = Vec::new();
    for number in 1..=STEPS {
        store.commit(step(number)).await.unwrap();
        ends.push(usize::try_from(log.metadata().unwrap().len()).unwrap());
    }
    let length = ends[ends.len() - 1];
    // A prime step, so that the cuts fall on every part of a frame.
    let cuts = (0..length)
        .step_by(1_511)
        .chain(ends.iter().flat_map(|end| [end - 1, *end]));
    for cut in cuts {
        let copy = copy_cut(folder.path(), cut);
        // A step that was reported as done is there, whatever was cut after it.
        let expected = ends.iter().filter(|end| **end <= cut).count();
        assert_eq!(
            whole_steps(copy.path()).await,
            expected,
            "cut at {cut} of {length}"
        );
    }
}

#[tokio::test]
async fn a_log_with_a_broken_byte_holds_the_steps_before_it() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path()).close().await;
    let store = open(folder.path());
    let log = folder.path().join("uketsuke.db-wal");
    store.commit(step(1)).await.unwrap();
    let first = usize::try_from(log.metadata().unwrap().len()).unwrap();
    store.commit(step(2)).await.unwrap();
    let length = usize::try_from(log.metadata().unwrap().len()).unwrap();
    let copy = copy_cut(folder.path(), length);
    let mut bytes = std::fs::read(copy.path().join("uketsuke.db-wal")).unwrap();
    bytes[first + 100] ^= 1;
    std::fs::write(copy.path().join("uketsuke.db-wal"), bytes).unwrap();
    assert_eq!(whole_steps(copy.path()).await, 1);
}

#[tokio::test]
async fn a_first_start_that_was_cut_off_is_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let log = folder.path().join("uketsuke.db-wal");
    let length = usize::try_from(log.metadata().unwrap().len()).unwrap();
    for cut in (0..=length).step_by(4_001).chain([length]) {
        let copy = copy_cut(folder.path(), cut);
        assert_eq!(
            whole_steps(copy.path()).await,
            0,
            "cut at {cut} of {length}"
        );
    }
    store.close().await;
}
