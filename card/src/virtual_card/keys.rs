//! The key pairs of one card.

use rsa::PrivateKey;
use rsa::rand_core::CryptoRng;

use super::IssueError;
use super::authority::KEY_BITS;
use super::story::CardStory;

/// They are kept when a card is issued anew for another day: keys take a second each to make.
#[derive(Clone)]
pub(super) struct Keys {
    /// 利用者証明用秘密鍵.
    pub(super) authentication: PrivateKey,
    /// The key by which a card proves that it is no copy: that of the 券面 applications.
    pub(super) card: PrivateKey,
    /// 署名用秘密鍵, where there is a signature certificate.
    pub(super) signature: Option<PrivateKey>,
}

impl Keys {
    pub(super) fn generate<R: CryptoRng + ?Sized>(
        card: &CardStory,
        rng: &mut R,
    ) -> Result<Self, IssueError> {
        let mut key = || PrivateKey::new(rng, KEY_BITS).map_err(|_error| IssueError::Key);
        Ok(Self {
            authentication: key()?,
            card: key()?,
            signature: card.signature.as_ref().map(|_| key()).transpose()?,
        })
    }
}
