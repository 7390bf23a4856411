//! What of a step of a desk is written.

use protocol::time::{Date, Timestamp};
use reception::desk::Desk;
use reception::desk::effect::DeskEffect;
use reception::desk::event::DeskEvent;

use super::audited;
use crate::store::{Batch, CardMark, JournalEntry, Machine, Record, ResultFile};

/// A step that is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Written<'s> {
    /// When.
    pub at: Timestamp,
    /// The date in Japan.
    pub today: Date,
    /// The event.
    pub event: &'s DeskEvent,
    /// The answer of a source that it comes from.
    pub file: Option<&'s ResultFile>,
    /// What follows from it.
    pub effects: &'s [DeskEffect],
    /// The mark of the card in hand.
    pub card: Option<CardMark>,
}

/// All that a step leaves, for one transaction. `before` is the desk that takes the event.
///
/// # Errors
/// The event cannot be written down.
pub fn batch(before: &Desk, step: Written<'_>) -> Result<Batch, postcard::Error> {
    let desk = before.id();
    let record = |effect: &DeskEffect| match effect {
        DeskEffect::KeepMark => step.card.map(|mark| Record::CardMark { desk, mark }),
        DeskEffect::EraseMark => Some(Record::CardMarkErased { desk }),
        _ => None,
    };
    let file = step.file.cloned().map(Box::new).map(Record::ResultFile);
    let audit = audited::done(step.event, before, step.at);
    Ok(Batch {
        journal: Some(JournalEntry {
            day: step.today,
            machine: Machine::Desk(desk),
            at: step.at,
            event: postcard::to_allocvec(step.event)?,
        }),
        records: step.effects.iter().filter_map(record).chain(file).collect(),
        audit: audit.into_iter().collect(),
    })
}
