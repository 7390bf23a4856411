//! The header: whose answer it is, to what, and how the request went.

use protocol::eligibility::{CharacterCode, Coded, Field, Reference, Segment};
use protocol::time::{Date, Timestamp};

use super::record::record;

/// The header of a result file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// 処理実行日時.
    pub executed_at: Option<Timestamp>,
    /// 資格確認日.
    pub confirmed_on: Option<Date>,
    /// 医療機関コード.
    pub institution: Option<String>,
    /// 任意のファイル識別子, which binds an answer to its request.
    pub identifier: Option<String>,
    /// 照会区分.
    pub reference: Option<Coded<Reference>>,
    /// 処理結果区分.
    pub segment: Option<Coded<Segment>>,
    /// エラーコード, shown to the staff as it came.
    pub error_code: Option<String>,
    /// エラーメッセージ, shown to the staff as it came.
    pub error_message: Option<String>,
    /// 文字コード識別. The file is read by its XML declaration, whatever this says.
    pub character_code: Option<Coded<CharacterCode>>,
}

record!(Header {
    executed_at: Field::ExecutedAt,
    confirmed_on: Field::ConfirmedOn,
    institution: Field::Institution,
    identifier: Field::Identifier,
    reference: Field::Reference,
    segment: Field::Segment,
    error_code: Field::ErrorCode,
    error_message: Field::ErrorMessage,
    character_code: Field::CharacterCode,
});
