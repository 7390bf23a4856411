//! Who the person is.

use serde::{Deserialize, Serialize};

use super::coded::code_table;
use crate::time::Date;

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

/// 性別 (OQSCD007).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// 1: 男.
    Male,
    /// 2: 女.
    Female,
    /// 3: 未設定.
    NotSet,
}

code_table!(Sex {
    Male = "1",
    Female = "2",
    NotSet = "3",
});
