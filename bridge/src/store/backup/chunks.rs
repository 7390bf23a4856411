//! The body of a backup: the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015)
//! over XChaCha20-Poly1305, in chunks of 64 KiB.
//!
//! Each chunk's nonce holds its place and whether it is the last, so chunks that were changed,
//! moved, taken out, put in or cut off do not open. Nothing of a chunk is handed on before its
//! tag holds.

use std::io::{ErrorKind, Read, Write};

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::Payload;
use zeroize::Zeroizing;

use super::error::BackupError;
use super::header::{self, Header};
use super::passphrase::Stretched;

/// Plain bytes in a chunk; the last has fewer, or as many.
pub(super) const CHUNK: usize = 64 * 1024;
/// What a chunk is longer by when it is sealed.
pub(super) const TAG: usize = 16;

/// The length of a backup of so many plain bytes. There is always a chunk, if only an empty one.
pub(super) const fn length_of(plain: u64) -> u64 {
    let chunks = plain.div_ceil(CHUNK as u64);
    let chunks = if chunks == 0 { 1 } else { chunks };
    header::LENGTH as u64 + plain + chunks * TAG as u64
}

/// Seals what is written into it.
pub(super) struct ChunkWriter<W> {
    to: W,
    head: Vec<u8>,
    cipher: EncryptorBE32<XChaCha20Poly1305>,
    plain: Zeroizing<Vec<u8>>,
}

impl<W: Write> ChunkWriter<W> {
    /// Writes the head, and is ready for the rest.
    pub(super) fn begin(mut to: W, header: &Header, key: &Stretched) -> Result<Self, BackupError> {
        let head = header.to_bytes();
        to.write_all(&head)?;
        Ok(Self {
            to,
            head,
            cipher: EncryptorBE32::new((&*key.stream_key()).into(), (&header.nonce).into()),
            plain: Zeroizing::new(Vec::with_capacity(CHUNK)),
        })
    }

    /// Takes plain bytes. Which chunk is the last is known only at the end, so a full one is kept
    /// back until there is more.
    pub(super) fn write(&mut self, mut bytes: &[u8]) -> Result<(), BackupError> {
        while !bytes.is_empty() {
            if self.plain.len() == CHUNK {
                let sealed = self.cipher.encrypt_next(Payload {
                    msg: &self.plain,
                    aad: &self.head,
                });
                self.to.write_all(&sealed.map_err(too_long)?)?;
                self.plain.clear();
            }
            let fits = bytes.len().min(CHUNK - self.plain.len());
            let (now, later) = bytes.split_at(fits);
            self.plain.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Seals the last chunk.
    pub(super) fn finish(mut self) -> Result<W, BackupError> {
        let sealed = self.cipher.encrypt_last(Payload {
            msg: &self.plain,
            aad: &self.head,
        });
        self.to.write_all(&sealed.map_err(too_long)?)?;
        Ok(self.to)
    }
}

/// 256 TiB, after which the counter would end: no folder is as large.
fn too_long(_: chacha20poly1305::aead::Error) -> BackupError {
    BackupError::File(ErrorKind::FileTooLarge.into())
}

/// Opens what [`ChunkWriter`] has sealed.
pub(super) struct ChunkReader<R> {
    from: R,
    head: Vec<u8>,
    /// Gone with the last chunk.
    cipher: Option<DecryptorBE32<XChaCha20Poly1305>>,
    /// Sealed bytes that are still to come.
    left: u64,
    plain: Zeroizing<Vec<u8>>,
    /// So many of `plain` were handed on.
    taken: usize,
}

impl<R: Read> ChunkReader<R> {
    /// `from` stands behind the head.
    pub(super) fn begin(from: R, header: &Header, key: &Stretched) -> Result<Self, BackupError> {
        if key.check() != header.check {
            return Err(BackupError::WrongPassphrase);
        }
        Ok(Self {
            from,
            head: header.to_bytes(),
            cipher: Some(DecryptorBE32::new(
                (&*key.stream_key()).into(),
                (&header.nonce).into(),
            )),
            left: header.length.saturating_sub(header::LENGTH as u64),
            plain: Zeroizing::default(),
            taken: 0,
        })
    }

    /// Fills `into`.
    pub(super) fn read(&mut self, mut into: &mut [u8]) -> Result<(), BackupError> {
        while !into.is_empty() {
            let ready = self.ready(into.len())?;
            let (now, later) = into.split_at_mut(ready.len());
            now.copy_from_slice(ready);
            into = later;
        }
        Ok(())
    }

    /// Writes the next `length` bytes into `to`.
    pub(super) fn copy(&mut self, to: &mut impl Write, length: u64) -> Result<(), BackupError> {
        let mut left = length;
        while left > 0 {
            let ready = self.ready(usize::try_from(left).unwrap_or(usize::MAX))?;
            to.write_all(ready)?;
            left -= ready.len() as u64;
        }
        Ok(())
    }

    /// Nothing is left, and the last chunk has said that it is the last.
    pub(super) fn finish(&self) -> Result<(), BackupError> {
        if self.cipher.is_none() && self.taken == self.plain.len() {
            Ok(())
        } else {
            Err(BackupError::Damaged)
        }
    }

    /// At least one and at most `most` bytes.
    fn ready(&mut self, most: usize) -> Result<&[u8], BackupError> {
        while self.taken == self.plain.len() {
            self.open_next()?;
        }
        let end = self.plain.len().min(self.taken.saturating_add(most));
        let ready = self.plain.get(self.taken..end).unwrap_or_default();
        self.taken = end;
        Ok(ready)
    }

    fn open_next(&mut self) -> Result<(), BackupError> {
        let Some(mut cipher) = self.cipher.take() else {
            // More was asked for than there is: the lengths inside do not hold.
            return Err(BackupError::Damaged);
        };
        let length = self.left.min((CHUNK + TAG) as u64);
        let mut sealed = Vec::new();
        (&mut self.from).take(length).read_to_end(&mut sealed)?;
        if (sealed.len() as u64) < length {
            return Err(BackupError::Cut);
        }
        self.left -= length;
        let payload = Payload {
            msg: &sealed,
            aad: &self.head,
        };
        let opened = if self.left == 0 {
            cipher.decrypt_last(payload)
        } else {
            let opened = cipher.decrypt_next(payload);
            self.cipher = Some(cipher);
            opened
        };
        let Ok(plain) = opened else {
            self.cipher = None;
            return Err(BackupError::Damaged);
        };
        self.plain = Zeroizing::new(plain);
        self.taken = 0;
        Ok(())
    }
}
