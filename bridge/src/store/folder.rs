//! The data folder: its files, its lock, and what it was made for.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use protocol::environment::Environment;

use super::error::StoreError;
use super::key::StoreKey;

/// The proof that a data folder is a test folder. Only the store makes one; what must never
/// run on real receptions (test CA, virtual cards, the simulator) asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestFolder(());

impl TestFolder {
    /// The proof, if the folder was made for tests.
    pub(super) fn of(environment: Environment) -> Option<Self> {
        match environment {
            Environment::Test => Some(Self(())),
            Environment::Production => None,
        }
    }
}

/// The database's file in a folder.
pub(super) fn database_of(folder: &Path) -> PathBuf {
    folder.join("uketsuke.db")
}

/// The key's file in a folder.
pub(super) fn key_of(folder: &Path) -> PathBuf {
    folder.join("store.key")
}

/// A folder that only its owner enters.
pub(super) fn private() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no mode to set"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// How a file is opened for writing that only its owner reads.
pub(super) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A name is on disk only when its folder is (fsync(2)).
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// A data folder that this process holds the lock of.
pub(super) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes the folder if need be, and locks it until this value is dropped.
    pub(super) fn lock(path: &Path) -> Result<Self, StoreError> {
        private().recursive(true).create(path)?;
        let lock = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path.join("store.lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The database's file.
    pub(super) fn database(&self) -> PathBuf {
        database_of(&self.path)
    }

    /// The folder's key. It is made at the first start; a database without its key is never
    /// given a new one.
    pub(super) fn key(&self) -> Result<StoreKey, StoreError> {
        let file = key_of(&self.path);
        match StoreKey::read(&file)? {
            Some(key) => Ok(key),
            None if self.database().try_exists()? => Err(StoreError::KeyMissing),
            None => StoreKey::make(&self.path, &file),
        }
    }
}
