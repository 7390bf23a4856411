//! What the console and the display see of the day.

use std::cmp::Reverse;

use protocol::console::{ConsoleView, VisitDetail, VisitStage};
use protocol::display::DisplayView;
use protocol::ids::VisitId;
use protocol::time::Timestamp;

use super::Day;
use crate::visit::{Around, Visit};

/// So many numbers stand on the display at once.
const SHOWN: usize = 6;

impl Day {
    /// The staff's view, with one visit opened.
    pub fn console_view(&self, now: Timestamp, opened: Option<VisitId>) -> ConsoleView {
        ConsoleView {
            at: now,
            environment: self.setup.environment,
            clinic: self.setup.clinic.clone(),
            today: self.today,
            desks: self.desks.values().copied().collect(),
            visits: self.visits.values().rev().map(Visit::row).collect(),
            unmatched: self.results.tray(|visit| {
                let found = self.visits.get(&visit);
                found.is_some_and(|found| self.results.may_be_given(found))
            }),
            // Who may come in is not the day's to know.
            devices: None,
            opened: opened.and_then(|id| self.detail(id)),
        }
    }

    /// All that the staff see of one visit.
    pub fn detail(&self, id: VisitId) -> Option<VisitDetail> {
        let visit = self.visits.get(&id)?;
        Some(visit.detail(Around {
            bound: self.results.of(id),
            may_be_given: self.results.may_be_given(visit),
            request: self.request_of(id),
            may_ask: self.may_ask(visit),
        }))
    }

    /// The display's view: the numbers called, the newest first.
    pub fn display_view(&self) -> DisplayView {
        let mut called: Vec<_> = self
            .visits
            .values()
            .filter(|visit| visit.stage() == VisitStage::Called)
            .filter_map(|visit| Some((visit.called_at()?, visit.number()?)))
            .collect();
        called.sort_by_key(|&(at, number)| (Reverse(at), Reverse(number)));
        DisplayView {
            environment: self.setup.environment,
            called: called
                .into_iter()
                .map(|(_, number)| number)
                .take(SHOWN)
                .collect(),
        }
    }
}
