//! Sealing of fields: XChaCha20-Poly1305 with a random nonce, bound to the field's place.
//!
//! The associated data are table, column, row and key version, so that a sealed value which
//! somebody moves to another row or column does not open there. A sealed value is the key
//! version (one byte), the nonce (24 bytes) and the ciphertext with its tag.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::error::StoreError;
use super::key::{Purpose, StoreKey};
use super::random::random_bytes;

const KEY_VERSION: u8 = 1;
const NONCE: usize = 24;

/// The columns that hold sealed values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// `journal.event`.
    JournalEvent,
    /// `visit.facts`.
    VisitFacts,
    /// `card_mark.mark`.
    CardMark,
    /// `authority.sealed`.
    Authority,
    /// `card.sealed`.
    Card,
    /// `meta.sealed`.
    Meta,
    /// `result_file.bytes`.
    ResultBytes,
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::JournalEvent => "journal|event",
            Self::VisitFacts => "visit|facts",
            Self::CardMark => "card_mark|mark",
            Self::Authority => "authority|sealed",
            Self::Card => "card|sealed",
            Self::Meta => "meta|sealed",
            Self::ResultBytes => "result_file|bytes",
        }
    }

    fn associated(self, row: &str) -> Vec<u8> {
        format!("{}|{row}|{KEY_VERSION}", self.name()).into_bytes()
    }
}

/// Seals and opens the fields of one data folder.
pub(super) struct Sealer {
    cipher: XChaCha20Poly1305,
    person_key: Zeroizing<[u8; 32]>,
}

impl Sealer {
    pub(super) fn new(key: &StoreKey) -> Self {
        let person_key = key.derive(Purpose::Person);
        let key = key.derive(Purpose::Seal);
        Self {
            cipher: XChaCha20Poly1305::new((&*key).into()),
            person_key,
        }
    }

    /// The key by which a person's visits are found.
    pub(super) fn person_key(&self) -> &[u8] {
        self.person_key.as_slice()
    }

    /// `plain`, sealed for this place.
    pub(super) fn seal(
        &self,
        column: Column,
        row: &str,
        plain: &[u8],
    ) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE] = random_bytes()?;
        let payload = Payload {
            msg: plain,
            aad: &column.associated(row),
        };
        // The cipher refuses only messages of 256 GiB and more.
        let Ok(sealed) = self.cipher.encrypt(&XNonce::from(nonce), payload) else {
            return Err(StoreError::SealedBroken(column));
        };
        let mut value = Vec::with_capacity(1 + NONCE + sealed.len());
        value.push(KEY_VERSION);
        value.extend_from_slice(&nonce);
        value.extend_from_slice(&sealed);
        Ok(value)
    }

    /// What was sealed for this place.
    pub(super) fn open(
        &self,
        column: Column,
        row: &str,
        value: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let broken = StoreError::SealedBroken(column);
        let Some((&KEY_VERSION, rest)) = value.split_first() else {
            return Err(broken);
        };
        let Some((&nonce, sealed)) = rest.split_first_chunk::<NONCE>() else {
            return Err(broken);
        };
        let payload = Payload {
            msg: sealed,
            aad: &column.associated(row),
        };
        match self.cipher.decrypt(&XNonce::from(nonce), payload) {
            Ok(plain) => Ok(Zeroizing::new(plain)),
            Err(_) => Err(broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealer() -> Sealer {
        let folder = tempfile::tempdir().unwrap();
        let key = StoreKey::make(folder.path(), &folder.path().join("store.key")).unwrap();
        Sealer::new(&key)
    }

    #[test]
    fn a_value_opens_in_its_own_place_only() {
        let sealer = sealer();
        let value = sealer
            .seal(Column::VisitFacts, "2026-11-24/1", b"facts")
            .unwrap();
        let open = |column, row| sealer.open(column, row, &value).map(|plain| plain.to_vec());
        assert_eq!(open(Column::VisitFacts, "2026-11-24/1").unwrap(), b"facts");
        assert!(open(Column::VisitFacts, "2026-11-24/2").is_err());
        assert!(open(Column::JournalEvent, "2026-11-24/1").is_err());
    }

    #[test]
    fn a_value_with_any_bit_changed_or_any_byte_cut_does_not_open() {
        let sealer = sealer();
        let value = sealer.seal(Column::Card, "1", b"x").unwrap();
        for at in 0..value.len() {
            let mut changed = value.clone();
            changed[at] ^= 1;
            assert!(
                sealer.open(Column::Card, "1", &changed).is_err(),
                "byte {at}"
            );
            assert!(
                sealer.open(Column::Card, "1", &value[..at]).is_err(),
                "cut at {at}"
            );
        }
    }

    #[test]
    fn the_same_value_is_never_sealed_the_same_way() {
        let sealer = sealer();
        let seal = || sealer.seal(Column::Card, "1", b"x").unwrap();
        assert_ne!(seal(), seal());
    }

    #[test]
    fn another_folder_s_key_does_not_open_it() {
        let value = sealer().seal(Column::Card, "1", b"x").unwrap();
        assert!(sealer().open(Column::Card, "1", &value).is_err());
    }
}
