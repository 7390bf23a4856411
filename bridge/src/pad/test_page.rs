//! A page's sealing, written a second time from the description of the wire.

use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use p256::elliptic_curve::Generate;
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::{PublicKey, SecretKey};
use protocol::pin::{PadKey, SealedPin};
use rand::rngs::SysRng;
use sha2::Sha256;

/// Seals as the page does, step by step.
pub(crate) fn seal(key: &PadKey, digits: &[u8]) -> SealedPin {
    let bridge = PublicKey::from_sec1_bytes(&key.public_key).unwrap();
    let page = SecretKey::try_generate_from_rng(&mut SysRng).unwrap();
    let shared = p256::ecdh::diffie_hellman(page.to_nonzero_scalar(), bridge.as_affine());
    let mut info = b"uketsuke pin v1".to_vec();
    info.extend(key.entry.0.to_be_bytes());
    let mut aes = [0; 32];
    Hkdf::<Sha256>::new(Some(b""), shared.raw_secret_bytes())
        .expand(&info, &mut aes)
        .unwrap();
    SealedPin {
        entry: key.entry,
        ephemeral_key: page.public_key().to_sec1_point(false).as_bytes().to_vec(),
        sealed: Aes256Gcm::new(&aes.into())
            .encrypt(&Nonce::from([0; 12]), digits)
            .unwrap(),
    }
}
