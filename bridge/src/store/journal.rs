//! The journal: every event that changed a view, in order, for the replay at the next start.

use protocol::ids::DeskId;
use protocol::time::{Date, Timestamp};
use rusqlite::{Connection, params};

use super::error::StoreError;
use super::seal::{Column, Sealer};
use super::writer::Store;

/// Whose event it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Machine {
    /// A desk's.
    Desk(DeskId),
    /// The Day's.
    Day,
}

/// One event, as the machine that it was for took it.
#[derive(Clone, PartialEq, Eq)]
pub struct JournalEntry {
    /// The date in Japan on which it belongs.
    pub day: Date,
    /// Whose event it was.
    pub machine: Machine,
    /// When.
    pub at: Timestamp,
    /// The event. The store does not look into it and keeps it sealed.
    pub event: Vec<u8>,
}

impl std::fmt::Debug for JournalEntry {
    // The event can hold a person's facts.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("JournalEntry")
            .field("day", &self.day)
            .field("machine", &self.machine)
            .field("at", &self.at)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Every event that is kept, in the order in which they were committed.
    ///
    /// # Errors
    /// [`StoreError::SealedBroken`] at the first entry that was changed or moved;
    /// [`StoreError::Disk`].
    pub async fn journal(&self) -> Result<Vec<JournalEntry>, StoreError> {
        self.run(|database| read(&database.connection, &database.sealer))
            .await
    }

    /// Deletes the events of days before `day`, and says how many they were.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn prune_before(&self, day: Date) -> Result<usize, StoreError> {
        self.run(move |database| {
            let pruned = database
                .connection
                .execute("DELETE FROM journal WHERE day < ?1", [day_text(day)])?;
            // What was deleted leaves the write-ahead log too.
            database
                .connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()))?;
            Ok(pruned)
        })
        .await
    }
}

/// A date as the tables have it: ISO 8601, which sorts as time does.
pub(super) fn day_text(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

/// The date that [`day_text`] wrote.
fn day_from(text: &str) -> Option<Date> {
    let mut parts = text.rsplitn(3, '-');
    let (day, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let year = parts.next()?.parse().ok()?;
    Some(Date { year, month, day })
}

pub(super) fn append(
    connection: &Connection,
    sealer: &Sealer,
    entry: &JournalEntry,
) -> Result<(), StoreError> {
    // AUTOINCREMENT's own count, so that a number is not used again after pruning.
    let seq: i64 = connection.query_row(
        "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0) + 1",
        (),
        |row| row.get(0),
    )?;
    let stored = sealer.seal(Column::JournalEvent, &seq.to_string(), &entry.event)?;
    let desk = match entry.machine {
        Machine::Desk(DeskId(desk)) => Some(desk),
        Machine::Day => None,
    };
    connection.execute(
        "INSERT INTO journal (seq, day, desk, at, event) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![seq, day_text(entry.day), desk, entry.at.0, stored],
    )?;
    Ok(())
}

fn read(connection: &Connection, sealer: &Sealer) -> Result<Vec<JournalEntry>, StoreError> {
    let mut statement =
        connection.prepare("SELECT seq, desk, at, event, day FROM journal ORDER BY seq")?;
    let mut rows = statement.query(())?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let desk: Option<u8> = row.get(1)?;
        let stored: Vec<u8> = row.get(3)?;
        let event = sealer.open(Column::JournalEvent, &seq.to_string(), &stored)?;
        let day: String = row.get(4)?;
        entries.push(JournalEntry {
            day: day_from(&day).ok_or(StoreError::Unreadable)?,
            machine: desk.map_or(Machine::Day, |desk| Machine::Desk(DeskId(desk))),
            at: Timestamp(row.get(2)?),
            event: event.to_vec(),
        });
    }
    Ok(entries)
}
