//! What was asked, as the answer says it again.

use protocol::eligibility::{Coded, Field, LimitConsent};
use protocol::time::Date;

use super::record::record;

/// 資格確認照会用情報: what was asked.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// 保険者番号.
    pub insurer_number: Option<String>,
    /// 記号.
    pub symbol: Option<String>,
    /// 番号.
    pub number: Option<String>,
    /// 枝番.
    pub branch: Option<String>,
    /// 生年月日.
    pub birth_date: Option<Date>,
    /// 限度額適用認定証提供同意フラグ.
    pub limit_consent: Option<Coded<LimitConsent>>,
    /// 任意の識別子, which binds an answer to one of several requests in a file.
    pub identifier: Option<String>,
}

impl std::fmt::Debug for Search {
    // Whom somebody asked about is personal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Search(…)")
    }
}

record!(Search {
    insurer_number: Field::InsurerNumber,
    symbol: Field::Symbol,
    number: Field::Number,
    branch: Field::Branch,
    birth_date: Field::Birthdate,
    limit_consent: Field::LimitConsent,
    identifier: Field::SearchIdentifier,
});
