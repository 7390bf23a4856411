//! Keys from a key: HKDF-SHA-256 (RFC 5869), one info string a purpose.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The key that `key` leads to for the purpose that `info` names.
pub(super) fn derive(key: &[u8; 32], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut derived = Zeroizing::new([0; 32]);
    #[expect(
        clippy::expect_used,
        reason = "RFC 5869 allows up to 8,160 bytes; 32 never fail"
    )]
    Hkdf::<Sha256>::new(None, key)
        .expand(info, derived.as_mut_slice())
        .expect("32 bytes are within the limit");
    derived
}
