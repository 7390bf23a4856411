//! What can go wrong with a source.

use protocol::failure::Failure;

use super::result::ResultError;

/// Why a source gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// It does not answer.
    #[error("the eligibility source does not answer")]
    Away,
    /// It refused the person, the card, or the order of the calls.
    #[error("the eligibility source refused")]
    Refused,
    /// It has ended the session, or never had it.
    #[error("the eligibility source has ended the session")]
    SessionOver,
    /// It does not take the card's signature: it does not hold, or it was used before.
    #[error("the eligibility source does not take the signature")]
    ProofRefused,
    /// It was told a consent that it had not asked for, and has registered none.
    #[error("the eligibility source has not asked for this consent")]
    NotAskable,
    /// It and we do not accept each other's certificates.
    #[error("the eligibility source and the bridge do not trust each other")]
    Untrusted,
    /// It is for tests and we are not, or the other way round.
    #[error("the eligibility source is for another environment")]
    OtherEnvironment,
    /// Its answer could not be read.
    #[error("the eligibility source's answer could not be read")]
    Unreadable,
}

impl SourceError {
    /// The row of the catalogue that the desk shows.
    pub const fn failure(self) -> Failure {
        match self {
            Self::Away => Failure::SourceAway,
            Self::Refused => Failure::SourceRefused,
            Self::SessionOver => Failure::SourceSessionOver,
            Self::ProofRefused => Failure::SourceProofRefused,
            Self::NotAskable => Failure::ConsentNotAskable,
            Self::Untrusted => Failure::SourceUntrusted,
            Self::OtherEnvironment => Failure::SourceOfOtherEnvironment,
            Self::Unreadable => Failure::SourceUnreadable,
        }
    }
}

impl From<ResultError> for SourceError {
    /// Why a result could not be read is for the log; the desk shows that it could not.
    fn from(_: ResultError) -> Self {
        Self::Unreadable
    }
}
