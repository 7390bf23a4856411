//! What the waiting-room display shows: numbers, nothing else.

use serde::{Deserialize, Serialize};

use crate::environment::Environment;
use crate::ids::VisitNumber;

/// All that the display shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisplayView {
    /// Real or test.
    pub environment: Environment,
    /// The numbers that are called now, the newest first.
    pub called: Vec<VisitNumber>,
}
