//! Backups of a folder with synthetic people: put back whole, or not at all.

mod damage;
mod refusals;
mod whole;

use std::fs;
use std::path::{Path, PathBuf};

use protocol::time::Timestamp;
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::error::BackupError;
use super::header::Header;
use super::passphrase::{Passphrase, Stretched};
use super::{BackupReport, back_up};
use crate::store::tests::{open, step};

const AT: Timestamp = Timestamp(2_000);
const PASSPHRASE: &[u8] = b"a passphrase of tests only";

fn passphrase() -> Passphrase {
    Passphrase::new(Zeroizing::new(PASSPHRASE.to_vec())).unwrap()
}

/// A closed folder in which so many people were received, the last with much in the journal, so
/// that its backup has several chunks.
async fn folder(people: u32) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for number in 1..=people {
        let mut step = step(number);
        if number == people {
            step.journal.as_mut().unwrap().event = vec![7; 150_000];
        }
        store.commit(step).await.unwrap();
    }
    store.close().await;
    folder
}

/// A backup in a place of its own.
struct Made {
    place: TempDir,
    report: BackupReport,
    bytes: Vec<u8>,
    key: Stretched,
}

impl Made {
    async fn new() -> Self {
        let folder = folder(3).await;
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("file");
        let report = back_up(folder.path(), &file, &passphrase(), AT).unwrap();
        let bytes = fs::read(file).unwrap();
        let salt = Header::read(&bytes).unwrap().salt;
        let key = passphrase().stretch(&salt).unwrap();
        Self {
            place,
            report,
            bytes,
            key,
        }
    }

    fn data(&self) -> PathBuf {
        self.place.path().join("data")
    }

    /// Tries to put these bytes back, with the key that opens the backup as it was made.
    fn put_back(&self, bytes: &[u8]) -> Result<BackupReport, BackupError> {
        let file = self.place.path().join("file");
        fs::write(&file, bytes).unwrap();
        super::put_back::restore_with(&file, &self.data(), AT, |_| Ok(self.key.clone()))
    }

    /// Tries to, and sees that nothing is left of it.
    fn refused(&self, bytes: &[u8]) -> BackupError {
        let refused = self.put_back(bytes).unwrap_err();
        assert_eq!(names_in(self.place.path()), ["file"], "{refused}");
        refused
    }
}

/// What is in a folder, by name.
fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
