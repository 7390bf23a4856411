//! Amounts of money as they come from outside. None is ever written in the code.

use serde::{Deserialize, Serialize};

/// An amount in yen (円).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Yen(pub u32);
