//! The audit log: it only grows, holds ids and never names, and shows where it was changed.
//!
//! Each entry holds an HMAC-SHA-256 over itself and the one before; the count and the last
//! MAC are sealed beside it. An entry that was changed, moved or taken out is found. Not
//! found is a folder that was put back as a whole to an earlier copy of itself: for that,
//! the head of the report is kept outside of the folder and compared.

mod entry;
mod event;
mod head;
mod line;
mod row;
mod verify;
mod who;

#[cfg(test)]
pub(super) mod tests;

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::database::Keys;
use super::error::StoreError;
use super::meta::{self, Fact};
use super::seal::Sealer;
use row::Row;

pub use entry::AuditEntry;
pub use event::AuditEvent;
pub use head::{AuditHead, NoHead};
pub use line::AuditLine;
pub(super) use line::lines;
pub(super) use verify::verify;
pub use verify::{AuditBreak, AuditReport};
pub use who::Who;

#[derive(Serialize, Deserialize)]
/// The sealed count, and the MAC of the last entry.
struct Head {
    count: u64,
    mac: [u8; 32],
}

/// The head of an empty log.
pub(super) fn begin(connection: &Connection, sealer: &Sealer) -> Result<(), StoreError> {
    let head = Head {
        count: 0,
        mac: [0; 32],
    };
    meta::write(connection, sealer, Fact::AuditHead, &head)
}

/// The end of the log, as it is sealed beside it.
pub(super) fn head(connection: &Connection, sealer: &Sealer) -> Result<AuditHead, StoreError> {
    let head: Head = meta::read(connection, sealer, Fact::AuditHead)?;
    Ok(AuditHead::of(head.count, &head.mac))
}

/// Writes entries, each chained to the one before, and the new end of the log.
pub(super) fn append(
    connection: &Connection,
    keys: &Keys<'_>,
    entries: &[AuditEntry],
) -> Result<(), StoreError> {
    if entries.is_empty() {
        return Ok(());
    }
    let mut head: Head = meta::read(connection, keys.sealer, Fact::AuditHead)?;
    for entry in entries {
        let row = Row {
            seq: head.count + 1,
            at: entry.at.0,
            what: entry.what.text().to_owned(),
            desk: entry.desk.map(|desk| desk.0),
            visit: entry.visit.map(|visit| visit.0),
            who: Some(entry.by.text().to_owned()),
            token: entry.token.map(|token| token.0),
            refused: entry.refused.map(|failure| failure.row().code.to_owned()),
        };
        let mac = row.mac(keys.audit, &head.mac);
        connection.execute(
            "INSERT INTO audit (seq, at, what, desk, visit, who, token, refused, mac)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                row.seq.cast_signed(),
                row.at,
                row.what,
                row.desk,
                row.visit,
                row.who,
                row.token,
                row.refused,
                mac
            ],
        )?;
        head = Head {
            count: row.seq,
            mac,
        };
    }
    meta::write(connection, keys.sealer, Fact::AuditHead, &head)
}
