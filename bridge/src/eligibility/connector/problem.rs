//! What the other end says when it does not do what it was asked.

use serde::{Deserialize, Serialize};

use crate::eligibility::error::SourceError;

/// Why the other end refuses: `code` of a problem document (RFC 9457).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// The call cannot be read.
    #[error("the call cannot be read")]
    Malformed,
    /// There is no such call.
    #[error("there is no such call")]
    NoSuchCall,
    /// The session was never opened by this clinic.
    #[error("the session was never opened")]
    SessionUnknown,
    /// The session has ended.
    #[error("the session has ended")]
    SessionOver,
    /// The signature does not hold for this session's challenge.
    #[error("the signature does not hold")]
    SignatureWrong,
    /// The signature was used before.
    #[error("the signature was used before")]
    SignatureReplayed,
    /// The certificate is none of a card that can be used, or it has ended.
    #[error("the certificate cannot be used")]
    CertificateRefused,
    /// Nobody is known by this certificate.
    #[error("nobody is known by this")]
    PersonUnknown,
    /// The session is another person's already.
    #[error("the session is another person's")]
    OtherPerson,
    /// The call comes too early: the session has no person yet.
    #[error("the session has no person yet")]
    NotIdentified,
    /// The card is not registered as a health insurance card yet.
    #[error("the card is not registered yet")]
    NotRegistered,
    /// A consent is about a class that was not askable. None of them was registered.
    #[error("a consent was not asked for")]
    ConsentNotAskable,
    /// A class stands twice among the consents. None of them was registered.
    #[error("a consent stands twice")]
    ConsentTwice,
    /// Consents were registered in this session already, and others than these.
    #[error("other consents were registered")]
    OtherConsents,
    /// The other end cannot answer just now; the same call may be made again.
    #[error("no answer just now")]
    Unavailable,
}

impl Problem {
    /// Every problem.
    pub const ALL: [Self; 15] = [
        Self::Malformed,
        Self::NoSuchCall,
        Self::SessionUnknown,
        Self::SessionOver,
        Self::SignatureWrong,
        Self::SignatureReplayed,
        Self::CertificateRefused,
        Self::PersonUnknown,
        Self::OtherPerson,
        Self::NotIdentified,
        Self::NotRegistered,
        Self::ConsentNotAskable,
        Self::ConsentTwice,
        Self::OtherConsents,
        Self::Unavailable,
    ];

    /// The status of its answer (RFC 9110).
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::NoSuchCall | Self::SessionUnknown => 404,
            Self::SignatureReplayed
            | Self::OtherPerson
            | Self::NotIdentified
            | Self::NotRegistered
            | Self::OtherConsents => 409,
            Self::SessionOver => 410,
            Self::SignatureWrong
            | Self::CertificateRefused
            | Self::PersonUnknown
            | Self::ConsentNotAskable
            | Self::ConsentTwice => 422,
            Self::Unavailable => 503,
        }
    }

    /// What it is to a desk.
    pub(super) const fn error(self) -> SourceError {
        match self {
            Self::SessionUnknown | Self::SessionOver => SourceError::SessionOver,
            Self::SignatureWrong | Self::SignatureReplayed => SourceError::ProofRefused,
            Self::ConsentNotAskable => SourceError::NotAskable,
            Self::Unavailable => SourceError::Away,
            // It does not understand us, so there is no understanding its answer either.
            Self::Malformed | Self::NoSuchCall => SourceError::Unreadable,
            Self::CertificateRefused
            | Self::PersonUnknown
            | Self::OtherPerson
            | Self::NotIdentified
            | Self::NotRegistered
            | Self::ConsentTwice
            | Self::OtherConsents => SourceError::Refused,
        }
    }
}
