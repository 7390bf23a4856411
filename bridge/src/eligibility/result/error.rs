//! Why a result file cannot be used.

use protocol::eligibility::Field;
use protocol::failure::Failure;

/// Why a result file cannot be used. No variant holds anything of its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResultError {
    /// More than [`super::SIZE_LIMIT`] bytes.
    #[error("the result file is too large")]
    TooLarge,
    /// It declares an encoding other than UTF-8 and `Shift_JIS`.
    #[error("the result file declares an unknown encoding")]
    UnknownEncoding,
    /// Bytes that are no text in the declared encoding.
    #[error("the result file is not in the encoding that it declares")]
    BadCharacters,
    /// It has a document type declaration, which no result file has.
    #[error("the result file has a document type declaration")]
    Doctype,
    /// It is not well-formed XML, or not yet: a file that is being written looks like this.
    #[error("the result file is not well-formed")]
    NotXml,
    /// Elements lie too deep in each other.
    #[error("the result file is nested too deeply")]
    TooDeep,
    /// More than [`super::ELEMENT_LIMIT`] elements.
    #[error("the result file has too many elements")]
    TooManyElements,
    /// It is another kind of document.
    #[error("the document is not a result file")]
    WrongRoot,
    /// An element that must be there is not.
    #[error("the result file has no {0:?}")]
    Missing(Field),
    /// An element that is read stands twice: which one is meant is not guessed.
    #[error("the result file has more than one {0:?}")]
    Ambiguous(Field),
    /// It is packed, and cannot be unpacked.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// Why a packed result cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It is no ZIP file, is not whole, or an entry does not have the checksum that it states.
    #[error("the archive is damaged")]
    Damaged,
    /// Two entries have one name or share bytes.
    #[error("the archive contradicts itself")]
    Contradictory,
    /// An entry is under a password.
    #[error("the archive is encrypted")]
    Encrypted,
    /// An entry is an archive itself.
    #[error("the archive has another archive in it")]
    Nested,
    /// An entry is packed by a method other than DEFLATE.
    #[error("the archive is packed by an unknown method")]
    UnknownMethod,
    /// More than [`super::ENTRY_LIMIT`] entries.
    #[error("the archive has too many entries")]
    TooManyEntries,
    /// The archive, an entry or all of them together are larger than allowed.
    #[error("the archive is too large once it is unpacked")]
    TooLarge,
    /// No file is in it.
    #[error("the archive is empty")]
    Empty,
}

impl ResultError {
    /// The row of the failure that the staff are told.
    pub const fn failure(self) -> Failure {
        match self {
            Self::NotXml | Self::BadCharacters => Failure::ResultNotWhole,
            Self::UnknownEncoding | Self::Doctype | Self::WrongRoot | Self::Missing(_) => {
                Failure::ResultForeign
            }
            Self::Ambiguous(_) => Failure::ResultAmbiguous,
            Self::TooLarge | Self::TooDeep | Self::TooManyElements => Failure::ResultTooLarge,
            Self::Archive(error) => error.failure(),
        }
    }
}

impl ArchiveError {
    /// The row of the failure that the staff are told.
    pub const fn failure(self) -> Failure {
        match self {
            Self::Damaged => Failure::ResultNotWhole,
            Self::Contradictory => Failure::ResultAmbiguous,
            Self::Encrypted => Failure::ResultEncrypted,
            Self::Nested | Self::UnknownMethod | Self::Empty => Failure::ResultForeign,
            Self::TooManyEntries | Self::TooLarge => Failure::ResultTooLarge,
        }
    }
}
