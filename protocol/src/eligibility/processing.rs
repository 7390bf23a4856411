//! How a request went, as the other end states it.

use serde::{Deserialize, Serialize};

use super::coded::code_table;

/// 照会区分 (OQSCD002): by what the person was looked up. Readers of some makers write others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reference {
    /// 1: マイナンバーカード.
    MyNumberCard,
    /// 2: 被保険者証情報.
    InsuranceCard,
}

code_table!(Reference {
    MyNumberCard = "1",
    InsuranceCard = "2",
});

/// 処理結果区分 (OQSCD003): of the whole request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Segment {
    /// 1: 正常終了.
    Normal,
    /// 2: 処理中.
    Processing,
    /// 9: 異常終了.
    Abnormal,
}

code_table!(Segment {
    Normal = "1",
    Processing = "2",
    Abnormal = "9",
});

/// 処理結果状況 (OQSCD004): of the person who was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Processing {
    /// 1: 正常終了.
    Normal,
    /// 2: エラー.
    Error,
}

code_table!(Processing {
    Normal = "1",
    Error = "2",
});

/// 文字コード識別 (OQSCD005), which a file states beside its XML declaration. A file is read
/// by its declaration alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CharacterCode {
    /// 0: UTF-8.
    Utf8,
    /// 1: `Shift_JIS`.
    ShiftJis,
}

code_table!(CharacterCode {
    Utf8 = "0",
    ShiftJis = "1",
});
