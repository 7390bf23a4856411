//! The four steps of the ministry's notice.

use serde::{Deserialize, Serialize};

/// A step of a reception as the ministry's notice to patients numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// 1. 受付: the card is put on the reader.
    Reception,
    /// 2. 本人確認: PIN, or the staff's look.
    Identity,
    /// 3. 同意の確認: past treatment and medicine, past health checks.
    Consent,
    /// 4. 受付完了: wait to be called, take the card.
    Done,
}

impl Step {
    /// The four steps in order.
    pub const ALL: [Self; 4] = [Self::Reception, Self::Identity, Self::Consent, Self::Done];
}
