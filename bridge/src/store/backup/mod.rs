//! Backup and restore: the whole folder with its key in one encrypted file, made while the bridge
//! runs, and put back into a new folder or not at all.

mod chunks;
mod error;
mod header;
mod make;
mod manifest;
mod passphrase;
mod put_back;
mod unpack;
mod workshop;

#[cfg(test)]
mod tests;

use protocol::environment::Environment;
use protocol::time::Timestamp;

use super::audit::AuditHead;

pub use error::{BackupError, NotWhole};
pub use make::back_up;
pub use passphrase::{Passphrase, PassphraseError};
pub use put_back::restore;

/// What was copied: seen again in the file after it was written, or in the folder after it was
/// put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// When the backup was begun.
    pub made_at: Timestamp,
    /// What the folder was made for.
    pub environment: Environment,
    /// The number of visits.
    pub visits: u64,
    /// The end of the audit log.
    pub head: AuditHead,
    /// The file's length in bytes.
    pub bytes: u64,
}

impl BackupReport {
    fn of(manifest: &manifest::Manifest, bytes: u64) -> Self {
        let visits = manifest.tables.iter().find(|(name, _)| name == "visit");
        Self {
            made_at: Timestamp(manifest.made_at),
            environment: manifest.environment,
            visits: visits.map_or(0, |(_, rows)| *rows),
            head: AuditHead::of(manifest.entries, &manifest.head),
            bytes,
        }
    }
}
