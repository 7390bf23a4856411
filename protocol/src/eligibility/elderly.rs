//! The certificate of a person from 70 to 74 (高齢受給者証).

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// 高齢受給者証情報.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ElderlyCertificate {
    /// 高齢受給者証交付年月日.
    pub issued_on: Option<Date>,
    /// 高齢受給者証有効開始年月日, the first day.
    pub valid_from: Option<Date>,
    /// 高齢受給者証有効終了年月日, the last day.
    pub valid_until: Option<Date>,
    /// 高齢受給者証一部負担金割合 in tenths.
    pub share_tenths: Option<u8>,
}
