//! What can go wrong with a backup.

use std::path::PathBuf;

use protocol::failure::Failure;

use crate::store::error::StoreError;

/// Why a backup was not made, or not restored. Nothing was overwritten.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The data folder.
    #[error("the data folder: {0}")]
    Store(#[from] StoreError),
    /// There is a file already where the backup is to be.
    #[error("--to: {0:?} is there already, and a backup overwrites nothing: name a new file")]
    FileExists(PathBuf),
    /// There is something already where the folder is to be.
    #[error("--data: {0:?} is there already, and a restore overwrites nothing: name a new folder")]
    FolderExists(PathBuf),
    /// Another backup of the folder is being made.
    #[error("another backup of this folder is being made: wait until it has ended")]
    Busy,
    /// The file of a backup cannot be opened.
    #[error("--from: {0:?} cannot be opened: {1}")]
    Unopened(PathBuf, std::io::Error),
    /// The file is no backup.
    #[error("the file is no backup of Uketsuke")]
    Foreign,
    /// The file is a backup of another version's form.
    #[error("the backup is of form {found}, and this program knows form {known}")]
    OtherVersion {
        /// The form of the file.
        found: u16,
        /// The form that this program knows.
        known: u16,
    },
    /// The file's end is missing.
    #[error("the backup is not whole: its end is missing")]
    Cut,
    /// The file was changed.
    #[error("the backup was changed after it was made")]
    Damaged,
    /// The passphrase is another than the one that it was made with.
    #[error("the passphrase is not the backup's")]
    WrongPassphrase,
    /// What is in the backup is not a whole folder.
    #[error("what the backup holds is not whole: {0}")]
    NotWhole(NotWhole),
    /// A file could not be read or written.
    #[error("a file could not be read or written: {0}")]
    File(#[from] std::io::Error),
}

/// What of a copied folder does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWhole {
    /// SQLite's own check of the database.
    Database,
    /// The tables hold another number of rows than was written down.
    Counts,
    /// The audit log has a fault, or another end than was written down.
    Audit,
}

impl std::fmt::Display for NotWhole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Database => "the database does not hold together",
            Self::Counts => "rows are missing",
            Self::Audit => "the audit log has a fault: `uketsuke audit verify` says where",
        })
    }
}

impl BackupError {
    /// The row of the failure table, for what is wrong with the file that was named; none for what
    /// is wrong with the machine or the command line.
    pub const fn failure(&self) -> Option<Failure> {
        match self {
            Self::Foreign => Some(Failure::BackupForeign),
            Self::OtherVersion { .. } => Some(Failure::BackupOfOtherVersion),
            Self::Cut => Some(Failure::BackupCut),
            Self::Damaged => Some(Failure::BackupDamaged),
            Self::WrongPassphrase => Some(Failure::BackupPassphrase),
            Self::NotWhole(_) => Some(Failure::BackupNotWhole),
            Self::FolderExists(_) => Some(Failure::BackupOverFolder),
            Self::Store(_)
            | Self::FileExists(_)
            | Self::Unopened(..)
            | Self::Busy
            | Self::File(_) => None,
        }
    }
}
