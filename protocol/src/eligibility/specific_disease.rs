//! The certificate for treatment of a specific disease (特定疾病療養受療証).

use serde::{Deserialize, Serialize};

use super::coded::{Coded, code_table};
use crate::money::Yen;
use crate::time::Date;

/// 特定疾病療養受療証認定疾病区分 (OQSCD013).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DiseaseCategory {
    /// 1: 人工透析を必要とする慢性腎不全.
    Dialysis,
    /// 2: 先天性血液凝固因子障害（第Ⅷ因子、第Ⅸ因子）.
    Haemophilia,
    /// 3: 血液凝固因子製剤の投与に起因するHIV感染症.
    HivByBloodProduct,
}

code_table!(DiseaseCategory {
    Dialysis = "1",
    Haemophilia = "2",
    HivByBloodProduct = "3",
});

/// 特定疾病療養受療証情報.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DiseaseCertificate {
    /// 特定疾病療養受療証認定疾病区分.
    pub category: Option<Coded<DiseaseCategory>>,
    /// 特定疾病療養受療証交付年月日.
    pub issued_on: Option<Date>,
    /// 特定疾病療養受療証有効開始年月日, the first day.
    pub valid_from: Option<Date>,
    /// 特定疾病療養受療証有効終了年月日, the last day.
    pub valid_until: Option<Date>,
    /// 特定疾病療養受療証自己負担限度額.
    pub self_pay: Option<Yen>,
}
