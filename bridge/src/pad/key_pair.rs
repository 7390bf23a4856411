//! The key pair of one opening, and the unsealing of the PIN that was sealed to it.
//!
//! ECDH over P-256 (SEC 1, section 3.3.1), HKDF-SHA-256 with an empty salt (RFC 5869),
//! AES-256-GCM with a nonce of zeros, because each key is used once (NIST SP 800-38D): what
//! the page does with Web Crypto. See [`SealedPin`].

use aes_gcm::aead::{AeadInOut, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce, Tag};
use card::AuthenticationPin;
use p256::PublicKey;
use p256::ecdh::EphemeralSecret;
use p256::elliptic_curve::Generate;
use protocol::ids::EntryId;
use protocol::pin::{PadKey, SealedPin};
use rand::rngs::SysRng;
use sha2::Sha256;
use zeroize::Zeroizing;

const POINT: usize = 65;
const DIGITS: usize = 4;

/// The key pair of one opening. Wiped when dropped.
pub(super) struct KeyPair {
    entry: EntryId,
    secret: EphemeralSecret,
}

impl KeyPair {
    /// A new pair; none if the system gives no random bytes.
    pub(super) fn generate(entry: EntryId) -> Option<Self> {
        let secret = EphemeralSecret::try_generate_from_rng(&mut SysRng).ok()?;
        Some(Self { entry, secret })
    }

    /// The opening that the pair belongs to.
    pub(super) fn entry(&self) -> EntryId {
        self.entry
    }

    /// What the page is told.
    pub(super) fn public(&self) -> PadKey {
        use p256::elliptic_curve::sec1::ToSec1Point;
        PadKey {
            entry: self.entry,
            public_key: self
                .secret
                .public_key()
                .to_sec1_point(false)
                .as_bytes()
                .to_vec(),
        }
    }

    /// The PIN, if it was sealed to this pair, for this opening, and is four digits.
    pub(super) fn unseal(&self, sealed: &SealedPin) -> Option<AuthenticationPin> {
        if sealed.entry != self.entry || sealed.ephemeral_key.len() != POINT {
            return None;
        }
        let (digits, tag) = sealed.sealed.split_first_chunk::<DIGITS>()?;
        let tag = Tag::try_from(tag).ok()?;
        let page = PublicKey::from_sec1_bytes(&sealed.ephemeral_key).ok()?;
        let mut key = Zeroizing::new([0; 32]);
        self.secret
            .diffie_hellman(&page)
            .extract::<Sha256>(None)
            .expand_multi_info(
                &[SealedPin::INFO, &self.entry.0.to_be_bytes()],
                key.as_mut_slice(),
            )
            .ok()?;
        let mut digits = Zeroizing::new(*digits);
        Aes256Gcm::new((&*key).into())
            .decrypt_inout_detached(
                &Nonce::from([0; 12]),
                b"",
                digits.as_mut_slice().into(),
                &tag,
            )
            .ok()?;
        AuthenticationPin::new(digits).ok()
    }
}
