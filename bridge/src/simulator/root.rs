//! The simulator's folder, and who has it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// What marks a folder as a simulator's.
const MARK: &str = "uketsuke-simulator";

/// Why a folder cannot be a simulator's.
#[derive(Debug, thiserror::Error)]
pub enum RootError {
    /// There is something else in it.
    #[error(
        "{0:?} holds something else than a simulator: name an empty or a new folder with --root"
    )]
    NotASimulators(PathBuf),
    /// Another simulator has it.
    #[error("another simulator runs in {0:?}: end that one first")]
    Taken(PathBuf),
    /// It cannot be made or written.
    #[error("{0:?} cannot be made or written")]
    Unusable(PathBuf, #[source] io::Error),
}

/// A folder that this process has, until this value is dropped.
#[derive(Debug)]
pub(super) struct Root {
    path: PathBuf,
    _lock: File,
}

impl Root {
    /// Makes the folder if need be and takes it. Another simulator that has it is waited for by
    /// the caller: one that was told to end may take a moment.
    pub(super) fn take(path: &Path) -> Result<Self, RootError> {
        let unusable = |error| RootError::Unusable(path.to_owned(), error);
        fs::create_dir_all(path).map_err(unusable)?;
        let mark = path.join(MARK);
        let is_new = path.read_dir().map_err(unusable)?.next().is_none();
        if !is_new && !mark.exists() {
            return Err(RootError::NotASimulators(path.to_owned()));
        }
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        let lock = options.open(&mark).map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(RootError::Taken(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(unusable(error)),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_something_else_in_it_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("store.key"), "").unwrap();
        let refused = Root::take(folder.path());
        assert!(matches!(refused, Err(RootError::NotASimulators(_))));
        let files = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 1, "nothing was written");
    }

    #[test]
    fn one_simulator_has_a_folder_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("new");
        let first = Root::take(&new).unwrap();
        assert!(matches!(Root::take(&new), Err(RootError::Taken(_))));
        drop(first);
        assert_eq!(Root::take(&new).unwrap().path(), new);
    }
}
