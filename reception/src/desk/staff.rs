//! What the staff do at a desk: answer a call, look at a face, take over, receive.

use protocol::console::{DeskAct, IdentifiedBy};
use protocol::failure::Failure;
use protocol::ids::SessionId;
use protocol::kiosk::VisualState;
use protocol::presented::Presented;
use protocol::way::Way;

use super::effect::DeskEffect;
use super::stage::Stage;
use super::{CardPlace, Turn};
use crate::day::{ReceivedBy, Reception};
use crate::eligibility::Awaited;

impl Turn<'_> {
    pub(super) fn staff(&mut self, session: SessionId, act: DeskAct) {
        if session != self.desk.session {
            self.effects.push(DeskEffect::Refuse(Failure::SessionOver));
            return;
        }
        match (act, &self.desk.stage) {
            (DeskAct::AnswerHelp, _) if self.help_is_open() => self.answer_help(),
            (DeskAct::CloseHelp, _) if self.help_is_open() => self.close_help(),
            (DeskAct::ConfirmVisual, Stage::Visual(VisualState::Asked)) => {
                self.identify(IdentifiedBy::Visual);
            }
            (DeskAct::RefuseVisual, Stage::Visual(VisualState::Asked)) => {
                self.enter(Stage::Visual(VisualState::NotConfirmed));
            }
            (DeskAct::TakeOver, stage) if can_be_taken_over(stage) => self.take_over(),
            (DeskAct::HandBack, Stage::WithStaff { .. }) => self.hand_back(),
            (DeskAct::Receive(presented), Stage::WithStaff { .. }) => self.receive(presented),
            _ => self.effects.push(DeskEffect::Refuse(Failure::NotNow)),
        }
    }

    fn take_over(&mut self) {
        let resume = self.desk.stage.resume();
        if self.desk.stage == Stage::Idle && !self.help_is_open() {
            self.begin();
        }
        self.close_call();
        self.enter(Stage::WithStaff { resume });
    }

    /// Back to the kiosk: where the person was, or the first screen.
    fn hand_back(&mut self) {
        let Stage::WithStaff { resume } = self.desk.stage else {
            return;
        };
        match resume {
            Some(resume) if self.desk.visitor.is_some() => self.go(resume),
            Some(resume) if self.desk.setup.way == Way::Companion => self.resume(resume),
            _ if self.desk.card == CardPlace::Absent || self.desk.setup.way == Way::Companion => {
                self.leave();
                self.idle();
            }
            _ => self.read(None),
        }
    }

    /// Finishes the reception on what was presented. Whoever presented a proof is received at
    /// the usual share; who has nothing is received too and marked 後日確認.
    fn receive(&mut self, presented: Presented) {
        let visitor = self.desk.visitor.as_ref();
        self.store(Reception {
            by: ReceivedBy::Staff,
            presented,
            identified: visitor.and_then(|visitor| visitor.identified),
            certificate: visitor.and_then(|visitor| visitor.notice),
            result: None,
            // A result that comes after all is shown to the staff as this person's.
            awaited: self.desk.at_reader.claim.map(Awaited::Terminal),
        });
    }

    /// The staff are here: the call has reached its end.
    fn close_call(&mut self) {
        self.desk.help = protocol::help::HelpState::None;
        self.desk.help_since = None;
    }
}

/// Where a reception is being written or is over there is nothing to take over.
const fn can_be_taken_over(stage: &Stage) -> bool {
    !matches!(
        stage,
        Stage::Storing { .. }
            | Stage::Done { .. }
            | Stage::Stopped { .. }
            | Stage::WithStaff { .. }
    )
}
