//! The journal at the start of a house: replayed, brought to today, and cut where nothing of it
//! matters any more.

use protocol::time::{Date, Timestamp};
use reception::calendar::date_in_japan;
use reception::day::{Day, DayEvent, DaySetup};
use reception::desk::event::DeskEvent;
use reception::desk::{Desk, DeskSetup};
use serde::Serialize;

use super::error::HouseError;
use crate::day::{self, last_number};
use crate::desk;
use crate::store::{AuditEntry, AuditEvent, Batch, JournalEntry, Machine, Store, Who};

/// The machines as they were when the bridge ended, on today's date.
///
/// # Errors
/// [`HouseError`]: the store could not be read or written, or an entry was written by another
/// version of the bridge.
pub async fn replay(
    store: &Store,
    now: Timestamp,
    desk_setups: Vec<DeskSetup>,
    day_setup: DaySetup,
) -> Result<(Vec<Desk>, Day), HouseError> {
    let today = date_in_japan(now);
    let journal = store.journal().await?;
    let desks = desk_setups
        .into_iter()
        .map(|setup| desk::replay(setup, now, &journal))
        .collect::<Result<Vec<_>, _>>()?;
    let mut day = day::replay(day_setup, now, &journal)?;

    let mut events: Vec<(Machine, Vec<u8>)> = Vec::new();
    if day.today() != today || journal.is_empty() {
        let event = DayEvent::NewDay {
            date: today,
            last_number: last_number(store, today).await?,
        };
        events.push((Machine::Day, bytes(&event)?));
        drop(day.handle(now, event));
    }
    // Nobody of an earlier day is there: what is kept of those days is how far was counted.
    let prune = desks.iter().all(Desk::is_free) && day.is_free();
    if prune {
        for desk in &desks {
            let counted = DeskEvent::Counted(desk.counts());
            events.push((Machine::Desk(desk.id()), bytes(&counted)?));
        }
        let counted = DayEvent::Counted(day.last_visit());
        events.push((Machine::Day, bytes(&counted)?));
        let counted = DayEvent::CountedResults(day.last_result());
        events.push((Machine::Day, bytes(&counted)?));
    }
    for (machine, event) in events {
        store.commit(entry(machine, event, now, today)).await?;
    }
    if prune {
        store.prune_before(today).await?;
    }
    let started = AuditEntry::new(now, AuditEvent::Started, Who::Bridge);
    let audit = vec![started];
    store
        .commit(Batch {
            audit,
            ..Batch::default()
        })
        .await?;
    Ok((desks, day))
}

fn bytes(event: &impl Serialize) -> Result<Vec<u8>, HouseError> {
    Ok(postcard::to_allocvec(event)?)
}

fn entry(machine: Machine, event: Vec<u8>, at: Timestamp, day: Date) -> Batch {
    Batch {
        journal: Some(JournalEntry {
            day,
            machine,
            at,
            event,
        }),
        ..Batch::default()
    }
}
