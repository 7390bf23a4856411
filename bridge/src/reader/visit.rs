//! What is read of a card when it has been laid.

use card::{CardError, Recognition, TriesLeft};
use zeroize::Zeroizing;

use super::operator::LaidCard;

/// A card as it was read. It is personal data: nothing of it is ever printed.
pub struct CardVisit {
    /// The user authentication certificate (利用者証明用電子証明書), DER.
    pub certificate: Zeroizing<Vec<u8>>,
    /// How often the PIN may still be presented.
    pub tries: TriesLeft,
}

impl std::fmt::Debug for CardVisit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardVisit(…)")
    }
}

/// Tells what the card is and reads it, as an operation for [`super::Reader::operate`]. No PIN is
/// presented. With the bytes of the certificate in pieces of 256 it is 4 APDUs and one for each
/// piece, that which reads the application's name among them.
///
/// # Errors
/// The card is none of the kind, or did not answer as it should.
pub fn visit(card: &mut LaidCard<'_>) -> Result<CardVisit, CardError> {
    match card.recognise()? {
        Recognition::IndividualNumberCard => {}
        Recognition::AnotherCard => return Err(CardError::NotIndividualNumberCard),
    }
    let certificate = card.authentication_certificate()?;
    Ok(CardVisit {
        tries: card.tries_left()?,
        certificate: Zeroizing::new(certificate.as_bytes().to_vec()),
    })
}
