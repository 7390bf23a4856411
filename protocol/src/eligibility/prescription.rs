//! The prescription that a person chose at the reader.

use serde::{Deserialize, Serialize};

use super::coded::code_table;

/// 処方箋発行形態 (OQSCD017).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PrescriptionForm {
    /// 1: 電子処方箋.
    Electronic,
    /// 2: 紙の処方箋.
    Paper,
}

code_table!(PrescriptionForm {
    Electronic = "1",
    Paper = "2",
});
