//! The insurance facts of one person that the console shows.

use serde::{Deserialize, Serialize};

use super::card::CardClassification;
use super::coded::{Coded, code_table};
use super::elderly::ElderlyCertificate;
use super::limit::LimitCertificate;
use super::loss::LossReason;
use super::specific_disease::DiseaseCertificate;
use super::ticket::MedicalTicket;
use crate::time::Date;

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

code_table!(Validity {
    Valid = "1",
    Invalid = "2",
    InvalidNewer = "3",
    None = "4",
    Several = "5",
    ValidUnregistered = "6",
});

/// Whether the person is the insured one or of his family (本人・家族, OQSCD009).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// 1: 本人.
    Insured,
    /// 2: 家族.
    Family,
}

code_table!(Relation {
    Insured = "1",
    Family = "2",
});

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
    /// 資格喪失年月日.
    pub lost_on: Option<Date>,
    /// 資格喪失事由.
    pub loss_reason: Option<Coded<LossReason>>,
    /// 被保険者証区分.
    pub classification: Option<Coded<CardClassification>>,
    /// 有効終了年月日, the last day.
    pub valid_until: Option<Date>,
    /// 高齢受給者証.
    pub elderly: Option<ElderlyCertificate>,
    /// 限度額適用認定証.
    pub limit: Option<LimitCertificate>,
    /// 特定疾病療養受療証.
    pub diseases: Vec<DiseaseCertificate>,
    /// 公費: 医療券・調剤券.
    pub tickets: Vec<MedicalTicket>,
}

impl Insurance {
    /// What a result without a person says: its validity and nothing else.
    pub const fn of_nobody(validity: Coded<Validity>) -> Self {
        Self {
            validity,
            insurer_number: None,
            insurer_name: None,
            symbol: None,
            number: None,
            branch: None,
            relation: None,
            share_tenths: None,
            qualified_on: None,
            lost_on: None,
            loss_reason: None,
            classification: None,
            valid_until: None,
            elderly: None,
            limit: None,
            diseases: Vec::new(),
            tickets: Vec::new(),
        }
    }
}
