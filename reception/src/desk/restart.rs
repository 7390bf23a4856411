//! The bridge was started again. The person stands where he stood; what the card had verified
//! is not trusted, and what was under way is begun again or offered again.

use protocol::card::{CardPresence, ReaderState};

use super::effect::{DeskEffect, DeskNews};
use super::stage::{Resume, Stage};
use super::{CardPlace, Turn};

impl Turn<'_> {
    pub(super) fn restarted(&mut self) {
        self.desk.reader = ReaderState::Away;
        if self.desk.card != CardPlace::Absent {
            self.desk.card = CardPlace::Expected;
        }
        self.desk.timers.expected = None;
        if let Some(visitor) = self.desk.visitor.as_mut() {
            visitor.before_restart = visitor.identified.take().or(visitor.before_restart);
        }
        match self.desk.stage.clone() {
            // The card will be read when the reader says that it lies there.
            stage @ (Stage::Idle
            | Stage::Identity
            | Stage::Visual(_)
            | Stage::Register
            | Stage::Certificate
            | Stage::Consent(_)
            | Stage::Review
            | Stage::Trouble { .. }
            | Stage::CardGone { .. }
            | Stage::Found
            | Stage::Reading { .. }) => self.enter(stage),
            stage @ (Stage::BirthDay
            | Stage::AtTerminal
            | Stage::AwaitingResult
            | Stage::WithStaff { .. }) => {
                self.enter(stage);
                // What the day has offered meanwhile is offered once more.
                if let Some(claim) = self.desk.at_reader.claim {
                    let session = self.desk.session;
                    let armed = DeskNews::Armed { session, claim };
                    self.effects.push(DeskEffect::Day(armed));
                }
            }
            Stage::Pin { wrong, .. } => self.open_pad(wrong),
            Stage::CheckingPin { .. } => self.open_pad(false),
            Stage::Identifying { .. } => self.enter(Stage::Identity),
            Stage::Registering { .. } => self.enter(Stage::Register),
            Stage::Submitting { .. } => self.resume(Resume::Submit),
            Stage::Storing { reception } => {
                self.effects.push(DeskEffect::Day(DeskNews::Receive {
                    session: self.desk.session,
                    reception: reception.clone(),
                }));
                self.enter(Stage::Storing { reception });
            }
            Stage::Done {
                number,
                card,
                ending,
            } => {
                let card = waiting_again(card);
                self.enter(Stage::Done {
                    number,
                    card,
                    ending,
                });
            }
            Stage::Stopped { card } => {
                let card = waiting_again(card);
                self.enter(Stage::Stopped { card });
            }
        }
    }
}

/// The reminder begins anew; the reader will say whether the card still lies there.
const fn waiting_again(card: CardPresence) -> CardPresence {
    match card {
        CardPresence::Present | CardPresence::Forgotten => CardPresence::Present,
        CardPresence::Taken => CardPresence::Taken,
        CardPresence::AtTerminal => CardPresence::AtTerminal,
    }
}
