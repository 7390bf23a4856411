//! The insurance facts (資格情報) that the console shows.
//!
//! Codes from outside that are unknown are kept and shown raw: they never fail a reception.

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// A code of the eligibility system: one that we know, or the text as it came.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Coded<T> {
    /// A code of the published table.
    Known(T),
    /// Another one, as it came.
    Unknown(String),
}

/// Whether the insurance is valid today (資格有効性, OQSCD006).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Validity {
    /// 1: 有効.
    Valid,
    /// 2: 無効.
    Invalid,
    /// 3: 無効（新しい資格あり）.
    InvalidNewer,
    /// 4: 該当資格なし.
    None,
    /// 5: 複数該当.
    Several,
    /// 6: 有効（未登録）, only 医療扶助.
    ValidUnregistered,
}

/// Whether the person is the insured one or of his family (本人・家族, OQSCD009).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// 1: 本人.
    Insured,
    /// 2: 家族.
    Family,
}

/// Who the person is. It comes from `Name`, `NameKana` and `Birthdate` of the result, never
/// from `InsuredName`, which can be another person's.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    /// 氏名.
    pub name: String,
    /// 氏名カナ, where given.
    pub kana: Option<String>,
    /// 生年月日.
    pub birth_date: Option<Date>,
}

/// The insurance facts of one person.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Insurance {
    /// 資格有効性.
    pub validity: Coded<Validity>,
    /// 保険者番号, blanks trimmed.
    pub insurer_number: Option<String>,
    /// 保険者名称.
    pub insurer_name: Option<String>,
    /// 記号.
    pub symbol: Option<String>,
    /// 番号.
    pub number: Option<String>,
    /// 枝番.
    pub branch: Option<String>,
    /// 本人・家族.
    pub relation: Option<Coded<Relation>>,
    /// 負担割合 in tenths (3割 is 3), where the result says it.
    pub share_tenths: Option<u8>,
    /// 資格取得年月日.
    pub qualified_on: Option<Date>,
}
