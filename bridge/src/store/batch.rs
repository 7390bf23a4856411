//! The one transaction: everything of one step of a machine, or nothing.

use protocol::ids::{DeskId, ResultId, SessionId, VisitId};
use protocol::time::Date;
use rusqlite::Transaction;

use super::audit::{self, AuditEntry};
use super::card_mark::{self, CardMark};
use super::database::Keys;
use super::error::StoreError;
use super::journal::{self, JournalEntry};
use super::result_file::{self, ResultFile};
use super::visit::{self, VisitKnown, VisitReceived, VisitStaged};
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
    /// What is known of a visit's insurance has changed.
    VisitKnown(Box<VisitKnown>),
    /// A source has answered: the bytes as they came.
    ResultFile(Box<ResultFile>),
    /// The visit's result of the terminal is this one from now on, or none.
    ResultGiven {
        /// The date in Japan.
        day: Date,
        /// The visit.
        visit: VisitId,
        /// The result.
        result: Option<ResultId>,
    },
    /// What the connector has answered in this session is the visit's.
    SessionGiven {
        /// The date in Japan.
        day: Date,
        /// The visit.
        visit: VisitId,
        /// The desk.
        desk: DeskId,
        /// The person's time at it.
        session: SessionId,
    },
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
            Record::VisitKnown(known) => visit::know(transaction, keys.sealer, known)?,
            Record::ResultFile(file) => result_file::keep(transaction, keys.sealer, file)?,
            Record::ResultGiven { day, visit, result } => {
                result_file::give(transaction, *day, *visit, *result)?;
            }
            Record::SessionGiven {
                day,
                visit,
                desk,
                session,
            } => result_file::give_session(transaction, *day, *visit, (*desk, *session))?,
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
