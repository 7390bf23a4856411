//! RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2.2), checked strictly.
//!
//! The expected encoding is built and compared as a whole. Nothing is parsed out of the recovered
//! block, so no padding, trailing byte or other form of the `DigestInfo` can slip through.

use rsa::Pkcs1v15Sign;
use sha2::{Digest, Sha256};

use super::AuthenticationCertificate;
use super::public_key::AuthenticationKey;
use crate::identity_card::ChallengeStatement;

/// The signature is not the key's over these bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not verify")]
pub struct SignatureError;

pub(super) fn verify(
    key: &AuthenticationKey,
    message: &[u8],
    signature: &[u8],
) -> Result<(), SignatureError> {
    let digest = Sha256::digest(message);
    key.as_rsa()
        .verify(Pkcs1v15Sign::new::<Sha256>(), &digest, signature)
        .map_err(|_invalid| SignatureError)
}

impl AuthenticationCertificate {
    /// Checks that the holder of this certificate's key signed `statement`.
    ///
    /// This alone says nothing about who that is: check the path as well.
    pub fn verify_challenge_signature(
        &self,
        statement: &ChallengeStatement,
        signature: &[u8],
    ) -> Result<(), SignatureError> {
        verify(self.public_key(), statement.as_bytes(), signature)
    }
}
