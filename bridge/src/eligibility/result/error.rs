//! Why a result file cannot be used.

use super::field::Field;

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
    /// It is another kind of document.
    #[error("the document is not a result file")]
    WrongRoot,
    /// An element that must be there is not.
    #[error("the result file has no {0:?}")]
    Missing(Field),
    /// An element that is read stands twice: which one is meant is not guessed.
    #[error("the result file has more than one {0:?}")]
    Ambiguous(Field),
}
