//! The check of the log: where is it whole, and what is the first fault.

use rusqlite::Connection;

use super::Head;
use super::row::Row;
use crate::store::error::StoreError;
use crate::store::meta::{self, Fact};
use crate::store::seal::Sealer;
use crate::store::writer::Store;

/// What a check of the log found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditReport {
    /// How many entries are whole, from the first on.
    pub entries: u64,
    /// The MAC of the last whole entry: the head to keep outside of the folder.
    pub head: [u8; 32],
    /// The first fault.
    pub fault: Option<AuditBreak>,
}

/// The first fault of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditBreak {
    /// This entry was changed, or is not the one that stood here.
    Altered {
        /// Its number, from 1 on.
        seq: u64,
    },
    /// This entry was taken out, and later ones are there.
    Missing {
        /// Its number.
        seq: u64,
    },
    /// The end was taken off, from this entry on.
    TailMissing {
        /// Its number.
        seq: u64,
    },
    /// This entry is there and whole, but the sealed count does not know it.
    Uncounted {
        /// Its number.
        seq: u64,
    },
    /// The sealed count and head were changed or taken out.
    HeadBroken,
}

impl Store {
    /// Reads the whole log and finds the first fault.
    ///
    /// # Errors
    /// [`StoreError::Disk`]. A fault of the log is not an error but the answer.
    pub async fn audit_verify(&self) -> Result<AuditReport, StoreError> {
        self.run(|database| verify(&database.connection, &database.sealer, &database.audit_key))
            .await
    }
}

fn verify(
    connection: &Connection,
    sealer: &Sealer,
    key: &[u8; 32],
) -> Result<AuditReport, StoreError> {
    let mut whole = AuditReport {
        entries: 0,
        head: [0; 32],
        fault: None,
    };
    let mut statement =
        connection.prepare("SELECT seq, at, what, desk, visit, mac FROM audit ORDER BY seq")?;
    let mut rows = statement.query(())?;
    while let Some(found) = rows.next()? {
        let row = Row {
            seq: found.get::<_, i64>(0)?.cast_unsigned(),
            at: found.get(1)?,
            what: found.get(2)?,
            desk: found.get(3)?,
            visit: found.get(4)?,
        };
        let mac: Vec<u8> = found.get(5)?;
        let seq = whole.entries + 1;
        if row.seq != seq {
            whole.fault = Some(AuditBreak::Missing { seq });
            return Ok(whole);
        }
        let (true, Ok(mac)) = (
            row.has_mac(key, &whole.head, &mac),
            <[u8; 32]>::try_from(mac.as_slice()),
        ) else {
            whole.fault = Some(AuditBreak::Altered { seq });
            return Ok(whole);
        };
        whole.entries = seq;
        whole.head = mac;
    }
    whole.fault = compare(&whole, meta::read(connection, sealer, Fact::AuditHead))?;
    Ok(whole)
}

/// What the sealed count says about a log whose entries are all whole.
fn compare(
    whole: &AuditReport,
    head: Result<Head, StoreError>,
) -> Result<Option<AuditBreak>, StoreError> {
    let head = match head {
        Ok(head) => head,
        Err(StoreError::SealedBroken(_) | StoreError::Unreadable) => {
            return Ok(Some(AuditBreak::HeadBroken));
        }
        Err(error) => return Err(error),
    };
    let seq = whole.entries.min(head.count) + 1;
    Ok(if head.count > whole.entries {
        Some(AuditBreak::TailMissing { seq })
    } else if head.count < whole.entries {
        Some(AuditBreak::Uncounted { seq })
    } else if head.mac == whole.head {
        None
    } else {
        Some(AuditBreak::HeadBroken)
    })
}
