//! The certificate of the limit of what a person pays (限度額適用認定証).

use serde::{Deserialize, Serialize};

use super::coded::{Coded, code_table};
use crate::time::Date;

/// Whether the person agreed that the limit is shown (限度額適用認定証提供同意フラグ, OQSCD001).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LimitConsent {
    /// 0: 未同意.
    Refused,
    /// 1: 同意.
    Agreed,
}

code_table!(LimitConsent {
    Refused = "0",
    Agreed = "1",
});

/// 限度額適用認定証区分 (OQSCD011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LimitCertificateKind {
    /// 01: 限度額適用認定証.
    Limit,
    /// 02: 限度額適用・標準負担額減額認定証.
    LimitAndReduction,
    /// 03: 標準負担額減額認定証.
    Reduction,
}

code_table!(LimitCertificateKind {
    Limit = "01",
    LimitAndReduction = "02",
    Reduction = "03",
});

/// 限度額適用認定証適用区分 (OQSCD012): the class of income that decides the limit. The yen
/// that belong to a class are a dated rule and stand nowhere here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LimitClass {
    /// A01: ア.
    A,
    /// A02: イ.
    I,
    /// A03: ウ.
    U,
    /// A04: エ.
    E,
    /// A05: オ.
    O,
    /// A06: オ（境）.
    OBorder,
    /// B01: 現役並みⅢ.
    Working3,
    /// B02: 現役並みⅡ.
    Working2,
    /// B03: 現役並みⅠ.
    Working1,
    /// B04: 一般, from 70 to 74.
    General,
    /// B05: 低所得Ⅱ.
    Low2,
    /// B06: 低所得Ⅰ.
    Low1,
    /// B07: 低所得Ⅰ（老福）.
    Low1OldAgePension,
    /// B08: 低所得Ⅰ（境）.
    Low1Border,
    /// B09: 一般Ⅱ, 後期高齢者.
    General2,
    /// B10: 一般Ⅰ, 後期高齢者.
    General1,
}

code_table!(LimitClass {
    A = "A01",
    I = "A02",
    U = "A03",
    E = "A04",
    O = "A05",
    OBorder = "A06",
    Working3 = "B01",
    Working2 = "B02",
    Working1 = "B03",
    General = "B04",
    Low2 = "B05",
    Low1 = "B06",
    Low1OldAgePension = "B07",
    Low1Border = "B08",
    General2 = "B09",
    General1 = "B10",
});

/// 限度額適用認定証関連情報.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LimitCertificate {
    /// 限度額適用認定証区分.
    pub kind: Option<Coded<LimitCertificateKind>>,
    /// 限度額適用認定証適用区分.
    pub class: Option<Coded<LimitClass>>,
    /// 限度額適用認定証交付年月日.
    pub issued_on: Option<Date>,
    /// 限度額適用認定証有効開始年月日, the first day.
    pub valid_from: Option<Date>,
    /// 限度額適用認定証有効終了年月日, the last day.
    pub valid_until: Option<Date>,
    /// 限度額適用認定証長期入院該当年月日.
    pub long_stay_on: Option<Date>,
}
