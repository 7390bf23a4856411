//! Step 2, 本人確認: the PIN, the staff's look, the registration, the certificate's notice.

use protocol::consent::Answer as Reply;
use protocol::console::IdentifiedBy;
use protocol::failure::Failure;
use protocol::ids::EntryId;
use protocol::kiosk::VisualState;

use super::effect::DeskEffect;
use super::event::PinAnswer;
use super::stage::{Resume, Stage};
use super::{CardPlace, Turn};
use crate::eligibility::IdentityAnswer;

impl Turn<'_> {
    /// 暗証番号で確認 was chosen.
    pub(super) fn choose_pin(&mut self) {
        match self.desk.visitor.as_ref().map(|visitor| visitor.tries) {
            Some(Some(_)) => self.open_pad(false),
            Some(None) => self.trouble(Failure::PinLocked, Some(Resume::Identity)),
            None => {}
        }
    }

    pub(super) fn open_pad(&mut self, wrong: bool) {
        let entry = EntryId(self.desk.last_entry.0.wrapping_add(1));
        self.desk.last_entry = entry;
        // Entering closes the pad that may still be open; the new one is opened behind that.
        self.enter(Stage::Pin { entry, wrong });
        self.effects.push(DeskEffect::OpenPad(entry));
    }

    pub(super) fn pin_ready(&mut self, ready: EntryId) {
        if let Stage::Pin { entry, .. } = self.desk.stage
            && entry == ready
        {
            match self.desk.card {
                CardPlace::Laid => self.verify(entry),
                CardPlace::Absent => self.go(Resume::Pin { wrong: false }),
                // Which card lies there is being asked. The PIN waits for the answer, so that
                // nobody types it twice because a plug was loose.
                CardPlace::Unread | CardPlace::Expected | CardPlace::Rechecking(_) => {
                    let (op, waiting) = (self.op(), Some(entry));
                    self.enter(Stage::CheckingPin { op, waiting });
                }
            }
        }
    }

    /// The card is the session's own: a PIN that waited for that is presented.
    pub(super) fn verify_what_waits(&mut self) {
        if let Stage::CheckingPin {
            waiting: Some(entry),
            ..
        } = self.desk.stage
        {
            self.verify(entry);
        }
    }

    fn verify(&mut self, entry: EntryId) {
        let (op, waiting) = (self.op(), None);
        self.effects.push(DeskEffect::VerifyPin { op, entry });
        self.enter(Stage::CheckingPin { op, waiting });
    }

    pub(super) fn pin_checked(&mut self, pin: PinAnswer) {
        match pin {
            PinAnswer::Right => self.identify(IdentifiedBy::Pin),
            PinAnswer::Wrong(left) => {
                if let Some(visitor) = self.desk.visitor.as_mut() {
                    visitor.tries = Some(left);
                }
                self.open_pad(true);
            }
            PinAnswer::Locked => {
                if let Some(visitor) = self.desk.visitor.as_mut() {
                    visitor.tries = None;
                }
                self.trouble(Failure::PinLocked, Some(Resume::Identity));
            }
            PinAnswer::EntryGone => {
                self.trouble(Failure::PinEntryGone, Some(Resume::Pin { wrong: false }));
            }
            PinAnswer::Failed(failure) => {
                self.trouble(failure, Some(Resume::Identity));
            }
        }
    }

    /// Tells the source who it is.
    pub(super) fn identify(&mut self, by: IdentifiedBy) {
        let op = self.op();
        self.effects.push(DeskEffect::Identify {
            op,
            proof: by.into(),
        });
        self.enter(Stage::Identifying { op, by });
    }

    pub(super) fn identified(&mut self, by: IdentifiedBy, answer: Result<IdentityAnswer, Failure>) {
        match answer {
            Ok(answer) => {
                if let Some(visitor) = self.desk.visitor.as_mut() {
                    visitor.identified = Some(by);
                    visitor.before_restart = None;
                }
                self.known(answer);
            }
            Err(failure) => self.trouble(failure, Some(Resume::Identity)),
        }
    }

    /// The answer to the question whether to register now.
    pub(super) fn register(&mut self, reply: Reply) {
        match reply {
            Reply::Agree => {
                if !self.is_identified_or_asks() {
                    return;
                }
                let op = self.op();
                self.effects.push(DeskEffect::Register { op });
                self.enter(Stage::Registering { op });
            }
            Reply::Refuse => self.trouble(Failure::NotRegistered, Some(Resume::Register)),
        }
    }

    pub(super) fn registered(&mut self, answer: Result<IdentityAnswer, Failure>) {
        match answer {
            Ok(answer) => self.known(answer),
            Err(failure) => self.trouble(failure, Some(Resume::Register)),
        }
    }

    /// The source knows the person: what comes next?
    fn known(&mut self, answer: IdentityAnswer) {
        if !answer.registered {
            self.go(Resume::Register);
            return;
        }
        if let Some(visitor) = self.desk.visitor.as_mut() {
            visitor
                .answers
                .retain(|given| answer.askable.contains(&given.class));
            visitor.askable = answer.askable;
        }
        self.after_identity();
    }

    /// The next thing to say or ask once the person is known.
    pub(super) fn after_identity(&mut self) {
        let Some(visitor) = self.desk.visitor.as_ref() else {
            return;
        };
        if visitor.notice.is_some() && !visitor.notice_read {
            self.go(Resume::Certificate);
        } else if let Some(index) = visitor.unanswered() {
            self.go(Resume::Consent(index));
        } else if visitor.askable.is_empty() {
            self.submit();
        } else {
            self.go(Resume::Submit);
        }
    }

    pub(super) fn notice_read(&mut self) {
        if let Some(visitor) = self.desk.visitor.as_mut() {
            visitor.notice_read = true;
        }
        self.after_identity();
    }

    /// スタッフが確認 was chosen.
    pub(super) fn choose_visual(&mut self) {
        self.enter(Stage::Visual(VisualState::Asked));
    }
}
