//! The body: how the look-up went, what was asked, and who was found.

use protocol::eligibility::{Coded, Field, PrescriptionForm, Processing, Validity};

use super::qualification::Qualification;
use super::record::{Among, Every, Nested, record};
use super::search::Search;

/// The body of a result file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// 処理結果状況 (OQSCD004), where given.
    pub processing: Option<Coded<Processing>>,
    /// 処理結果コード and its message. They can stand beside a good result (付帯情報): the
    /// card's certificate ends soon, for one.
    pub notice: Option<Notice>,
    /// 資格有効性 (OQSCD006), of everybody found.
    pub validity: Option<Coded<Validity>>,
    /// 処方箋発行形態 (OQSCD017), as chosen at the reader.
    pub prescription: Option<Coded<PrescriptionForm>>,
    /// 資格確認照会用情報: what was asked, said again.
    pub search: Option<Search>,
    /// The people found, each with insurance and consents.
    pub qualifications: Vec<Qualification>,
}

/// A code and a message of the other end, shown to the staff as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// 処理結果コード.
    pub code: Option<String>,
    /// 処理結果メッセージ.
    pub message: Option<String>,
}

record!(Body {
    processing: Field::ProcessingStatus,
    notice: Among,
    validity: Field::Validity,
    prescription: Field::Prescription,
    search: Nested(Field::Search),
    qualifications: Every(Field::ResultList, Field::Qualification),
});

record!(Notice {
    code: Field::ProcessingCode,
    message: Field::ProcessingMessage,
});
