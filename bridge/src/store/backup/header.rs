//! The head of a backup: what it is, in plain words, and what is needed to open the rest.
//!
//! | bytes | what |
//! |---|---|
//! | 16 | `UKETSUKE BACKUP` and a line feed |
//! | 2 | the version of the form, big-endian |
//! | [`STATEMENT`] | what this is, for whoever finds it |
//! | 16 | salt of the passphrase |
//! | 19 | nonce of the stream |
//! | 32 | by which the right passphrase is known |
//! | 8 | length of the whole file, big-endian |
//! | 32 | SHA-256 of all before: tells an accident from a wrong passphrase |
//!
//! The whole head is associated data of every chunk, so what is changed on purpose does not open.

use sha2::{Digest as _, Sha256};

use super::error::BackupError;

const MAGIC: &[u8; 16] = b"UKETSUKE BACKUP\n";
const VERSION: u16 = 1;
/// What the file says of itself in plain text.
const STATEMENT: &[u8] = b"\n\
    An encrypted backup of the data folder of a clinic's reception desk (Uketsuke).\n\
    It holds patients' data and the key that opens them: keep file and passphrase apart.\n\
    Open it with: uketsuke restore --from FILE --data NEW-DIR\n";

const AT_VERSION: usize = MAGIC.len();
const AT_STATEMENT: usize = AT_VERSION + 2;
const AT_SALT: usize = AT_STATEMENT + STATEMENT.len();
const AT_NONCE: usize = AT_SALT + 16;
const AT_CHECK: usize = AT_NONCE + 19;
const AT_LENGTH: usize = AT_CHECK + 32;
const AT_DIGEST: usize = AT_LENGTH + 8;

/// The head's length in bytes.
pub(super) const LENGTH: usize = AT_DIGEST + 32;

/// The head of a backup.
pub(super) struct Header {
    pub(super) salt: [u8; 16],
    pub(super) nonce: [u8; 19],
    pub(super) check: [u8; 32],
    /// Of the whole file, in bytes.
    pub(super) length: u64,
}

impl Header {
    /// The head as it stands in the file.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_be_bytes());
        bytes.extend_from_slice(STATEMENT);
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.check);
        bytes.extend_from_slice(&self.length.to_be_bytes());
        let digest = Sha256::digest(&bytes);
        bytes.extend_from_slice(&digest);
        bytes
    }

    /// The head of a file that begins so.
    ///
    /// # Errors
    /// [`BackupError::Foreign`], [`BackupError::OtherVersion`], [`BackupError::Cut`],
    /// [`BackupError::Damaged`].
    pub(super) fn read(beginning: &[u8]) -> Result<Self, BackupError> {
        if !beginning.starts_with(MAGIC) {
            return Err(BackupError::Foreign);
        }
        let version = u16::from_be_bytes(part(beginning, AT_VERSION)?);
        if version != VERSION {
            return Err(BackupError::OtherVersion {
                found: version,
                known: VERSION,
            });
        }
        let head = beginning.get(..AT_DIGEST).ok_or(BackupError::Cut)?;
        let digest: [u8; 32] = part(beginning, AT_DIGEST)?;
        if Sha256::digest(head).as_slice() != digest {
            return Err(BackupError::Damaged);
        }
        Ok(Self {
            salt: part(beginning, AT_SALT)?,
            nonce: part(beginning, AT_NONCE)?,
            check: part(beginning, AT_CHECK)?,
            length: u64::from_be_bytes(part(beginning, AT_LENGTH)?),
        })
    }
}

fn part<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], BackupError> {
    bytes
        .get(at..)
        .and_then(<[u8]>::first_chunk)
        .copied()
        .ok_or(BackupError::Cut)
}
