//! The store's key: 32 random bytes in a file of the data folder, from which every other key
//! is derived by HKDF-SHA-256 (RFC 5869), one info string a purpose.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::error::StoreError;
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
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut made = options.open(&unfinished)?;
        made.write_all(self.0.as_slice())?;
        made.sync_all()?;
        std::fs::rename(&unfinished, file)?;
        // The name is on disk only when its folder is (fsync(2)).
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
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
        let mut derived = Zeroizing::new([0; LENGTH]);
        #[expect(
            clippy::expect_used,
            reason = "RFC 5869 allows up to 8,160 bytes; 32 never fail"
        )]
        Hkdf::<Sha256>::new(None, self.0.as_slice())
            .expand(info, derived.as_mut_slice())
            .expect("32 bytes are within the limit");
        derived
    }
}
