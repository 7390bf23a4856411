//! たすけ: calling the staff, from everywhere.

use protocol::help::HelpState;

use super::Turn;
use super::stage::Stage;

impl Turn<'_> {
    pub(super) fn call_help(&mut self) {
        if self.help_is_open() {
            return;
        }
        if self.desk.stage == Stage::Idle {
            // Somebody without a card is there now; the call is his.
            self.begin();
        }
        self.desk.help = HelpState::Called;
        self.desk.help_since = Some(self.now);
        self.touched();
    }

    /// The call is over, cancelled by the patient or closed by the staff.
    pub(super) fn close_help(&mut self) {
        if !self.help_is_open() {
            return;
        }
        self.desk.help = HelpState::None;
        self.desk.help_since = None;
        if self.desk.stage == Stage::Idle {
            self.leave();
        }
        self.touched();
    }

    pub(super) fn answer_help(&mut self) {
        if self.desk.help == HelpState::Called {
            self.desk.help = HelpState::Coming;
        }
    }
}
