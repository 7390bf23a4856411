//! Putting a backup back: aside, held against what it says of itself, and then in place in one
//! step, where nothing was before.

use std::fs::{self, File};
use std::path::Path;

use protocol::time::Timestamp;

use super::BackupReport;
use super::error::BackupError;
use super::make::place_of;
use super::passphrase::{Passphrase, Stretched};
use super::unpack::unpack;
use crate::store::audit::{self, AuditEntry, AuditEvent, Who};
use crate::store::error::StoreError;
use crate::store::folder::sync_folder;

/// Unpacks the backup `from` into the new folder `data`.
///
/// # Errors
/// [`BackupError`]. Then there is no such folder, and what was there before is as it was.
pub fn restore(
    from: &Path,
    data: &Path,
    passphrase: &Passphrase,
    at: Timestamp,
) -> Result<BackupReport, BackupError> {
    restore_with(from, data, at, |salt| passphrase.stretch(salt))
}

pub(super) fn restore_with(
    from: &Path,
    data: &Path,
    at: Timestamp,
    stretch: impl FnOnce(&[u8; 16]) -> Result<Stretched, StoreError>,
) -> Result<BackupReport, BackupError> {
    if data.try_exists()? {
        return Err(BackupError::FolderExists(data.to_owned()));
    }
    let mut file =
        File::open(from).map_err(|error| BackupError::Unopened(from.to_owned(), error))?;
    // On the disk of the folder itself, so that it can be renamed; removed when it is dropped.
    let aside = tempfile::Builder::new()
        .prefix(".uketsuke-restore-")
        .tempdir_in(place_of(data))?;
    let (mut database, manifest) = unpack(&mut file, aside.path(), stretch)?;
    let head = database.transact(|transaction, keys| {
        let restored = AuditEntry::new(at, AuditEvent::Restored, Who::Operator);
        audit::append(transaction, keys, &[restored])?;
        audit::head(transaction, keys.sealer)
    })?;
    database.close()?;
    sync_folder(aside.path())?;
    // A folder with something in it cannot be renamed over (rename(2)).
    fs::rename(aside.path(), data)?;
    drop(aside.keep());
    sync_folder(place_of(data))?;
    let bytes = file.metadata()?.len();
    Ok(BackupReport {
        head,
        ..BackupReport::of(&manifest, bytes)
    })
}
