//! A call for the staff (たすけ).

use serde::{Deserialize, Serialize};

/// How far a call for the staff has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HelpState {
    /// Nobody was called.
    #[default]
    None,
    /// The staff were called and have not answered yet.
    Called,
    /// A person of the staff answered and is on the way.
    Coming,
}
