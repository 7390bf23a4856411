//! The day as its journal left it, and what of its numbers was given.

use protocol::ids::VisitNumber;
use protocol::time::{Date, Timestamp};
use reception::day::{Day, DaySetup};

use crate::store::{JournalEntry, Machine, Store, StoreError};

/// The day as it was when the bridge ended.
///
/// # Errors
/// An entry was written by another version of the bridge.
pub fn replay(
    setup: DaySetup,
    now: Timestamp,
    journal: &[JournalEntry],
) -> Result<Day, postcard::Error> {
    let mut entries = journal
        .iter()
        .filter(|entry| entry.machine == Machine::Day)
        .peekable();
    let first = entries.peek().map_or(now, |entry| entry.at);
    let mut day = Day::new(setup, first);
    for entry in entries {
        drop(day.handle(entry.at, postcard::from_bytes(&entry.event)?));
    }
    Ok(day)
}

/// The last number that was given on a date.
///
/// # Errors
/// The store could not be read.
pub async fn last_number(store: &Store, date: Date) -> Result<VisitNumber, StoreError> {
    let visits = store.visits_of(date).await?;
    let numbers = visits.iter().filter_map(|visit| visit.number);
    Ok(numbers.max().unwrap_or(VisitNumber(0)))
}
