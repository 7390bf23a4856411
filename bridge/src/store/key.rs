//! The store's key: 32 random bytes in a file of the data folder, from which every other key
//! is derived, one info string a purpose.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use super::derive::derive;
use super::error::StoreError;
use super::folder::{private_file, sync_folder};
use super::random::random_bytes;

const LENGTH: usize = 32;

/// The key of a data folder.
pub(super) struct StoreKey(Zeroizing<[u8; LENGTH]>);

/// What a derived key is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// Sealing of fields.
    Seal,
    /// The MAC chain of the audit log.
    Audit,
    /// Marks of cards.
    CardMark,
    /// By which a person's visits are found.
    Person,
    /// Names of sessions with a connector.
    Session,
}

impl StoreKey {
    /// The key in `file`; none where there is no file.
    pub(super) fn read(file: &Path) -> Result<Option<Self>, StoreError> {
        let mut opened = match File::open(file) {
            Ok(opened) => opened,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        // One byte more than a key, so that a longer file is seen to be longer.
        let mut bytes = Zeroizing::new([0; LENGTH + 1]);
        let mut filled = 0;
        while filled < bytes.len() {
            match opened.read(&mut bytes[filled..])? {
                0 => break,
                count => filled += count,
            }
        }
        match (filled, bytes.first_chunk()) {
            (LENGTH, Some(key)) => Ok(Some(Self(Zeroizing::new(*key)))),
            _ => Err(StoreError::KeyDamaged),
        }
    }

    /// Makes a key in `file`, which only its owner can read, and syncs it to the disk.
    pub(super) fn make(folder: &Path, file: &Path) -> Result<Self, StoreError> {
        let key = Self(Zeroizing::new(random_bytes()?));
        key.keep(folder, file)?;
        Ok(key)
    }

    /// The key of these bytes.
    pub(super) const fn of(bytes: Zeroizing<[u8; LENGTH]>) -> Self {
        Self(bytes)
    }

    /// Its bytes: for a backup, which is nothing without them.
    pub(super) fn bytes(&self) -> &[u8; LENGTH] {
        &self.0
    }

    /// Writes it into `file`, which only its owner can read, and syncs it to the disk.
    ///
    /// It is written under another name and then renamed: a crash never leaves half a key.
    pub(super) fn keep(&self, folder: &Path, file: &Path) -> Result<(), StoreError> {
        let unfinished = file.with_extension("key.new");
        let mut made = private_file()
            .create(true)
            .truncate(true)
            .open(&unfinished)?;
        made.write_all(self.0.as_slice())?;
        made.sync_all()?;
        std::fs::rename(&unfinished, file)?;
        Ok(sync_folder(folder)?)
    }

    /// The key for one purpose.
    pub(super) fn derive(&self, purpose: Purpose) -> Zeroizing<[u8; LENGTH]> {
        let info: &[u8] = match purpose {
            Purpose::Seal => b"uketsuke seal v1",
            Purpose::Audit => b"uketsuke audit v1",
            Purpose::CardMark => b"uketsuke card mark v1",
            Purpose::Person => b"uketsuke person v1",
            Purpose::Session => b"uketsuke session v1",
        };
        derive(&self.0, info)
    }
}
