//! One step of the day, and what of it is on disk: the event goes to a copy of the machine, what
//! follows from it is written in one transaction, and only then the copy takes the machine's place.

use std::collections::VecDeque;
use std::sync::Arc;

use protocol::failure::Failure;
use protocol::time::Timestamp;
use reception::day::{Day, DayEffect, DayEvent};
use reception::desk::effect::DeskNews;
#[cfg(fuzzing)]
use reception::planted::{self, Bug};

use super::record;
use crate::store::{ResultFile, Store, StoreError};

/// So much may wait in line; then the day takes nothing more from its inbox.
const LINE: usize = 1_024;

/// An event, with the answer of a source that it comes from.
#[derive(Clone, Debug)]
pub struct Came {
    /// When it came.
    pub at: Timestamp,
    /// What.
    pub event: DayEvent,
    /// The answer of a source that it comes from, to be kept in the same step.
    pub file: Option<Box<ResultFile>>,
}

/// The day, as far as it is on disk, and what has happened and could not be written yet.
#[derive(Debug)]
pub struct Ledger {
    day: Arc<Day>,
    store: Store,
    unwritten: VecDeque<Came>,
}

impl Ledger {
    /// The ledger of a day that stands where its journal left it.
    pub fn new(day: Day, store: Store) -> Self {
        Self {
            day: Arc::new(day),
            store,
            unwritten: VecDeque::new(),
        }
    }

    /// The day, as far as it is on disk.
    pub fn day(&self) -> &Arc<Day> {
        &self.day
    }

    /// Whether something waits until the store writes again.
    pub fn is_behind(&self) -> bool {
        !self.unwritten.is_empty()
    }

    /// Whether more may wait.
    pub fn has_room(&self) -> bool {
        self.unwritten.len() < LINE
    }

    /// One step, and what is to be done now that it is on disk. While the store does not write, a
    /// person's act is refused, and what the world says waits in line: it has happened all the
    /// same.
    ///
    /// # Errors
    /// Why the event was refused; [`Failure::StoreAway`] where it could not be written, and
    /// nothing of it has happened yet.
    pub async fn take(&mut self, came: Came) -> Result<Vec<DayEffect>, Failure> {
        if self.is_behind() && record::is_kept(&came.event) {
            if has_happened(&came.event) {
                self.unwritten.push_back(came);
            }
            return Err(Failure::StoreAway);
        }
        match self.write(&came).await {
            Err(Unwritten::Away) => {
                if has_happened(&came.event) {
                    self.unwritten.push_back(came);
                }
                Err(Failure::StoreAway)
            }
            Err(Unwritten::Refused(failure)) => Err(failure),
            Ok(effects) => Ok(effects),
        }
    }

    /// The first that waits in line, and what is to be done now that it is on disk; none where
    /// nothing waits or the store still does not write.
    pub async fn take_what_waits(&mut self) -> Option<Vec<DayEffect>> {
        let came = self.unwritten.front()?.clone();
        let effects = match self.write(&came).await {
            Err(Unwritten::Away) => return None,
            Err(Unwritten::Refused(_)) => Vec::new(),
            Ok(effects) => effects,
        };
        self.unwritten.pop_front();
        Some(effects)
    }

    async fn write(&mut self, came: &Came) -> Result<Vec<DayEffect>, Unwritten> {
        let mut next = Day::clone(&self.day);
        let effects = next.handle(came.at, came.event.clone());
        if let Some(failure) = effects.iter().find_map(|effect| match effect {
            DayEffect::Refuse(failure) => Some(*failure),
            _ => None,
        }) {
            return Err(Unwritten::Refused(failure));
        }
        // The same file again, or an answer that nobody waits for: nothing has happened.
        if came.file.is_some() && effects.is_empty() {
            return Ok(effects);
        }
        if record::is_kept(&came.event) {
            let written = self.commit(came, &next, &effects).await;
            #[cfg(fuzzing)]
            let written = written.or_else(|error| {
                let is_asleep = !planted::is(Bug::DoneBeforeCommit);
                if is_asleep { Err(error) } else { Ok(()) }
            });
            written?;
        }
        if next != *self.day {
            self.day = Arc::new(next);
        }
        Ok(effects)
    }

    async fn commit(
        &self,
        came: &Came,
        next: &Day,
        effects: &[DayEffect],
    ) -> Result<(), Unwritten> {
        let batch = record::batch(came, next, effects).map_err(|error| {
            tracing::error!(%error, "an event could not be written down");
            Unwritten::Refused(Failure::StoreAway)
        })?;
        self.store.commit(batch).await.map_err(|error| {
            tracing::error!(%error, "a step of the day could not be written");
            match error {
                // The store's own rules forbid it: what waited behind it would wait for ever.
                StoreError::VisitTwice | StoreError::VisitUnknown | StoreError::ResultUnknown => {
                    Unwritten::Refused(Failure::StoreAway)
                }
                _ => Unwritten::Away,
            }
        })
    }
}

/// Why a step is not on disk.
enum Unwritten {
    /// The store does not write.
    Away,
    /// It is not to be.
    Refused(Failure),
}

/// Whether an event has happened whether it can be written or not: everything but what somebody
/// waits for, who can be told that it was refused, and the new day, which is begun again.
const fn has_happened(event: &DayEvent) -> bool {
    match event {
        DayEvent::Desk { news, .. } => !matches!(news, DeskNews::Receive { .. }),
        DayEvent::Arrived(_)
        | DayEvent::Placed { .. }
        | DayEvent::LastTime { .. }
        | DayEvent::Late { .. }
        | DayEvent::NoResult { .. } => true,
        DayEvent::Shows(_)
        | DayEvent::Act { .. }
        | DayEvent::Edit { .. }
        | DayEvent::NewDay { .. }
        | DayEvent::Counted(_)
        | DayEvent::CountedResults(_)
        | DayEvent::Bind { .. }
        | DayEvent::Unbind { .. }
        | DayEvent::Ask { .. } => false,
    }
}
