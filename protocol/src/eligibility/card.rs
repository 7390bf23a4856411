//! What kind of insurance certificate (被保険者証) a person is under.

use serde::{Deserialize, Serialize};

use super::coded::code_table;

/// 被保険者証区分 (OQSCD010).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardClassification {
    /// 01: 一般.
    General,
    /// 02: 退職.
    Retired,
    /// 03: 短期（一般）.
    ShortGeneral,
    /// 04: 短期（退職）.
    ShortRetired,
    /// 05: 特別療養費支給対象者, before that 資格証明書.
    SpecialMedicalExpense,
    /// 06: 特例退職.
    SpecialRetired,
    /// 07: 自衛官.
    SelfDefence,
    /// A1: 医療扶助.
    MedicalAssistance,
}

code_table!(CardClassification {
    General = "01",
    Retired = "02",
    ShortGeneral = "03",
    ShortRetired = "04",
    SpecialMedicalExpense = "05",
    SpecialRetired = "06",
    SelfDefence = "07",
    MedicalAssistance = "A1",
});

/// 未就学区分 (OQSCD015). A person who goes to school has no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Preschool {
    /// 1: 未就学該当.
    Preschool,
}

code_table!(Preschool {
    Preschool = "1",
});
