//! What the card's holder signs: a statement built here, never a hash from outside.

use sha2::{Digest, Sha256};

/// `DigestInfo` of SHA-256 up to the digest itself (RFC 8017, 9.2, note 1).
pub(crate) const SHA256_DIGEST_INFO_PREFIX: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

/// The statement "the holder of this card is at this desk now", bound to one challenge.
///
/// Its bytes are `domain ‖ 00 ‖ length of the name (1 byte) ‖ name ‖ challenge`: no other use of
/// the key can produce or reuse such a signature, and no name can reach into the challenge.
#[derive(Clone, PartialEq, Eq)]
pub struct ChallengeStatement(Vec<u8>);

/// Why no statement can be made of a name and a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// The connector's name is empty or longer than 255 bytes.
    #[error("the connector's name must have 1 to 255 bytes")]
    Name,
    /// The challenge is shorter than 16 or longer than 64 bytes.
    #[error("the challenge must have 16 to 64 bytes")]
    Challenge,
}

impl ChallengeStatement {
    /// The domain string: what this signature is for, and which version of its form.
    pub const DOMAIN: &str = "uketsuke card authentication v1";

    /// Builds the statement for the `challenge` that the connector called `connector` made.
    ///
    /// The challenge is random and used once; who made it checks both.
    pub fn new(connector: &str, challenge: &[u8]) -> Result<Self, StatementError> {
        let length = match u8::try_from(connector.len()) {
            Ok(0) | Err(_) => return Err(StatementError::Name),
            Ok(length) => length,
        };
        if !(16..=64).contains(&challenge.len()) {
            return Err(StatementError::Challenge);
        }
        let head = [0, length];
        let parts = [
            Self::DOMAIN.as_bytes(),
            &head,
            connector.as_bytes(),
            challenge,
        ];
        Ok(Self(parts.concat()))
    }

    /// The bytes that are signed, for another party that checks the signature.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The SHA-256 `DigestInfo` that the card pads and signs.
    pub(super) fn digest_info(&self) -> [u8; 51] {
        let mut info = [0; 51];
        info[..19].copy_from_slice(&SHA256_DIGEST_INFO_PREFIX);
        info[19..].copy_from_slice(&Sha256::digest(&self.0));
        info
    }
}

impl std::fmt::Debug for ChallengeStatement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChallengeStatement").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_and_challenges_have_limits() {
        let challenge = [7; 32];
        assert_eq!(
            ChallengeStatement::new("", &challenge),
            Err(StatementError::Name)
        );
        let long = "x".repeat(256);
        assert_eq!(
            ChallengeStatement::new(&long, &challenge),
            Err(StatementError::Name)
        );
        for length in [0, 15, 65] {
            assert_eq!(
                ChallengeStatement::new("試験", &vec![0; length]),
                Err(StatementError::Challenge)
            );
        }
    }

    proptest! {
        /// Two different (name, challenge) pairs never make the same bytes.
        #[test]
        fn the_encoding_is_injective(
            a in ("[a-z]{1,20}", proptest::collection::vec(any::<u8>(), 16..=64)),
            b in ("[a-z]{1,20}", proptest::collection::vec(any::<u8>(), 16..=64)),
        ) {
            let statement = |pair: &(String, Vec<u8>)| {
                ChallengeStatement::new(&pair.0, &pair.1).unwrap()
            };
            prop_assert_eq!(a == b, statement(&a) == statement(&b));
        }

        /// Moving a byte between name and challenge makes another statement.
        #[test]
        fn the_border_between_name_and_challenge_is_signed(
            text in "[a-z]{40}",
            first in 1_usize..20,
            second in 1_usize..20,
        ) {
            let at = |cut: usize| {
                ChallengeStatement::new(&text[..cut], &text.as_bytes()[cut..]).unwrap()
            };
            prop_assert_eq!(first == second, at(first) == at(second));
        }
    }
}
