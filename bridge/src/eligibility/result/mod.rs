//! The reader of the terminal's result file (資格確認結果, `OQSsiquc01res`).
//!
//! Elements are found by name, in any order. Unknown elements are passed over, unknown codes
//! are kept as they came, and a field that stands twice is refused rather than chosen from.
//! Fields are those of XMLレイアウト仕様, code tables those of 業務コード仕様 (OQSCD001 and
//! following) of the interface specification of オンライン資格確認等システム.

mod archive;
mod body;
mod certificates;
mod consents;
mod encoding;
mod error;
mod header;
mod insurance;
mod leaf;
mod node;
#[cfg(fuzzing)]
pub mod planted;
mod qualification;
mod record;
mod search;
mod stated_consent;
mod tree;

#[cfg(test)]
mod tests;

use protocol::eligibility::Field;

use record::{OrEmpty, Record, Required, record};

pub use archive::{ARCHIVE_LIMIT, ENTRY_LIMIT, RATIO_LIMIT, UNPACKED_LIMIT};
pub use body::{Body, Notice};
pub use consents::{Consents, UnknownConsent};
pub use error::{ArchiveError, ResultError};
pub use header::Header;
pub use node::{Code, Node, Value};
pub use qualification::Qualification;
pub use search::Search;
pub use stated_consent::StatedConsent;
pub use tree::ELEMENT_LIMIT;

/// The most bytes that a result file may have.
pub const SIZE_LIMIT: usize = 1 << 20;

/// What a result file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EligibilityResult {
    /// Whose answer it is to what, and how the request went.
    pub header: Header,
    /// How the look-up went, and who was found.
    pub body: Body,
}

record!(EligibilityResult {
    header: Required(Field::Header),
    body: OrEmpty(Field::Body),
});

impl EligibilityResult {
    /// The one person of the result. None if there is none, and none if there are several:
    /// two candidates are never resolved by guessing.
    pub fn only(&self) -> Option<&Qualification> {
        match self.body.qualifications.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Everything that it says, in the order of the specification.
    pub fn nodes(&self) -> Vec<Node<'_>> {
        Record::nodes(self)
    }
}

/// Reads a result file.
///
/// # Errors
/// See [`ResultError`]. A file that is still being written is [`ResultError::NotXml`].
pub fn read(bytes: &[u8]) -> Result<EligibilityResult, ResultError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(ResultError::TooLarge);
    }
    let text = encoding::decode(bytes)?;
    let root = tree::parse(&text)?;
    if !root.is(Field::Root) {
        return Err(ResultError::WrongRoot);
    }
    Record::read(&root)
}

/// Reads a result file, or a ZIP file of them: the answers to requests for many people come so.
/// One that cannot be used fails all of them.
///
/// # Errors
/// See [`ResultError`] and [`ArchiveError`].
pub fn read_packed(bytes: &[u8]) -> Result<Vec<EligibilityResult>, ResultError> {
    if !archive::is_archive(bytes) {
        return Ok(vec![read(bytes)?]);
    }
    let files = archive::unpack(bytes)?;
    files.iter().map(|file| read(file)).collect()
}
