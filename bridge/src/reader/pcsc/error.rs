//! What PC/SC's errors mean to an operation.

use pcsc::Error;

use crate::reader::failure::ReaderFailure;

/// Whether the context is dead for good, although it may still say that it is valid: the service
/// was stopped or started again. Windows stops it with the last reader.
pub(super) fn is_context_dead(error: Error) -> bool {
    matches!(
        error,
        Error::NoService | Error::ServiceStopped | Error::InvalidHandle | Error::CommError
    )
}

/// Why an operation failed.
pub(super) fn failure(error: Error) -> ReaderFailure {
    match error {
        Error::NoSmartcard | Error::RemovedCard => ReaderFailure::CardTaken,
        Error::SharingViolation => ReaderFailure::InUse,
        Error::UnresponsiveCard
        | Error::UnsupportedCard
        | Error::UnpoweredCard
        | Error::ResetCard
        | Error::UnknownCard
        | Error::InvalidAtr
        | Error::ProtoMismatch
        | Error::NotTransacted
        | Error::CommDataLost
        | Error::InsufficientBuffer => ReaderFailure::Unreadable,
        _ => ReaderFailure::Away,
    }
}
