//! Step 4, 受付完了, and giving up: the number, and the card to be taken.

use protocol::card::CardPresence;
use protocol::failure::Failure;
use protocol::help::HelpState;
use protocol::ids::{SessionId, VisitNumber};

use super::Turn;
use super::companion::ending;
use super::stage::{Resume, Stage};

impl Turn<'_> {
    /// The reception is on disk: only now does a screen say that it is done.
    pub(super) fn numbered(&mut self, session: SessionId, number: VisitNumber) {
        if session != self.desk.session {
            return;
        }
        if let Stage::Storing { reception } = &self.desk.stage {
            let ending = ending(reception);
            let card = self.card_to_take();
            self.forget();
            self.enter(Stage::Done {
                number,
                card,
                ending,
            });
        }
    }

    /// The reception could not be written.
    pub(super) fn not_stored(&mut self, session: SessionId) {
        if session != self.desk.session || !matches!(self.desk.stage, Stage::Storing { .. }) {
            return;
        }
        if self.desk.at_reader.claim.is_some() {
            let resume = match self.desk.at_reader.result {
                Some(_) => Resume::Found,
                None => Resume::AtTerminal,
            };
            self.trouble(Failure::StoreAway, Some(resume));
        } else if self.desk.visitor.is_some() {
            self.trouble(Failure::StoreAway, Some(Resume::Submit));
        } else {
            // The staff received somebody without a readable card: they are still there.
            self.enter(Stage::WithStaff { resume: None });
        }
    }

    /// やめる, or nobody has touched the screen for too long.
    pub(super) fn stop(&mut self) {
        let card = self.card_to_take();
        self.leave();
        match card {
            CardPresence::Taken => self.idle(),
            CardPresence::Present | CardPresence::Forgotten | CardPresence::AtTerminal => {
                self.enter(Stage::Stopped { card });
            }
        }
    }

    /// The card was forgotten: the staff are told, and the screen goes on reminding.
    pub(super) fn forgotten(&mut self) {
        let card = CardPresence::Forgotten;
        match self.desk.stage.clone() {
            Stage::Done { number, ending, .. } => self.enter(Stage::Done {
                number,
                card,
                ending,
            }),
            Stage::Stopped { .. } => self.enter(Stage::Stopped { card }),
            _ => {}
        }
    }

    fn card_to_take(&self) -> CardPresence {
        if self.desk.at_reader.claim.is_some() {
            CardPresence::AtTerminal
        } else if self.card_is_there() {
            CardPresence::Present
        } else {
            CardPresence::Taken
        }
    }

    /// Whether the staff are called or on the way.
    pub(super) fn help_is_open(&self) -> bool {
        self.desk.help != HelpState::None
    }
}
