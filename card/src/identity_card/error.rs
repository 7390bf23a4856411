//! What can go wrong between a reception and a card.

use super::TriesLeft;
use crate::transport::Refusal;

/// Why an operation on the card gave no result.
///
/// No variant carries what the card holds, and none carries a text to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    /// The card was taken away, or the link to it failed.
    #[error("the link to the card was lost")]
    LinkLost,
    /// The card has no JPKI application (公的個人認証AP): it is not an Individual Number Card.
    #[error("not an Individual Number Card")]
    NotIndividualNumberCard,
    /// The card carries no user authentication certificate (利用者証明用電子証明書) or key.
    #[error("no user authentication certificate on the card")]
    NoAuthenticationCertificate,
    /// The card's answer contradicts itself: a length that lies, data that stop early.
    #[error("malformed answer at {step:?}")]
    MalformedAnswer {
        /// The step that was answered.
        step: CardStep,
    },
    /// The PIN was wrong. It was presented once and is not presented again.
    #[error("wrong PIN")]
    PinWrong {
        /// The tries that are left after this one.
        left: TriesLeft,
    },
    /// The PIN is locked; only the municipal office can set it anew.
    #[error("the PIN is locked")]
    PinLocked,
    /// The card answered a status word that this step does not know.
    #[error("unexpected status word {status:04X} at {step:?}")]
    UnexpectedStatus {
        /// The step that was answered.
        step: CardStep,
        /// SW1-SW2 (ISO/IEC 7816-4, 5.1.3).
        status: u16,
    },
    /// The allow list kept the command from the card: a defect of this program.
    #[error("refused by the allow list")]
    Refused(#[from] Refusal),
}

/// The steps that a card answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardStep {
    /// SELECT of the JPKI application.
    SelectApplication,
    /// READ BINARY of the token information.
    ReadTokenInformation,
    /// SELECT and READ BINARY of the certificate.
    ReadCertificate,
    /// SELECT of the PIN.
    SelectPin,
    /// VERIFY without data: the tries that are left.
    CountTries,
    /// VERIFY with the PIN.
    PresentPin,
    /// COMPUTE DIGITAL SIGNATURE.
    Sign,
    /// SELECT of the issuer security domain, which ends what the PIN had opened.
    Release,
}
