//! What PC/SC's return codes mean to an operation.

use pcsc::Error;

use crate::reader::failure::ReaderFailure;

/// Whether the context is dead for good, although it may still say that it is valid: the service
/// was stopped or started again. Windows stops it with the last reader, and in a remote session
/// answers with codes that are none of PC/SC's, which the crate gives as [`Error::UnknownError`].
pub(super) fn is_context_dead(error: Error) -> bool {
    matches!(
        error,
        Error::NoService
            | Error::ServiceStopped
            | Error::InvalidHandle
            | Error::CommError
            | Error::InternalError
            | Error::UnknownError
            | Error::Shutdown
            | Error::SystemCancelled
            | Error::Cancelled
    )
}

/// Why an operation failed. There is no other arm: a code that the crate learns to tell does not
/// compile until somebody has said what it means.
pub(super) fn failure(error: Error) -> ReaderFailure {
    match error {
        Error::NoSmartcard | Error::RemovedCard => ReaderFailure::CardTaken,
        Error::SharingViolation => ReaderFailure::InUse,
        Error::UnresponsiveCard
        | Error::UnsupportedCard
        | Error::UnpoweredCard
        | Error::ResetCard
        | Error::UnknownCard
        | Error::CardUnsupported
        | Error::InvalidAtr
        | Error::ProtoMismatch
        | Error::NotTransacted
        | Error::CommDataLost
        | Error::InsufficientBuffer
        | Error::PciTooSmall
        | Error::Eof => ReaderFailure::Unreadable,
        // The service or the reader.
        Error::InternalError
        | Error::Cancelled
        | Error::InvalidHandle
        | Error::InvalidParameter
        | Error::InvalidTarget
        | Error::InvalidValue
        | Error::NoMemory
        | Error::WaitedTooLong
        | Error::UnknownReader
        | Error::Timeout
        | Error::CantDispose
        | Error::NotReady
        | Error::SystemCancelled
        | Error::CommError
        | Error::UnknownError
        | Error::ReaderUnavailable
        | Error::Shutdown
        | Error::ReaderUnsupported
        | Error::DuplicateReader
        | Error::NoService
        | Error::ServiceStopped
        | Error::UnsupportedFeature
        | Error::NoReadersAvailable
        | Error::UnknownResMng
        | Error::ServerTooBusy => ReaderFailure::Away,
        #[cfg(target_os = "windows")]
        Error::Unexpected => ReaderFailure::Away,
        // Of Windows' calls for certificates, keys and its cache, none of which is called here.
        Error::IccInstallation
        | Error::IccCreateorder
        | Error::DirNotFound
        | Error::FileNotFound
        | Error::NoDir
        | Error::NoFile
        | Error::NoAccess
        | Error::WriteTooMany
        | Error::BadSeek
        | Error::InvalidChv
        | Error::NoSuchCertificate
        | Error::CertificateUnavailable
        | Error::NoKeyContainer
        | Error::SecurityViolation
        | Error::WrongChv
        | Error::ChvBlocked
        | Error::CancelledByUser
        | Error::CardNotAuthenticated
        | Error::CacheItemNotFound
        | Error::CacheItemStale
        | Error::CacheItemTooBig => ReaderFailure::Away,
    }
}
