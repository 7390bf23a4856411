//! Where a desk stands.

use protocol::card::{CardPresence, CertificateNotice};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::console::IdentifiedBy;
use protocol::failure::Failure;
use protocol::ids::{EntryId, VisitNumber};
use protocol::kiosk::{Ending, VisualState};
use protocol::pin::TriesLeft;

use super::event::Op;
use crate::day::Reception;

/// Where a desk stands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
pub enum Stage {
    /// Nobody is there.
    Idle,
    /// The card is being read; afterwards the person goes on where he was, if he was anywhere.
    Reading {
        /// The reading.
        op: Op,
        /// Where to go on if it is the same card.
        resume: Option<Resume>,
    },
    /// Choose how to show who one is.
    Identity,
    /// The pad is open.
    Pin {
        /// This opening.
        entry: EntryId,
        /// Whether the number before was wrong.
        wrong: bool,
    },
    /// The card checks the PIN.
    CheckingPin {
        /// The check.
        op: Op,
        /// The PIN that waits until the card is known to be the session's own.
        waiting: Option<EntryId>,
    },
    /// The source is told who it is.
    Identifying {
        /// The call.
        op: Op,
        /// How it is known.
        by: IdentifiedBy,
    },
    /// The staff are asked to look.
    Visual(VisualState),
    /// The card is not registered yet: register it now?
    Register,
    /// The source registers it.
    Registering {
        /// The call.
        op: Op,
    },
    /// The notice about the certificate.
    Certificate,
    /// The question with this index into what may be asked.
    Consent(usize),
    /// The answers, before they are sent.
    Review,
    /// The source takes the consents.
    Submitting {
        /// The call.
        op: Op,
    },
    /// The day writes the reception.
    Storing {
        /// What is written.
        reception: Box<Reception>,
    },
    /// The end: the number.
    Done {
        /// The number of the day.
        number: VisitNumber,
        /// Whether the card still lies there.
        card: CardPresence,
        /// What is still to be done, and what was agreed to.
        ending: Ending,
    },
    /// Given up: the card is to be taken.
    Stopped {
        /// Whether the card still lies there.
        card: CardPresence,
    },
    /// Something failed.
    Trouble {
        /// What.
        failure: Failure,
        /// Where trying again leads, if it can succeed.
        retry: Option<Resume>,
    },
    /// The card was taken in the middle: put back, it goes on.
    CardGone {
        /// Where.
        resume: Resume,
    },
    /// The staff have taken over.
    WithStaff {
        /// Where handing back leads.
        resume: Option<Resume>,
    },
    /// Companion: the pad for the birthday.
    BirthDay,
    /// Companion: the person is at the accredited reader.
    AtTerminal,
    /// Companion: the person is done there, and its result has not come yet.
    AwaitingResult,
    /// Companion: its result has come. Is it this person's?
    Found,
}

/// A place that a person can be brought back to. Whatever was under way there is begun again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Resume {
    /// [`Stage::Identity`].
    Identity,
    /// [`Stage::Pin`], with a new opening of the pad.
    Pin {
        /// Whether the number before was wrong.
        wrong: bool,
    },
    /// [`Stage::Visual`].
    Visual(VisualState),
    /// [`Stage::Register`].
    Register,
    /// [`Stage::Certificate`].
    Certificate,
    /// [`Stage::Consent`].
    Consent(usize),
    /// [`Stage::Review`], or [`Stage::Submitting`] where nothing was asked.
    Submit,
    /// [`Stage::BirthDay`].
    BirthDay,
    /// [`Stage::AtTerminal`].
    AtTerminal,
    /// [`Stage::Found`].
    Found,
}

impl Stage {
    /// Where the person can be brought back to when this stage is broken off; none where
    /// there is nothing to come back to.
    pub(crate) const fn resume(&self) -> Option<Resume> {
        Some(match self {
            Self::Idle | Self::Storing { .. } | Self::Done { .. } | Self::Stopped { .. } => {
                return None;
            }
            Self::Reading { resume, .. } | Self::WithStaff { resume } => return *resume,
            Self::Trouble { retry, .. } => return *retry,
            Self::CardGone { resume } => *resume,
            Self::Identity | Self::Identifying { .. } => Resume::Identity,
            Self::Pin { wrong, .. } => Resume::Pin { wrong: *wrong },
            Self::CheckingPin { .. } => Resume::Pin { wrong: false },
            Self::Visual(state) => Resume::Visual(*state),
            Self::Register | Self::Registering { .. } => Resume::Register,
            Self::Certificate => Resume::Certificate,
            Self::Consent(index) => Resume::Consent(*index),
            Self::Review | Self::Submitting { .. } => Resume::Submit,
            Self::BirthDay => Resume::BirthDay,
            Self::AtTerminal | Self::AwaitingResult => Resume::AtTerminal,
            Self::Found => Resume::Found,
        })
    }

    /// The operation that this stage waits for.
    pub(crate) const fn awaited(&self) -> Option<Op> {
        match self {
            Self::Reading { op, .. }
            | Self::CheckingPin { op, .. }
            | Self::Identifying { op, .. }
            | Self::Registering { op }
            | Self::Submitting { op } => Some(*op),
            _ => None,
        }
    }
}

/// The person before the desk, as far as a card tells. He is forgotten with his session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
pub struct Visitor {
    /// Tries left for the PIN; none when it is locked.
    pub(crate) tries: Option<TriesLeft>,
    /// What is to be said about the certificate.
    pub(crate) notice: Option<CertificateNotice>,
    /// Whether the notice was read.
    pub(crate) notice_read: bool,
    /// How the person was confirmed. Not trusted after a restart.
    pub(crate) identified: Option<IdentifiedBy>,
    /// How he was confirmed before the bridge was started again.
    pub(crate) before_restart: Option<IdentifiedBy>,
    /// What may be asked, in order.
    pub(crate) askable: Vec<ConsentClass>,
    /// What was answered.
    pub(crate) answers: Vec<ConsentAnswer>,
}

impl Visitor {
    /// What was answered for a class.
    pub(crate) fn answer(&self, class: ConsentClass) -> Option<Answer> {
        self.answers
            .iter()
            .find(|given| given.class == class)
            .map(|given| given.answer)
    }

    /// Keeps an answer in the order of the questions; the last one for a class counts.
    pub(crate) fn set_answer(&mut self, answer: ConsentAnswer) {
        self.answers.retain(|given| given.class != answer.class);
        self.answers.push(answer);
        let askable = &self.askable;
        self.answers.sort_by_key(|given| {
            askable
                .iter()
                .position(|class| *class == given.class)
                .unwrap_or(askable.len())
        });
    }

    /// The first question without an answer.
    pub(crate) fn unanswered(&self) -> Option<usize> {
        self.askable
            .iter()
            .position(|class| self.answer(*class).is_none())
    }
}

#[cfg(test)]
impl Stage {
    /// The stages' names, for the list of what must be reached.
    pub(crate) const NAMES: [&'static str; 23] = [
        "Idle",
        "Reading",
        "Identity",
        "Pin",
        "CheckingPin",
        "Identifying",
        "Visual",
        "Register",
        "Registering",
        "Certificate",
        "Consent",
        "Review",
        "Submitting",
        "Storing",
        "Done",
        "Stopped",
        "Trouble",
        "CardGone",
        "WithStaff",
        "BirthDay",
        "AtTerminal",
        "AwaitingResult",
        "Found",
    ];

    /// The stage's name.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Idle => "Idle",
            Self::Reading { .. } => "Reading",
            Self::Identity => "Identity",
            Self::Pin { .. } => "Pin",
            Self::CheckingPin { .. } => "CheckingPin",
            Self::Identifying { .. } => "Identifying",
            Self::Visual(_) => "Visual",
            Self::Register => "Register",
            Self::Registering { .. } => "Registering",
            Self::Certificate => "Certificate",
            Self::Consent(_) => "Consent",
            Self::Review => "Review",
            Self::Submitting { .. } => "Submitting",
            Self::Storing { .. } => "Storing",
            Self::Done { .. } => "Done",
            Self::Stopped { .. } => "Stopped",
            Self::Trouble { .. } => "Trouble",
            Self::CardGone { .. } => "CardGone",
            Self::WithStaff { .. } => "WithStaff",
            Self::BirthDay => "BirthDay",
            Self::AtTerminal => "AtTerminal",
            Self::AwaitingResult => "AwaitingResult",
            Self::Found => "Found",
        }
    }
}
