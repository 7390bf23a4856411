//! Whether a data folder is real or a test.

use serde::{Deserialize, Serialize};

/// What a data folder was made for. Chosen when the folder is made and never changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Environment {
    /// Real receptions (本番). Refuses test CAs, virtual cards and the simulator.
    Production,
    /// A test folder (試験). Every screen, paper and audit entry says so.
    Test,
}
