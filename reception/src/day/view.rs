//! What the console and the display see of the day.

use std::cmp::Reverse;

use protocol::console::{ConsoleView, VisitStage};
use protocol::display::DisplayView;
use protocol::ids::VisitId;

use super::Day;
use crate::visit::Visit;

/// So many numbers stand on the display at once.
const SHOWN: usize = 6;

impl Day {
    /// The staff's view, with one visit opened.
    pub fn console_view(&self, opened: Option<VisitId>) -> ConsoleView {
        ConsoleView {
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
            opened: opened.and_then(|id| self.visits.get(&id)).map(|visit| {
                let id = visit.id();
                visit.detail(self.results.of(id), self.request_of(id))
            }),
        }
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
