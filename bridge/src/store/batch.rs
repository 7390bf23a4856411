//! The one transaction: everything of one step of a machine, or nothing.

use protocol::ids::DeskId;
use rusqlite::Transaction;

use super::audit::{self, AuditEntry};
use super::card_mark::{self, CardMark};
use super::database::Keys;
use super::error::StoreError;
use super::journal::{self, JournalEntry};
use super::visit::{self, VisitReceived, VisitStaged};
use super::writer::Store;

/// Everything that one step of a machine puts on record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The event that the step took.
    pub journal: Option<JournalEntry>,
    /// What it records.
    pub records: Vec<Record>,
    /// What the audit log says about it.
    pub audit: Vec<AuditEntry>,
}

/// What a step can put on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// 受付完了: a visit, with its facts and consents.
    VisitReceived(Box<VisitReceived>),
    /// A visit was moved.
    VisitStage(VisitStaged),
    /// The reception at this desk is open with this card.
    CardMark {
        /// The desk.
        desk: DeskId,
        /// The card's mark.
        mark: CardMark,
    },
    /// The reception at this desk has ended: its card is forgotten.
    CardMarkErased {
        /// The desk.
        desk: DeskId,
    },
}

impl Store {
    /// Commits one step. When this returns well, all of it is on disk and synced; when it
    /// returns an error, nothing of it is there. If the caller stops waiting, the step is
    /// committed all the same.
    ///
    /// # Errors
    /// [`StoreError::VisitTwice`], [`StoreError::VisitUnknown`], [`StoreError::Disk`],
    /// [`StoreError::SealedBroken`] if the audit log's head was changed.
    pub async fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        self.run(move |database| {
            database.transact(|transaction, keys| write(transaction, keys, &batch))
        })
        .await
    }
}

fn write(transaction: &Transaction<'_>, keys: &Keys<'_>, batch: &Batch) -> Result<(), StoreError> {
    for record in &batch.records {
        match record {
            Record::VisitReceived(received) => visit::receive(transaction, keys.sealer, received)?,
            Record::VisitStage(staged) => visit::stage(transaction, staged)?,
            Record::CardMark { desk, mark } => {
                card_mark::keep(transaction, keys.sealer, *desk, mark)?;
            }
            Record::CardMarkErased { desk } => card_mark::erase(transaction, *desk)?,
        }
    }
    audit::append(transaction, keys, &batch.audit)?;
    if let Some(entry) = &batch.journal {
        journal::append(transaction, keys.sealer, entry)?;
    }
    Ok(())
}
