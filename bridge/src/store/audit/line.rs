//! The log as it stands on disk, to be read by a person or a program.

use protocol::ids::{DeskId, VisitId};
use protocol::time::Timestamp;
use rusqlite::Connection;

use super::row::{COLUMNS, Row};
use crate::store::error::StoreError;
use crate::store::token::TokenNumber;

/// One entry as it stands there. The words are the log's own: those of a later version are shown
/// as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Its number, from 1 on.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: String,
    /// Who; none in an entry from before that was kept.
    pub who: Option<String>,
    /// From which screen.
    pub token: Option<TokenNumber>,
    /// At which desk.
    pub desk: Option<DeskId>,
    /// To which visit of that day.
    pub visit: Option<VisitId>,
    /// The code of the failure with which it was refused: then it was not done.
    pub refused: Option<String>,
}

/// Every entry, the oldest first.
///
/// # Errors
/// [`StoreError::Unreadable`] at an entry that this program never writes, [`StoreError::Disk`].
pub(in crate::store) fn lines(connection: &Connection) -> Result<Vec<AuditLine>, StoreError> {
    let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))?;
    let mut rows = statement.query(())?;
    let mut lines = Vec::new();
    while let Some(found) = rows.next()? {
        let (row, _) = Row::read(found).ok_or(StoreError::Unreadable)?;
        lines.push(AuditLine {
            seq: row.seq,
            at: Timestamp(row.at),
            what: row.what,
            who: row.who,
            token: row.token.map(TokenNumber),
            desk: row.desk.map(DeskId),
            visit: row.visit.map(VisitId),
            refused: row.refused,
        });
    }
    Ok(lines)
}
