//! The catalogue of failures: one row each, and no other failure is ever shown.
//!
//! A row's code, wire status and retriability are here; the patient's text, the staff's text
//! and the remedy are in the catalogues of `words`, one for every row and language.
//! `docs/errors.md` is generated from both.

use serde::{Deserialize, Serialize};

macro_rules! failures {
    ($($(#[$meta:meta])* $name:ident = $code:literal, $status:literal, $retry:ident;)*) => {
        /// Everything that can fail in a way that somebody is told.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Failure {
            $($(#[$meta])* $name,)*
        }

        impl Failure {
            /// Every failure, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The row's code, status and retriability.
            pub const fn row(self) -> FailureRow {
                match self {
                    $(Self::$name => FailureRow {
                        code: $code,
                        status: $status,
                        retry: Retry::$retry,
                    },)*
                }
            }
        }
    };
}

impl Failure {
    /// Whether an Individual Number Card lay on the reader when this happened: only then may
    /// a screen say 「医療費が10割負担になることはありません」 (the ministry's notice).
    pub const fn card_was_presented(self) -> bool {
        match self {
            Self::CardRemoved
            | Self::NoAuthenticationCertificate
            | Self::PinLocked
            | Self::PinEntryGone
            | Self::CertificateLapsed
            | Self::SourceAway
            | Self::SourceRefused
            | Self::SourceUnreadable
            | Self::NotRegistered
            | Self::SourceSessionOver
            | Self::SourceProofRefused
            | Self::ConsentNotAskable
            | Self::SourceUntrusted
            | Self::SourceOfOtherEnvironment => true,
            // Nobody knows what the card was, or there was none, or it may be a false one.
            Self::ReaderAway
            | Self::StoreAway
            | Self::CardUnreadable
            | Self::NotIndividualNumberCard
            | Self::CertificateUntrusted
            | Self::CardOfOtherEnvironment
            | Self::SessionOver
            | Self::EditedMeanwhile
            | Self::NotNow
            | Self::NotThere
            | Self::FrameUnreadable
            | Self::TokenUnknown
            | Self::NotYourRole
            | Self::TooMany
            | Self::HostRefused
            | Self::OriginRefused
            | Self::HelloMissing
            | Self::ReaderInUse
            | Self::ResultAway
            | Self::ResultNotWhole
            | Self::ResultForeign
            | Self::ResultAmbiguous
            | Self::ResultTooLarge
            | Self::ResultEncrypted
            | Self::BackupForeign
            | Self::BackupOfOtherVersion
            | Self::BackupCut
            | Self::BackupDamaged
            | Self::BackupPassphrase
            | Self::BackupNotWhole
            | Self::BackupOverFolder => false,
        }
    }
}

/// What is fixed about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FailureRow {
    /// The code that a person reads out to the staff or the vendor.
    pub code: &'static str,
    /// The status of an HTTP answer that carries it (RFC 9110, section 15).
    pub status: u16,
    /// Whether the same act can succeed later.
    pub retry: Retry,
}

/// Whether the same act can succeed later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// The person can try again at once.
    Again,
    /// It can succeed when something outside has been mended.
    Later,
    /// Never with the same card, frame or token.
    Never,
}

failures! {
    /// The reader or the PC/SC service does not answer.
    ReaderAway = "R-101", 503, Later;
    /// The card did not answer as a card should, or only in part.
    CardUnreadable = "R-102", 502, Again;
    /// The card is not an Individual Number Card.
    NotIndividualNumberCard = "R-103", 422, Never;
    /// The card was taken from the reader too early.
    CardRemoved = "R-104", 409, Again;
    /// The card carries no user authentication certificate.
    NoAuthenticationCertificate = "R-105", 422, Never;

    /// The PIN is locked after three wrong tries.
    PinLocked = "P-202", 423, Never;
    /// The PIN came for a pad that is no longer open, or could not be unsealed.
    PinEntryGone = "P-203", 410, Again;

    /// The certificate ended more than three months ago.
    CertificateLapsed = "C-301", 422, Never;
    /// The certificate does not lead to a configured CA, or a check of its path failed.
    CertificateUntrusted = "C-302", 422, Never;

    /// The eligibility source does not answer.
    SourceAway = "S-401", 503, Later;
    /// The eligibility source refused the person or the card.
    SourceRefused = "S-402", 502, Later;
    /// The source's answer could not be read.
    SourceUnreadable = "S-403", 502, Later;
    /// The card is not registered as a health insurance card, and the person did not wish to.
    NotRegistered = "S-404", 422, Again;

    /// The store could not write: nothing is shown as done.
    StoreAway = "D-501", 503, Later;

    /// The person that an act was meant for has left the desk.
    SessionOver = "E-601", 409, Never;
    /// Somebody else has changed the visit since.
    EditedMeanwhile = "E-602", 409, Again;
    /// The act does not fit where the desk or visit stands.
    NotNow = "E-603", 409, Never;
    /// There is no such desk or visit.
    NotThere = "E-604", 404, Never;

    /// The bytes are not a frame.
    FrameUnreadable = "W-701", 400, Never;
    /// The token is unknown, used up or withdrawn.
    TokenUnknown = "W-702", 401, Never;
    /// The frame is not one of this role's.
    NotYourRole = "W-703", 403, Never;
    /// Too many frames, or too many sockets.
    TooMany = "W-704", 429, Later;
    /// The Host header names another host.
    HostRefused = "W-705", 421, Never;
    /// The Origin header names another site, or is missing.
    OriginRefused = "W-706", 403, Never;
    /// No hello within the time allowed.
    HelloMissing = "W-707", 408, Again;

    /// The card belongs to the other environment: a test card at a real reception, or a person's
    /// own card in a test.
    CardOfOtherEnvironment = "C-303", 422, Never;
    // From here on in the order in which they came: a row's place is its number on the wire.

    /// Another program keeps the reader to itself (`SCARD_E_SHARING_VIOLATION`).
    ReaderInUse = "R-106", 503, Later;
    /// A result file cannot be opened.
    ResultAway = "F-801", 404, Later;
    /// A result file is not whole, or not yet: it may still be being written.
    ResultNotWhole = "F-802", 422, Again;
    /// The file is no result file, or one of a form that is not known.
    ResultForeign = "F-803", 415, Never;
    /// A result file says something twice, and which one is meant is not guessed.
    ResultAmbiguous = "F-804", 409, Never;
    /// A result file is larger than any that the terminal writes.
    ResultTooLarge = "F-805", 413, Never;
    /// A result file is under a password.
    ResultEncrypted = "F-806", 422, Never;
    /// The eligibility source has ended the person's session, or never had it.
    SourceSessionOver = "S-405", 410, Never;
    /// The eligibility source does not take the card's signature: it does not hold, or it was used
    /// before.
    SourceProofRefused = "S-406", 422, Later;
    /// The eligibility source was told a consent that it had not asked for, and registered none.
    ConsentNotAskable = "S-407", 422, Never;
    /// The bridge and the eligibility source do not accept each other's certificates.
    SourceUntrusted = "S-408", 502, Later;
    /// The eligibility source is for tests and the bridge is not, or the other way round.
    SourceOfOtherEnvironment = "S-409", 502, Never;
    /// A file is no backup.
    BackupForeign = "B-901", 415, Never;
    /// A backup has the form of another version of the program.
    BackupOfOtherVersion = "B-902", 415, Never;
    /// The end of a backup is missing.
    BackupCut = "B-903", 422, Never;
    /// A backup was changed after it was made.
    BackupDamaged = "B-904", 422, Never;
    /// The passphrase is not the backup's.
    BackupPassphrase = "B-905", 403, Again;
    /// What was copied does not hold together: the database, its rows or the audit log.
    BackupNotWhole = "B-906", 422, Never;
    /// Where a backup is to be put back there is something already.
    BackupOverFolder = "B-907", 409, Again;
}
