//! What may be said about a PIN: how many tries are left, and its sealed form on the wire.

use serde::{Deserialize, Serialize};

use crate::ids::EntryId;

/// How often the PIN can still be tried before the card locks it (あと何回).
///
/// There is no zero: a locked card is [`crate::failure::Failure::PinLocked`], and no pad opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TriesLeft {
    /// One try: the next mistake locks the card.
    One,
    /// Two tries.
    Two,
    /// Three tries, the full count of the user authentication key.
    Three,
}

/// The public key to which the page seals the PIN of one opening of the pad.
///
/// The bridge makes a key pair for each opening and forgets it with the opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PadKey {
    /// The opening that the key belongs to.
    pub entry: EntryId,
    /// An uncompressed P-256 point (SEC 1, section 2.3.3), 65 bytes.
    pub public_key: Vec<u8>,
}

/// A PIN as the page seals it: ECDH over P-256, HKDF-SHA-256, AES-256-GCM.
///
/// The shared secret is expanded with the info string [`SealedPin::INFO`] followed by the
/// entry (four bytes, big-endian); the key is used once, so the nonce is twelve zero bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedPin {
    /// The opening of the pad that the PIN was typed in.
    pub entry: EntryId,
    /// The page's ephemeral public key, an uncompressed P-256 point, 65 bytes.
    pub ephemeral_key: Vec<u8>,
    /// The four digits in ASCII, sealed, with the 16-byte tag behind them: 20 bytes.
    pub sealed: Vec<u8>,
}

impl SealedPin {
    /// The domain string of the key derivation.
    pub const INFO: &'static [u8] = b"uketsuke pin v1";
}
