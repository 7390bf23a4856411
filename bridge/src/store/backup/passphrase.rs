//! What a backup is locked with.

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::store::derive::derive;
use crate::store::error::StoreError;

/// So many characters at least, as the Ministry of Health's guideline for medical information
/// systems (医療情報システムの安全管理に関するガイドライン 第6.0版) asks of a password alone.
const SHORTEST: usize = 13;

/// Argon2id over 64 MiB in three passes: the second recommended option of RFC 9106, section 4.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;

/// A backup's passphrase. It is wiped when it is dropped.
pub struct Passphrase(Zeroizing<Vec<u8>>);

/// Why a text is no passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Nothing was said, or too much for a line.
    #[error("there is no passphrase on standard input: one line of at most 1,024 bytes")]
    Missing,
    /// It can be guessed.
    #[error("the passphrase is shorter than 13 characters")]
    TooShort,
    /// It is no UTF-8.
    #[error("the passphrase is not UTF-8")]
    NotText,
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// The passphrase of a line.
    ///
    /// # Errors
    /// [`PassphraseError::TooShort`], [`PassphraseError::NotText`].
    pub fn new(line: Zeroizing<Vec<u8>>) -> Result<Self, PassphraseError> {
        match std::str::from_utf8(&line) {
            Ok(text) if text.chars().count() >= SHORTEST => Ok(Self(line)),
            Ok(_) => Err(PassphraseError::TooShort),
            Err(_) => Err(PassphraseError::NotText),
        }
    }

    /// Makes a key of it. Takes 64 MiB and a noticeable time, which is its purpose.
    pub(super) fn stretch(&self, salt: &[u8; 16]) -> Result<Stretched, StoreError> {
        let mut key = Zeroizing::new([0; 32]);
        let stretched = Params::new(MEMORY, PASSES, LANES, None).and_then(|params| {
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
                &self.0,
                salt,
                key.as_mut_slice(),
            )
        });
        match stretched {
            Ok(()) => Ok(Stretched(key)),
            // The parameters are constants and fit: only the memory can be missing.
            Err(_) => Err(StoreError::File(std::io::ErrorKind::OutOfMemory.into())),
        }
    }
}

/// A stretched passphrase, from which a backup's keys are derived.
#[derive(Clone)]
pub(super) struct Stretched(Zeroizing<[u8; 32]>);

impl Stretched {
    /// The key of the chunks.
    pub(super) fn stream_key(&self) -> Zeroizing<[u8; 32]> {
        self.derive(b"uketsuke backup stream v1")
    }

    /// By which a passphrase is known to be the right one before anything is opened with it. It
    /// helps a guesser no more than the first chunk does.
    pub(super) fn check(&self) -> [u8; 32] {
        *self.derive(b"uketsuke backup check v1")
    }

    fn derive(&self, info: &[u8]) -> Zeroizing<[u8; 32]> {
        derive(&self.0, info)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passphrase(text: &[u8]) -> Result<Passphrase, PassphraseError> {
        Passphrase::new(Zeroizing::new(text.to_vec()))
    }

    #[test]
    fn a_passphrase_has_thirteen_characters_and_is_never_shown() {
        assert_eq!(
            passphrase(b"twelve chars").unwrap_err(),
            PassphraseError::TooShort
        );
        assert_eq!(
            passphrase("試験試験試験試験試験試験".as_bytes()).unwrap_err(),
            PassphraseError::TooShort,
            "characters are counted and not bytes"
        );
        assert_eq!(
            passphrase(&[0xff; 20]).unwrap_err(),
            PassphraseError::NotText
        );
        let good = passphrase(b"thirteen char").unwrap();
        assert_eq!(format!("{good:?}"), "Passphrase(…)");
    }

    #[test]
    fn another_passphrase_or_salt_gives_other_keys() {
        let stretch = |text: &[u8], salt| passphrase(text).unwrap().stretch(&salt).unwrap();
        let one = stretch(b"a passphrase of tests", [1; 16]);
        let again = stretch(b"a passphrase of tests", [1; 16]);
        assert_eq!(one.check(), again.check());
        assert_eq!(*one.stream_key(), *again.stream_key());
        for other in [
            stretch(b"a passphrase of test", [1; 16]),
            stretch(b"a passphrase of tests", [2; 16]),
        ] {
            assert_ne!(one.check(), other.check());
            assert_ne!(*one.stream_key(), *other.stream_key());
        }
        assert_ne!(one.check(), *one.stream_key());
    }
}
