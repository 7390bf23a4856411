//! A backup unpacked into an empty folder, and held against what it says of itself.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

use zeroize::Zeroizing;

use super::chunks::ChunkReader;
use super::error::BackupError;
use super::header::{self, Header};
use super::manifest::Manifest;
use super::passphrase::Stretched;
use crate::store::database::Database;
use crate::store::error::StoreError;
use crate::store::folder::{database_of, key_of, private_file};
use crate::store::key::StoreKey;

/// A manifest is a few hundred bytes.
const LONGEST_MANIFEST: u32 = 64 * 1024;

/// Unpacks `file` into the empty folder `into`, and opens what was unpacked once it is seen to
/// be whole. `stretch` makes the key with the file's salt.
pub(super) fn unpack(
    file: &mut File,
    into: &Path,
    stretch: impl FnOnce(&[u8; 16]) -> Result<Stretched, StoreError>,
) -> Result<(Database, Manifest), BackupError> {
    let header = head_of(file)?;
    let key = stretch(&header.salt)?;
    let mut chunks = ChunkReader::begin(file, &header, &key)?;

    let mut store_key = Zeroizing::new([0; 32]);
    chunks.read(store_key.as_mut_slice())?;
    let mut length = [0; 4];
    chunks.read(&mut length)?;
    let length = u32::from_be_bytes(length);
    if length > LONGEST_MANIFEST {
        return Err(BackupError::Damaged);
    }
    let mut manifest = vec![0; length as usize];
    chunks.read(&mut manifest)?;
    let Ok(manifest) = postcard::from_bytes::<Manifest>(&manifest) else {
        return Err(BackupError::Damaged);
    };

    let mut database = private_file().create_new(true).open(database_of(into))?;
    chunks.copy(&mut database, manifest.database)?;
    chunks.finish()?;
    database.sync_all()?;
    drop(database);
    StoreKey::of(store_key).keep(into, &key_of(into))?;
    let database = manifest.check(into)?;
    Ok((database, manifest))
}

/// The head of a file that has the length which the head says.
fn head_of(file: &mut File) -> Result<Header, BackupError> {
    file.seek(SeekFrom::Start(0))?;
    let mut beginning = Vec::with_capacity(header::LENGTH);
    file.take(header::LENGTH as u64)
        .read_to_end(&mut beginning)?;
    let header = Header::read(&beginning)?;
    let length = file.metadata()?.len();
    match length.cmp(&header.length) {
        std::cmp::Ordering::Less => Err(BackupError::Cut),
        std::cmp::Ordering::Equal => Ok(header),
        std::cmp::Ordering::Greater => Err(BackupError::Damaged),
    }
}
