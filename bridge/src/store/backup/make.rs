//! Making a backup, whether a bridge runs on the folder or not.

use std::fs::{self, File};
use std::io::{BufWriter, Read as _};
use std::path::Path;

use protocol::time::Timestamp;
use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use super::BackupReport;
use super::chunks::{self, ChunkWriter};
use super::error::{BackupError, NotWhole};
use super::header::Header;
use super::manifest::{self, Manifest};
use super::passphrase::{Passphrase, Stretched};
use super::unpack::unpack;
use super::workshop::Workshop;
use crate::store::audit::{AuditEntry, AuditEvent, Who};
use crate::store::error::StoreError;
use crate::store::folder::{database_of, sync_folder};
use crate::store::key::StoreKey;
use crate::store::onlooker::Onlooker;
use crate::store::random::random_bytes;
use crate::store::schema;

/// Writes the folder `data` into the new file `to`, locked with `passphrase`, and then does with
/// that file what a restore does, up to putting it in place.
///
/// The audit log says that a copy was made before there is one; so does the copy's own.
///
/// # Errors
/// [`BackupError`]. The file is then not there.
pub fn back_up(
    data: &Path,
    to: &Path,
    passphrase: &Passphrase,
    at: Timestamp,
) -> Result<BackupReport, BackupError> {
    if to.try_exists()? {
        return Err(BackupError::FileExists(to.to_owned()));
    }
    let mut onlooker = Onlooker::open(data)?;
    let workshop = Workshop::open(data)?;
    let salt = random_bytes()?;
    let key = passphrase.stretch(&salt)?;
    onlooker.record(AuditEntry::new(at, AuditEvent::BackedUp, Who::Operator))?;

    let copy = workshop.folder("copy")?;
    onlooker.copy_into(&database_of(&copy))?;
    let manifest = describe(&copy, &onlooker, at)?;
    let mut file = NamedTempFile::with_prefix_in(".uketsuke-backup-", place_of(to))?;
    write(
        file.as_file(),
        &copy,
        &manifest,
        &onlooker.key,
        (salt, &key),
    )?;
    file.as_file().sync_all()?;
    fs::remove_dir_all(&copy)?;

    let again = workshop.folder("read-back")?;
    let (opened, read) = unpack(file.as_file_mut(), &again, |_| Ok(key))?;
    drop(opened);
    if read != manifest {
        return Err(BackupError::Damaged);
    }
    let bytes = file.as_file().metadata()?.len();
    file.persist_noclobber(to).map_err(|refused| {
        if refused.error.kind() == std::io::ErrorKind::AlreadyExists {
            BackupError::FileExists(to.to_owned())
        } else {
            BackupError::File(refused.error)
        }
    })?;
    sync_folder(place_of(to))?;
    Ok(BackupReport::of(&manifest, bytes))
}

/// The folder that a path lies in.
pub(super) fn place_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// What is in the copy: read there, because the folder itself goes on.
fn describe(copy: &Path, of: &Onlooker, at: Timestamp) -> Result<Manifest, BackupError> {
    let file = database_of(copy);
    let connection = manifest::look_at(&file)?;
    let report = of.audit_of(&connection)?;
    if report.fault.is_some() {
        return Err(BackupError::NotWhole(NotWhole::Audit));
    }
    Ok(Manifest {
        made_at: at.0,
        environment: of.environment,
        schema: schema::found(&connection)?,
        tables: manifest::rows(&connection)?,
        database: file.metadata()?.len(),
        entries: report.entries,
        head: report.head,
    })
}

fn write(
    file: &File,
    copy: &Path,
    manifest: &Manifest,
    store_key: &StoreKey,
    (salt, key): ([u8; 16], &Stretched),
) -> Result<(), BackupError> {
    let Ok(described) = postcard::to_allocvec(manifest) else {
        return Err(StoreError::Unreadable.into());
    };
    let Ok(length) = u32::try_from(described.len()) else {
        return Err(StoreError::Unreadable.into());
    };
    let before = store_key.bytes().len() + 4 + described.len();
    let header = Header {
        salt,
        nonce: random_bytes()?,
        check: key.check(),
        length: chunks::length_of(before as u64 + manifest.database),
    };
    let mut chunks = ChunkWriter::begin(BufWriter::new(file), &header, key)?;
    chunks.write(store_key.bytes())?;
    chunks.write(&length.to_be_bytes())?;
    chunks.write(&described)?;
    let mut database = File::open(database_of(copy))?;
    let mut buffer = Zeroizing::new(vec![0; chunks::CHUNK]);
    loop {
        let count = database.read(&mut buffer)?;
        if count == 0 {
            break;
        }
        chunks.write(buffer.get(..count).unwrap_or_default())?;
    }
    std::io::Write::flush(&mut chunks.finish()?)?;
    Ok(())
}
