//! The two ways in which a kiosk works.

use serde::{Deserialize, Serialize};

/// Who performs the steps of a reception (受付の方式). The machines and screens are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Way {
    /// The card lies on our own reader, and the kiosk is the whole flow.
    OwnReader,
    /// The clinic's accredited face reader (顔認証付きカードリーダー) beside the kiosk does identity
    /// and consents; the kiosk leads there and goes on from its result.
    Companion,
}
