//! What a desk waits for, and until when.

use protocol::time::{Seconds, Timestamp};

use super::Desk;
use super::stage::Stage;
use crate::rules::timing::{self, Patience};

/// The points in time at which a desk acts by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
pub(super) struct Timers {
    /// The warning is shown.
    pub(crate) warn: Option<Timestamp>,
    /// The screen is closed.
    pub(crate) close: Option<Timestamp>,
    /// The operation under way has failed.
    pub(crate) operation: Option<Timestamp>,
    /// The card that was expected is not there.
    pub(crate) expected: Option<Timestamp>,
    /// The card was forgotten.
    pub(crate) forgotten: Option<Timestamp>,
}

impl Timers {
    /// The next point in time.
    pub(crate) fn next(&self) -> Option<Timestamp> {
        [
            self.warn,
            self.close,
            self.operation,
            self.expected,
            self.forgotten,
        ]
        .into_iter()
        .flatten()
        .min()
    }
}

/// The point in time so many seconds later.
pub(crate) const fn after(now: Timestamp, seconds: Seconds) -> Timestamp {
    Timestamp(now.0.saturating_add(seconds.0 as i64 * 1000))
}

/// How long a stage waits for a touch; none where it waits for something else.
pub(crate) const fn patience(stage: &Stage) -> Option<Patience> {
    match stage {
        Stage::Identity | Stage::Pin { .. } | Stage::Register | Stage::BirthDay => {
            Some(timing::QUESTION)
        }
        Stage::AtTerminal => Some(timing::TERMINAL),
        Stage::Certificate
        | Stage::Consent(_)
        | Stage::Review
        | Stage::Trouble { .. }
        | Stage::Found
        | Stage::CardGone { .. } => Some(timing::READING),
        Stage::Visual(_) => Some(timing::STAFF),
        Stage::Done {
            card: protocol::card::CardPresence::Taken,
            ..
        }
        | Stage::Done {
            card: protocol::card::CardPresence::AtTerminal,
            ..
        }
        | Stage::Stopped {
            card: protocol::card::CardPresence::AtTerminal,
        } => Some(timing::FAREWELL),
        Stage::Idle
        | Stage::Reading { .. }
        | Stage::CheckingPin { .. }
        | Stage::Identifying { .. }
        | Stage::Registering { .. }
        | Stage::Submitting { .. }
        | Stage::Storing { .. }
        | Stage::AwaitingResult
        | Stage::Done { .. }
        | Stage::Stopped { .. }
        | Stage::WithStaff { .. } => None,
    }
}

/// How long the operation of a stage may take.
pub(crate) const fn operation_limit(stage: &Stage) -> Option<Seconds> {
    match stage {
        Stage::Reading { .. } | Stage::CheckingPin { .. } => Some(timing::CARD),
        Stage::Identifying { .. } | Stage::Registering { .. } | Stage::Submitting { .. } => {
            Some(timing::SOURCE)
        }
        Stage::Storing { .. } => Some(timing::STORE),
        Stage::AwaitingResult => Some(timing::RESULT),
        _ => None,
    }
}

impl Desk {
    /// When the desk acts by itself next: whoever drives it comes back then with
    /// [`super::event::DeskEvent::Tick`].
    pub fn wake_at(&self) -> Option<Timestamp> {
        self.timers.next()
    }

    /// The seconds from the warning to the end, while the warning is shown.
    pub(crate) fn warning(&self) -> Option<Seconds> {
        if self.timers.close.is_some() && self.timers.warn.is_none() && self.stage != Stage::Idle {
            patience(&self.stage).map(|patience| patience.warning)
        } else {
            None
        }
    }
}
