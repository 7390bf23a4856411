//! Why an operation did not reach the card, or not to its end.

use protocol::failure::Failure;

/// Why the link to a card failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReaderFailure {
    /// The reader or the PC/SC service does not answer.
    #[error("the reader does not answer")]
    Away,
    /// The card was taken, or it is another laying than the operation was meant for.
    #[error("the card was taken")]
    CardTaken,
    /// Another program keeps the card to itself.
    #[error("another program uses the card")]
    InUse,
    /// So many operations wait already that no other can.
    #[error("too many operations wait for the card")]
    Busy,
    /// The card does not answer as a card, or was reset by somebody else in the middle.
    #[error("the card does not answer")]
    Unreadable,
}

impl ReaderFailure {
    /// The row of the catalogue that says so to people.
    pub const fn failure(self) -> Failure {
        match self {
            // Operations pile up only behind one that does not come back.
            Self::Away | Self::Busy => Failure::ReaderAway,
            Self::CardTaken => Failure::CardRemoved,
            Self::InUse => Failure::ReaderInUse,
            Self::Unreadable => Failure::CardUnreadable,
        }
    }
}
