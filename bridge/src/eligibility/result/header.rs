//! The header: whose answer it is, to what, and how the request went.

use protocol::eligibility::Coded;
use protocol::time::{Date, Timestamp};

use super::code::{Reference, Segment};
use super::error::ResultError;
use super::field::Field;
use super::tree::Element;

/// The header of a result file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// 医療機関コード.
    pub institution: Option<String>,
    /// 任意のファイル識別子, which binds an answer to its request.
    pub identifier: Option<String>,
    /// 処理実行日時.
    pub executed_at: Option<Timestamp>,
    /// 資格確認日.
    pub confirmed_on: Option<Date>,
    /// 照会区分.
    pub reference: Option<Coded<Reference>>,
    /// 処理結果区分.
    pub segment: Option<Coded<Segment>>,
    /// エラーコード, shown to the staff as it came.
    pub error_code: Option<String>,
    /// エラーメッセージ, shown to the staff as it came.
    pub error_message: Option<String>,
}

pub(super) fn read(header: &Element) -> Result<Header, ResultError> {
    Ok(Header {
        institution: header.text(Field::Institution)?,
        identifier: header.text(Field::Identifier)?,
        executed_at: header.time(Field::ExecutedAt)?,
        confirmed_on: header.date(Field::ConfirmedOn)?,
        reference: header.code(Field::Reference)?,
        segment: header.code(Field::Segment)?,
        error_code: header.text(Field::ErrorCode)?,
        error_message: header.text(Field::ErrorMessage)?,
    })
}
