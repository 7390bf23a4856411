//! The card's answer to a challenge.

use std::fmt;

/// Whether the card was told to forget that the PIN had been accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerifyState {
    /// Another application was selected: the key is closed again.
    Dropped,
    /// The card did not follow. Take its power (`SCARD_UNPOWER_CARD`); a reset is not enough.
    MayRemain,
}

/// The card's answer to a challenge.
#[derive(Clone, PartialEq, Eq)]
pub struct SignedStatement {
    /// RSASSA-PKCS1-v1_5 with SHA-256 over the bytes of the statement, 256 bytes.
    pub signature: Vec<u8>,
    /// Whether the key is closed again.
    pub verify_state: VerifyState,
}

impl fmt::Debug for SignedStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedStatement")
            .field("verify_state", &self.verify_state)
            .finish_non_exhaustive()
    }
}
