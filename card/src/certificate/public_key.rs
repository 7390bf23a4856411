//! The public key of a certificate.

use der::referenced::OwnedToRef;
use rsa::PublicKey;
use rsa::traits::PublicKeyParts;
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use super::CertificateError;

/// The user authentication public key (利用者証明用公開鍵): RSA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthenticationKey(PublicKey);

impl AuthenticationKey {
    pub(super) fn read(info: &SubjectPublicKeyInfoOwned) -> Result<Self, CertificateError> {
        PublicKey::try_from(info.owned_to_ref())
            .map(Self)
            .map_err(|_not_rsa| CertificateError::PublicKey)
    }

    /// The modulus' length in bits; 2048 for JPKI.
    pub fn bits(&self) -> u32 {
        self.0.n().bit_width()
    }

    /// Whether the public exponent is 65537.
    pub fn has_usual_exponent(&self) -> bool {
        matches!(*self.0.e_bytes(), [0x01, 0x00, 0x01])
    }

    pub(super) fn as_rsa(&self) -> &PublicKey {
        &self.0
    }
}
