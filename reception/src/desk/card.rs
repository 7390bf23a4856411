//! The card: laid, read, taken, put back, missing after the reader was away.

use protocol::card::{CardPresence, ReaderState};
use protocol::failure::Failure;
use protocol::help::HelpState;
use protocol::way::Way;

use super::effect::DeskEffect;
use super::event::{CardFacts, SameCard};
use super::stage::{Resume, Stage, Visitor};
use super::timers::after;
use super::{CardPlace, Turn};
use crate::rules::certificate::{Term, term};
use crate::rules::timing;

impl Turn<'_> {
    pub(super) fn reader_up(&mut self) {
        self.desk.reader = ReaderState::Ready;
        if self.desk.card == CardPlace::Expected {
            self.desk.timers.expected = Some(after(self.now, timing::CARD_EXPECTED));
        }
    }

    pub(super) fn reader_down(&mut self) {
        self.desk.reader = ReaderState::Away;
        if self.desk.card != CardPlace::Absent {
            self.desk.card = CardPlace::Expected;
        }
        self.desk.timers.expected = None;
    }

    pub(super) fn card_laid(&mut self) {
        self.desk.reader = ReaderState::Ready;
        self.desk.timers.expected = None;
        match self.desk.card {
            CardPlace::Absent => {
                self.desk.card = CardPlace::Unread;
                self.new_card();
            }
            // Nobody has said that the card was taken, so the reader was away, be it for a
            // moment of which nothing else is told. A card that is laid in place of another is
            // told as taken and laid.
            CardPlace::Expected
            | CardPlace::Laid
            | CardPlace::Unread
            | CardPlace::Rechecking(_) => self.recheck(),
        }
    }

    /// A card lies there after the reader or the bridge was away: is it still the same? The
    /// screen stays as it is meanwhile.
    fn recheck(&mut self) {
        match self.desk.stage {
            Stage::Idle => {
                self.desk.card = CardPlace::Unread;
                self.new_card();
            }
            Stage::Reading { resume, .. } => {
                self.desk.card = CardPlace::Unread;
                self.read(resume);
            }
            // It lies there, and could not be read or was not asked for since.
            Stage::CardGone { resume } => {
                self.desk.card = CardPlace::Unread;
                self.read(Some(resume));
            }
            // Nothing of these depends on which card it is.
            Stage::Done { .. } | Stage::Stopped { .. } => self.desk.card = CardPlace::Unread,
            _ => self.ask_whether_same(),
        }
    }

    fn ask_whether_same(&mut self) {
        let op = self.op();
        self.desk.card = CardPlace::Rechecking(op);
        self.desk.timers.expected = Some(after(self.now, timing::CARD));
        self.effects.push(DeskEffect::ReadCard { op });
    }

    /// The answer to [`Self::recheck`].
    pub(super) fn rechecked(&mut self, card: Result<CardFacts, Failure>) {
        self.desk.card = CardPlace::Unread;
        self.desk.timers.expected = None;
        match (card, self.desk.visitor.as_mut()) {
            (Ok(facts), Some(visitor)) if facts.same == SameCard::Same => {
                visitor.tries = facts.tries;
                self.desk.card = CardPlace::Laid;
                let pin_is_asked = matches!(
                    self.desk.stage,
                    Stage::Pin { .. }
                        | Stage::CheckingPin {
                            waiting: Some(_),
                            ..
                        }
                );
                if pin_is_asked && facts.tries.is_none() {
                    self.trouble(Failure::PinLocked, Some(Resume::Identity));
                } else {
                    self.verify_what_waits();
                }
            }
            // The staff finish a reception whatever lies on the reader, and one that was finished
            // while the card was read is finished: its card is no other person's.
            _ if matches!(
                self.desk.stage,
                Stage::WithStaff { .. }
                    | Stage::Storing { .. }
                    | Stage::Done { .. }
                    | Stage::Stopped { .. }
            ) => {}
            (Err(_), Some(_)) => match self.desk.stage.resume() {
                Some(resume) => self.enter(Stage::CardGone { resume }),
                None => self.somebody_else(),
            },
            _ => self.somebody_else(),
        }
    }

    /// Another card than the session's: another person, for all we know.
    fn somebody_else(&mut self) {
        self.part();
        self.read_somebody_new(HelpState::None);
    }

    /// What a newly laid card means where the desk stands.
    fn new_card(&mut self) {
        match self.desk.stage {
            Stage::Idle => self.read_somebody_new(self.desk.help),
            Stage::CardGone { resume } => self.read(Some(resume)),
            Stage::Trouble {
                retry: Some(resume),
                ..
            } if self.desk.visitor.is_some() => self.read(Some(resume)),
            // The other end is being asked about the person: is he still the one there?
            Stage::Submitting { .. } | Stage::Identifying { .. } | Stage::Registering { .. } => {
                self.ask_whether_same();
            }
            Stage::WithStaff { .. } | Stage::Storing { .. } => {}
            // In the rest the card was there all along, or the session is over.
            Stage::Trouble { .. }
            | Stage::Stopped { .. }
            | Stage::Done { .. }
            | Stage::Reading { .. }
            | Stage::Identity
            | Stage::Pin { .. }
            | Stage::CheckingPin { .. }
            | Stage::Visual(_)
            | Stage::Register
            | Stage::Certificate
            | Stage::Consent(_)
            | Stage::Review
            | Stage::BirthDay
            | Stage::AtTerminal
            | Stage::AwaitingResult
            | Stage::Found => self.somebody_else(),
        }
    }

    /// Ends what is left of the session before a new one begins.
    fn part(&mut self) {
        match self.desk.stage {
            Stage::Done { .. } | Stage::Stopped { .. } | Stage::Idle => {}
            _ => self.leave(),
        }
        self.desk.language = protocol::language::Language::default();
    }

    fn read_somebody_new(&mut self, help: HelpState) {
        let help_since = self.desk.help_since;
        self.begin();
        self.desk.help = help;
        self.desk.help_since = help_since.filter(|_| help != HelpState::None);
        self.read(None);
    }

    pub(super) fn read(&mut self, resume: Option<Resume>) {
        // What was asked of the card before is asked anew with this.
        if matches!(self.desk.card, CardPlace::Laid | CardPlace::Rechecking(_)) {
            self.desk.card = CardPlace::Unread;
            self.desk.timers.expected = None;
        }
        let op = self.op();
        self.effects.push(DeskEffect::ReadCard { op });
        self.enter(Stage::Reading { op, resume });
    }

    pub(super) fn card_read(&mut self, card: Result<CardFacts, Failure>, resume: Option<Resume>) {
        let facts = match card {
            Ok(facts) => facts,
            Err(failure) => {
                match resume {
                    Some(resume) if self.desk.visitor.is_some() => {
                        self.enter(Stage::CardGone { resume });
                    }
                    _ => self.trouble(failure, None),
                }
                return;
            }
        };
        if self.desk.card == CardPlace::Unread {
            self.desk.card = CardPlace::Laid;
        }
        if let (Some(resume), SameCard::Same, Some(visitor)) =
            (resume, facts.same, self.desk.visitor.as_mut())
        {
            visitor.tries = facts.tries;
            self.resume(resume);
            return;
        }
        if self.desk.visitor.is_some() {
            // Another card than the one that was taken: another person, for all we know.
            self.leave();
            self.desk.language = protocol::language::Language::default();
            self.begin();
        }
        let notice = match term(facts.last_day, self.desk.today.0) {
            Term::Valid => None,
            Term::Notice(notice) => Some(notice),
            Term::Lapsed => {
                self.trouble(Failure::CertificateLapsed, None);
                return;
            }
        };
        self.desk.visitor = Some(Visitor {
            tries: facts.tries,
            notice,
            notice_read: false,
            identified: None,
            before_restart: None,
            askable: Vec::new(),
            answers: Vec::new(),
        });
        self.effects.push(DeskEffect::KeepMark);
        self.enter(Stage::Identity);
    }

    pub(super) fn card_taken(&mut self) {
        self.desk.timers.expected = None;
        if self.desk.card == CardPlace::Absent {
            return;
        }
        self.desk.card = CardPlace::Absent;
        match self.desk.stage {
            Stage::Reading { resume: None, .. } => self.trouble(Failure::CardRemoved, None),
            Stage::Reading {
                resume: Some(resume),
                ..
            } => self.enter(Stage::CardGone { resume }),
            Stage::Done {
                number, ref ending, ..
            } => {
                let ending = ending.clone();
                self.enter(Stage::Done {
                    number,
                    card: CardPresence::Taken,
                    ending,
                });
            }
            Stage::Stopped { .. } => self.idle(),
            Stage::Identity
            | Stage::Pin { .. }
            | Stage::CheckingPin { .. }
            | Stage::Visual(_)
            | Stage::Register
            | Stage::Certificate
            | Stage::Consent(_)
            | Stage::Review => {
                if let Some(resume) = self.desk.stage.resume() {
                    self.enter(Stage::CardGone { resume });
                }
            }
            // These go on without the card: what it had to do is done, or the staff are there.
            Stage::Idle
            | Stage::Identifying { .. }
            | Stage::Registering { .. }
            | Stage::Submitting { .. }
            | Stage::Storing { .. }
            | Stage::Trouble { .. }
            | Stage::CardGone { .. }
            | Stage::WithStaff { .. }
            | Stage::BirthDay
            | Stage::AtTerminal
            | Stage::AwaitingResult
            | Stage::Found => {}
        }
    }

    /// Whether the card lies there for all we know.
    pub(super) fn card_is_there(&self) -> bool {
        self.desk.card != CardPlace::Absent
    }

    /// Goes to a place that needs the card: where it was taken meanwhile, it is asked for, and
    /// one that nobody has read since it was laid is read first.
    pub(super) fn go(&mut self, resume: Resume) {
        // A companion's card lies on another reader.
        if self.desk.setup.way == Way::Companion {
            self.resume(resume);
            return;
        }
        match self.desk.card {
            CardPlace::Absent => self.enter(Stage::CardGone { resume }),
            CardPlace::Unread => self.read(Some(resume)),
            CardPlace::Laid | CardPlace::Expected | CardPlace::Rechecking(_) => {
                self.resume(resume);
            }
        }
    }
}
