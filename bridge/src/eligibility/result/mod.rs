//! The reader of the terminal's result file (資格確認結果, `OQSsiquc01res`).
//!
//! Elements are found by name, in any order. Unknown elements are passed over, unknown codes
//! are kept as they came, and a field that stands twice is refused rather than chosen from.
//! Code tables are the ones of 業務コード仕様 (OQSCD001 and following) of the interface
//! specification of オンライン資格確認等システム.

mod code;
mod consents;
mod encoding;
mod error;
mod field;
mod header;
mod qualification;
mod tree;
mod value;

#[cfg(test)]
mod tests;

use protocol::consent::ConsentAuthority;
use protocol::eligibility::Coded;

use code::Code;
use tree::Element;

pub use code::{Processing, Reference, Segment};
pub use error::ResultError;
pub use field::Field;
pub use header::Header;
pub use qualification::{Qualification, UnknownConsent};

/// The most bytes that a result file may have.
pub const SIZE_LIMIT: usize = 1 << 20;

/// What a result file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EligibilityResult {
    /// Whose answer it is to what, and how the request went.
    pub header: Header,
    /// 処理結果状況 (OQSCD004), where given.
    pub processing: Option<Coded<Processing>>,
    /// 処理結果コード and its message. They can stand beside a good result: the card's
    /// certificate ends soon, for one.
    pub notice: Option<Notice>,
    /// The people found, each with insurance and consents.
    pub qualifications: Vec<Qualification>,
}

/// A code and a message of the other end, shown to the staff as they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// 処理結果コード.
    pub code: Option<String>,
    /// 処理結果メッセージ.
    pub message: Option<String>,
}

impl EligibilityResult {
    /// The one person of the result. None if there is none, and none if there are several:
    /// two candidates are never resolved by guessing.
    pub fn only(&self) -> Option<&Qualification> {
        match self.qualifications.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// Reads a result file. `authority` is whose consents the file records.
///
/// # Errors
/// See [`ResultError`]. A file that is still being written is [`ResultError::NotXml`].
pub fn read(bytes: &[u8], authority: ConsentAuthority) -> Result<EligibilityResult, ResultError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(ResultError::TooLarge);
    }
    let root = tree::parse(&encoding::decode(bytes)?)?;
    if root.name != Field::Root.name() {
        return Err(ResultError::WrongRoot);
    }
    let header = root.required(Field::Header)?;
    let nothing = Element::default();
    let body = root.one(Field::Body)?.unwrap_or(&nothing);
    let validity = body.code(Field::Validity)?;
    let mut qualifications = Vec::new();
    if let Some(list) = body.one(Field::ResultList)? {
        for found in list.all(Field::Qualification) {
            qualifications.push(qualification::read(found, validity.clone(), authority)?);
        }
    }
    let notice = Notice {
        code: body.text(Field::ProcessingCode)?,
        message: body.text(Field::ProcessingMessage)?,
    };
    Ok(EligibilityResult {
        header: header::read(header)?,
        processing: body.text(Field::ProcessingStatus)?.map(Processing::coded),
        notice: (notice.code.is_some() || notice.message.is_some()).then_some(notice),
        qualifications,
    })
}
