//! One watcher for the same folders: whoever has the lease. It is an advisory lock on a file of
//! ours beside the terminal's folders, which the system frees when the process ends, however it
//! does. A share whose server does not keep locks cannot tell two machines apart; there the
//! requests still differ by their names, and results by the day that waits for them.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::error::TerminalError;

/// The lease, for as long as it is held.
#[derive(Debug)]
pub(super) struct Lease {
    _locked: File,
}

impl Lease {
    /// Takes it.
    pub(super) fn take(own: &Path) -> Result<Self, TerminalError> {
        let no_folder = |error| TerminalError::OwnFolder(own.to_owned(), error);
        std::fs::create_dir_all(own).map_err(no_folder)?;
        let path = own.join("lease");
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        let file = options.open(&path).map_err(no_folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _locked: file }),
            Err(TryLockError::WouldBlock) => Err(TerminalError::Watched(path)),
            Err(TryLockError::Error(error)) => Err(no_folder(error)),
        }
    }
}
