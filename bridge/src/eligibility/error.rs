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
