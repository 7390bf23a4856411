//! Who stands before the other end.

use card::virtual_card::Profile;
use serde::{Deserialize, Serialize};

/// A person that a proof leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Holder {
    /// Whose card it is; none where the staff confirmed somebody whose certificate could not
    /// be read.
    pub(super) card: Option<Profile>,
    /// Whether the certificate has ended and the card is used in the time after
    /// (有効期間満了後の3か月間): only the insurance facts are given then.
    pub(super) lapsed: bool,
}
