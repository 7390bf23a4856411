//! The check of the log: where is it whole, and what is the first fault.

use rusqlite::Connection;

use super::Head;
use super::head::AuditHead;
use super::row::{COLUMNS, Row};
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
    /// The log is whole and ends before the head that was kept: the folder is an earlier copy of
    /// itself. From this entry on nothing is there.
    PutBack {
        /// Its number.
        seq: u64,
    },
    /// The log is whole and goes on another way than the head that was kept: up to this entry it
    /// was written anew by somebody who has the folder's key.
    Rewritten {
        /// Its number.
        seq: u64,
    },
}

impl AuditReport {
    /// The end of the whole part, as it is printed.
    pub fn printed(&self) -> AuditHead {
        AuditHead::of(self.entries, &self.head)
    }
}

impl Store {
    /// Reads the whole log and finds the first fault.
    ///
    /// # Errors
    /// [`StoreError::Disk`]. A fault of the log is not an error but the answer.
    pub async fn audit_verify(&self) -> Result<AuditReport, StoreError> {
        self.run(|database| {
            verify(
                &database.connection,
                &database.sealer,
                &database.audit_key,
                None,
            )
        })
        .await
    }
}

/// Reads the whole log and finds the first fault: of the log by itself, or else against a head
/// that was kept outside of the folder.
pub(in crate::store) fn verify(
    connection: &Connection,
    sealer: &Sealer,
    key: &[u8; 32],
    kept: Option<AuditHead>,
) -> Result<AuditReport, StoreError> {
    let mut whole = AuditReport {
        entries: 0,
        head: [0; 32],
        fault: None,
    };
    // Whether the log had the kept head when it had as many entries.
    let mut kept_is_there = kept.is_none_or(|kept| kept == whole.printed());
    let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))?;
    let mut rows = statement.query(())?;
    while let Some(found) = rows.next()? {
        let seq = whole.entries + 1;
        let Some((row, mac)) = Row::read(found) else {
            whole.fault = Some(AuditBreak::Altered { seq });
            return Ok(whole);
        };
        if row.seq != seq {
            whole.fault = Some(AuditBreak::Missing { seq });
            return Ok(whole);
        }
        if !row.has_mac(key, &whole.head, &mac) {
            whole.fault = Some(AuditBreak::Altered { seq });
            return Ok(whole);
        }
        whole.entries = seq;
        whole.head = mac;
        kept_is_there |= kept == Some(whole.printed());
    }
    whole.fault = compare(&whole, meta::read(connection, sealer, Fact::AuditHead))?;
    if let (None, Some(kept), false) = (whole.fault, kept, kept_is_there) {
        whole.fault = Some(if kept.entries() > whole.entries {
            AuditBreak::PutBack {
                seq: whole.entries + 1,
            }
        } else {
            AuditBreak::Rewritten {
                seq: kept.entries(),
            }
        });
    }
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
