//! The name of one person's time at a desk, as a source knows it.

use protocol::ids::{DeskId, SessionId};
use protocol::time::Date;

/// One person's time at one desk, on one day: never used again, so that a repeated call can
/// be told from the next person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceSession {
    /// The date in Japan.
    pub day: Date,
    /// The desk.
    pub desk: DeskId,
    /// The person's time at it.
    pub session: SessionId,
}
