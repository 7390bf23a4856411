//! Why an insurance ended.

use serde::{Deserialize, Serialize};

use super::coded::code_table;

/// 資格喪失事由 (OQSCD008).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LossReason {
    /// 01: 死亡.
    Death,
    /// 02: 生活保護受給開始.
    PublicAssistance,
    /// 03: 医療保険等の資格取得.
    OtherInsurance,
    /// 99: その他.
    Other,
}

code_table!(LossReason {
    Death = "01",
    PublicAssistance = "02",
    OtherInsurance = "03",
    Other = "99",
});
