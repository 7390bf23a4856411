//! Step 3, 同意の確認: one question a screen, the answers looked over, sent.

use protocol::consent::{ConsentAnswer, ConsentClass};
use protocol::console::IdentifiedBy;
use protocol::failure::Failure;
use protocol::kiosk::VisualState;
use protocol::presented::{Presented, Proof};

use super::Turn;
use super::effect::{DeskEffect, DeskNews};
use super::stage::{Resume, Stage};
use crate::day::{ReceivedBy, Reception};
use crate::eligibility::EligibilityResult;

impl Turn<'_> {
    /// Asks the question with this index; behind the last one come the answers.
    pub(super) fn ask(&mut self, index: usize) {
        let count = self
            .desk
            .visitor
            .as_ref()
            .map_or(0, |visitor| visitor.askable.len());
        if index < count {
            self.enter(Stage::Consent(index));
        } else {
            self.review();
        }
    }

    /// Shows the answers; where nothing was asked there is nothing to show, and they are sent.
    pub(super) fn review(&mut self) {
        let asked = self
            .desk
            .visitor
            .as_ref()
            .is_some_and(|visitor| !visitor.askable.is_empty());
        if asked {
            self.enter(Stage::Review);
        } else {
            self.submit();
        }
    }

    /// An answer. One for another class than the one on the screen was meant for a question
    /// that is gone, as a second tap on the same place is.
    pub(super) fn answered(&mut self, index: usize, answer: ConsentAnswer) {
        let Some(visitor) = self.desk.visitor.as_mut() else {
            return;
        };
        if visitor.askable.get(index) != Some(&answer.class) {
            return;
        }
        visitor.set_answer(answer);
        match visitor.unanswered() {
            Some(next) => self.ask(next),
            None => self.review(),
        }
    }

    /// 変更する at one of the answers.
    pub(super) fn change(&mut self, class: ConsentClass) {
        let index = self
            .desk
            .visitor
            .as_ref()
            .and_then(|visitor| visitor.askable.iter().position(|askable| *askable == class));
        if let Some(index) = index {
            self.ask(index);
        }
    }

    /// もどる from a question: the one before it, or the notice before the first.
    pub(super) fn back_from_consent(&mut self, index: usize) {
        if let Some(before) = index.checked_sub(1) {
            self.ask(before);
        } else if self.has_notice() {
            self.enter(Stage::Certificate);
        }
    }

    /// もどる from the answers: the last question.
    pub(super) fn back_from_review(&mut self) {
        let last = self
            .desk
            .visitor
            .as_ref()
            .and_then(|visitor| visitor.askable.len().checked_sub(1));
        if let Some(last) = last {
            self.ask(last);
        }
    }

    fn has_notice(&self) -> bool {
        self.desk
            .visitor
            .as_ref()
            .is_some_and(|visitor| visitor.notice.is_some())
    }

    /// Sends the answers. What the card had verified is not trusted after a restart: then the
    /// person is confirmed once more first, in the same way, and the answers are kept.
    pub(super) fn submit(&mut self) {
        if !self.is_identified_or_asks() {
            return;
        }
        let answers = self
            .desk
            .visitor
            .as_ref()
            .map(|visitor| visitor.answers.clone())
            .unwrap_or_default();
        let op = self.op();
        self.effects.push(DeskEffect::Consents { op, answers });
        self.enter(Stage::Submitting { op });
    }

    /// Whether the person is confirmed; where he is no longer, he is asked once more, in the
    /// way in which he was confirmed before.
    pub(super) fn is_identified_or_asks(&mut self) -> bool {
        let Some(visitor) = self.desk.visitor.as_ref() else {
            return false;
        };
        match (visitor.identified, visitor.before_restart) {
            (Some(_), _) => return true,
            (None, Some(IdentifiedBy::Pin)) if visitor.tries.is_some() => {
                self.go(Resume::Pin { wrong: false });
            }
            (None, Some(_)) => self.go(Resume::Visual(VisualState::Asked)),
            (None, None) => self.go(Resume::Identity),
        }
        false
    }

    /// The source has answered with the facts: the reception is complete.
    pub(super) fn resulted(&mut self, result: Result<Box<EligibilityResult>, Failure>) {
        let result = match result {
            Ok(result) => result,
            Err(failure) => {
                self.trouble(failure, Some(Resume::Submit));
                return;
            }
        };
        let (identified, certificate) = self
            .desk
            .visitor
            .as_ref()
            .map_or((None, None), |visitor| (visitor.identified, visitor.notice));
        self.store(Reception {
            by: ReceivedBy::Kiosk,
            presented: Presented::Proof(Proof::MyNumberCard),
            identified,
            certificate,
            result: Some(*result),
            awaited: None,
        });
    }

    /// Hands a complete reception to the day.
    pub(super) fn store(&mut self, reception: Reception) {
        let reception = Box::new(reception);
        self.effects.push(DeskEffect::Day(DeskNews::Receive {
            session: self.desk.session,
            reception: reception.clone(),
        }));
        self.enter(Stage::Storing { reception });
    }
}
