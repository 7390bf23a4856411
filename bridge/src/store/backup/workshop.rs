//! The place in a data folder where a backup is prepared: private as the folder is, one backup
//! at a time, and gone when it has ended.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::error::BackupError;
use crate::store::folder::private;

/// A place that is this backup's alone.
pub(super) struct Workshop {
    path: PathBuf,
    // Given back after the place was removed.
    _lock: File,
}

impl Workshop {
    /// Makes the place, and removes what a backup that was killed has left there.
    pub(super) fn open(folder: &Path) -> Result<Self, BackupError> {
        let lock = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(folder.join("backup.lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BackupError::Busy),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let path = folder.join("backup.unfinished");
        if path.try_exists()? {
            std::fs::remove_dir_all(&path)?;
        }
        private().create(&path)?;
        Ok(Self { path, _lock: lock })
    }

    /// A new, empty, private folder in it.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf, BackupError> {
        let path = self.path.join(name);
        private().create(&path)?;
        Ok(path)
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.path) {
            tracing::warn!(%error, "what a backup was prepared in could not be removed");
        }
    }
}
