//! What can go wrong when a virtual card is made or taken from storage.

use super::StoryError;

/// Why a virtual card or its CA could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    /// No key pair could be made.
    #[error("no key pair could be made")]
    Key,
    /// A certificate could not be encoded or signed.
    #[error("a certificate could not be made")]
    Certificate,
    /// The profile's file does not hold.
    #[error("the profile's file: {0}")]
    Story(#[from] StoryError),
    /// A card without these applications has no certificate.
    #[error("this profile is another card")]
    NoCard,
    /// The day is too near to an end of the calendar.
    #[error("the day is out of range")]
    Date,
}

/// Why stored bytes are no virtual card or CA.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoredError {
    /// Not what `to_bytes` writes.
    #[error("not the stored form")]
    Encoding,
    /// The stored key is not a usable RSA key.
    #[error("the stored key is not usable")]
    Key,
    /// The stored profile does not exist in this version.
    #[error("the stored profile is unknown")]
    Profile,
}

impl From<der::Error> for IssueError {
    fn from(_error: der::Error) -> Self {
        Self::Certificate
    }
}

impl From<x509_cert::builder::Error> for IssueError {
    fn from(_error: x509_cert::builder::Error) -> Self {
        Self::Certificate
    }
}

impl From<x509_cert::spki::Error> for IssueError {
    fn from(_error: x509_cert::spki::Error) -> Self {
        Self::Certificate
    }
}
