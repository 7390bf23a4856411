//! The clinic that is tried: three desks, their day, their store; and what is on its way between
//! them.

use std::collections::VecDeque;

use bridge::day::{Came, Ledger};
use bridge::store::{ResultFile, Store};
use protocol::consent::ConsentAnswer;
use protocol::console::ConsoleView;
use protocol::failure::Failure;
use protocol::ids::{DeskId, SessionId};
use protocol::time::Timestamp;
use reception::day::DayEvent;
use reception::desk::effect::DeskNews;
use reception::desk::event::DeskEvent;
use tempfile::TempDir;

use super::desk::Place;
use super::dice::Dice;
use super::finding::{Broken, Finding};
use super::reached::{Kind, Reached};
use super::terminal::Terminal;
use super::truth::Truth;

/// A reception for which the connector is still asked.
#[derive(Clone, Debug)]
pub(super) struct AskingOn {
    pub(super) desk: DeskId,
    pub(super) session: SessionId,
    pub(super) answers: Vec<ConsentAnswer>,
}

/// The world of one day.
pub(super) struct Clinic {
    pub(super) dice: Dice,
    pub(super) now: Timestamp,
    pub(super) truth: Truth,
    pub(super) reached: Reached,
    /// Where the store is; it goes with the day.
    pub(super) _folder: TempDir,
    pub(super) store: Store,
    /// Whether the store refuses to write.
    pub(super) away: bool,
    /// Whether the connector is away.
    pub(super) source_away: bool,
    /// So many steps the day's task is busy, and what it is sent waits.
    pub(super) busy: u32,
    pub(super) ledger: Ledger,
    pub(super) desks: Vec<Place>,
    /// What is on its way to the day.
    pub(super) to_day: VecDeque<(DayEvent, Option<ResultFile>)>,
    pub(super) terminal: Terminal,
    pub(super) asking_on: Vec<AskingOn>,
    /// So many requests by number were made.
    pub(super) requests: u32,
    /// What the staff saw when they looked last.
    pub(super) seen: ConsoleView,
    /// The results that were seen in the tray, each with its reason.
    pub(super) trayed: Vec<(protocol::ids::ResultId, Kind)>,
}

/// How an act has ended.
pub(super) type Outcome = Result<(), Failure>;

impl Clinic {
    /// One step of the day, as its task does it.
    pub(super) async fn day_step(
        &mut self,
        event: DayEvent,
        file: Option<ResultFile>,
    ) -> Result<Outcome, Finding> {
        self.write_what_waits().await?;
        let came = Came {
            at: self.now,
            event: event.clone(),
            file: file.map(Box::new),
        };
        match self.ledger.take(came).await {
            Ok(effects) => {
                self.opened(&event);
                self.carry_out(Some(&event), effects).await?;
                Ok(Ok(()))
            }
            Err(failure) => {
                self.refused(failure)?;
                if let DayEvent::Desk {
                    desk,
                    news: DeskNews::Receive { session, .. },
                } = event
                {
                    self.tell(desk, DeskEvent::NotStored { session });
                }
                Ok(Err(failure))
            }
        }
    }

    /// What could not be written is written as soon as the store takes it.
    pub(super) async fn write_what_waits(&mut self) -> Result<(), Finding> {
        while let Some(effects) = self.ledger.take_what_waits().await {
            self.reached.count(Kind::WrittenLater);
            self.carry_out(None, effects).await?;
        }
        Ok(())
    }

    /// A store that writes refuses nothing that a machine has decided.
    pub(super) fn refused(&mut self, failure: Failure) -> Result<(), Finding> {
        if failure != Failure::StoreAway {
            return Ok(());
        }
        if !self.away {
            return Err(Finding::Forbidden(failure));
        }
        self.reached.count(Kind::StoreAway);
        Ok(())
    }

    /// Lets everything arrive that is on its way.
    pub(super) async fn deliver(&mut self) -> Result<(), Finding> {
        loop {
            self.deliver_to_desks().await?;
            // The day may be busy for a while; its inbox keeps the order.
            let Some((event, file)) = self.to_day.pop_front() else {
                return Ok(());
            };
            self.day_step(event, file).await?.ok();
        }
    }

    /// A desk takes what it is told before it takes anything from a person.
    pub(super) async fn deliver_to_desks(&mut self) -> Result<(), Finding> {
        for index in 0..self.desks.len() {
            while let Some(event) = self.desks[index].inbox.pop_front() {
                self.desk_step(index, event, None).await?.ok();
            }
        }
        Ok(())
    }

    pub(super) fn tell(&mut self, desk: DeskId, event: DeskEvent) {
        if let Some(place) = self.desks.iter_mut().find(|place| place.id() == desk) {
            place.inbox.push_back(event);
        }
    }
}

/// The store does not read, which nothing of a day explains.
pub(super) fn broken(_: bridge::store::StoreError) -> Finding {
    Finding::Broken(Broken::Store)
}
