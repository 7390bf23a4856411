//! The code tables. A code that is not in its table is kept as it came.

use protocol::consent::ConsentState;
use protocol::eligibility::{Coded, Relation, Validity};

/// 照会区分 (OQSCD002): by what the person was looked up. Readers of some makers write others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// 1: マイナンバーカード.
    MyNumberCard,
    /// 2: 被保険者証情報.
    InsuranceCard,
}

/// 処理結果区分 (OQSCD003).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// 1: 正常終了.
    Normal,
    /// 2: 処理中.
    Processing,
    /// 9: 異常終了.
    Abnormal,
}

/// 処理結果状況 (OQSCD004).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Processing {
    /// 1: 正常終了.
    Normal,
    /// 2: エラー.
    Error,
}

/// A code table.
pub(super) trait Code: Sized {
    /// The value of a code of the table.
    fn known(code: &str) -> Option<Self>;

    /// The value, or the code as it came.
    fn coded(code: String) -> Coded<Self> {
        match Self::known(&code) {
            Some(value) => Coded::Known(value),
            None => Coded::Unknown(code),
        }
    }
}

impl Code for Reference {
    fn known(code: &str) -> Option<Self> {
        Some(match code {
            "1" => Self::MyNumberCard,
            "2" => Self::InsuranceCard,
            _ => return None,
        })
    }
}

impl Code for Segment {
    fn known(code: &str) -> Option<Self> {
        Some(match code {
            "1" => Self::Normal,
            "2" => Self::Processing,
            "9" => Self::Abnormal,
            _ => return None,
        })
    }
}

impl Code for Processing {
    fn known(code: &str) -> Option<Self> {
        Some(match code {
            "1" => Self::Normal,
            "2" => Self::Error,
            _ => return None,
        })
    }
}

/// OQSCD006.
impl Code for Validity {
    fn known(code: &str) -> Option<Self> {
        Some(match code {
            "1" => Self::Valid,
            "2" => Self::Invalid,
            "3" => Self::InvalidNewer,
            "4" => Self::None,
            "5" => Self::Several,
            "6" => Self::ValidUnregistered,
            _ => return None,
        })
    }
}

/// OQSCD009.
impl Code for Relation {
    fn known(code: &str) -> Option<Self> {
        Some(match code {
            "1" => Self::Insured,
            "2" => Self::Family,
            _ => return None,
        })
    }
}

/// OQSCD016.
impl Code for ConsentState {
    fn known(code: &str) -> Option<Self> {
        Some(match code {
            "0" => Self::Refused,
            "1" => Self::Agreed,
            "2" => Self::Lapsed,
            "3" => Self::Unobtainable,
            _ => return None,
        })
    }
}
