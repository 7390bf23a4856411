//! The desk's own time: warnings, limits, the forgotten card.

use protocol::failure::Failure;
use protocol::time::Timestamp;

use super::Turn;
use super::effect::{DeskEffect, DeskNews};
use super::stage::{Resume, Stage};

impl Turn<'_> {
    pub(super) fn tick(&mut self) {
        if self.due(self.desk.timers.expected) {
            self.desk.timers.expected = None;
            self.card_taken();
        }
        if self.due(self.desk.timers.operation) {
            self.desk.timers.operation = None;
            self.operation_overdue();
        }
        if self.due(self.desk.timers.forgotten) {
            self.desk.timers.forgotten = None;
            self.forgotten();
        }
        if self.due(self.desk.timers.warn) {
            self.desk.timers.warn = None;
        }
        if self.due(self.desk.timers.close) {
            self.desk.timers.close = None;
            self.close();
        }
    }

    fn due(&self, at: Option<Timestamp>) -> bool {
        at.is_some_and(|at| at <= self.now)
    }

    /// Nobody has touched the screen, the warning has passed.
    fn close(&mut self) {
        match self.desk.stage {
            Stage::Idle | Stage::Done { .. } | Stage::Stopped { .. } => self.idle(),
            _ => self.stop(),
        }
    }

    /// Whoever was asked has not answered in time. Its answer, should it still come, is for an
    /// operation that nobody waits for.
    fn operation_overdue(&mut self) {
        match &self.desk.stage {
            Stage::Reading { .. } => self.trouble(Failure::CardUnreadable, None),
            Stage::CheckingPin { .. } => {
                self.trouble(Failure::CardUnreadable, Some(Resume::Identity));
            }
            Stage::Identifying { .. } => {
                self.trouble(Failure::SourceAway, Some(Resume::Identity));
            }
            Stage::Registering { .. } => {
                self.trouble(Failure::SourceAway, Some(Resume::Register));
            }
            Stage::Submitting { .. } => self.trouble(Failure::SourceAway, Some(Resume::Submit)),
            Stage::AwaitingResult => self.receive_without_result(),
            // The day is asked again: it gives one session one number, however often.
            Stage::Storing { reception } => {
                let reception = reception.clone();
                self.effects.push(DeskEffect::Day(DeskNews::Receive {
                    session: self.desk.session,
                    reception: reception.clone(),
                }));
                self.enter(Stage::Storing { reception });
            }
            _ => {}
        }
    }
}
