//! Which result of the accredited reader belongs to whom (照合). Decided here and nowhere else,
//! by two facts at least; two that fit are never resolved by guessing.
//!
//! The facts are the time at which somebody was at the reader and the birthday that he typed.
//! A person at a kiosk has the last word by the initials that he is shown; where nobody is at
//! the kiosk any more, the staff have it.

use protocol::failure::Failure;
use protocol::ids::{DeskId, SessionId, VisitId};
use protocol::time::{Date, MonthDay, Timestamp};
use protocol::unmatched::Unmatched;

use crate::calendar::date_in_japan;
use crate::eligibility::{Arrival, Claim, EligibilityResult, Said};
#[cfg(fuzzing)]
use crate::planted::{self, Bug};

/// Somebody who waits for a result of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    /// The visit.
    pub(super) visit: VisitId,
    /// What is known of the person.
    pub(super) claim: Claim,
    /// Until when the person was at the reader; none while he may still be there.
    pub(super) until: Option<Timestamp>,
    /// The desk and session, while the person is at the kiosk.
    pub(super) at: Option<(DeskId, SessionId)>,
}

/// Where a result goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// To the one person at a kiosk whom it fits.
    Desk {
        desk: DeskId,
        session: SessionId,
        visit: VisitId,
    },
    /// Into the staff's tray.
    Tray {
        why: Unmatched,
        candidates: Vec<VisitId>,
    },
}

/// How far the terminal's clock may be from ours, in milliseconds.
const CLOCKS_DIFFER: i64 = 60_000;

/// Decides where a result goes.
pub(super) fn decide(
    arrival: &Arrival,
    came_at: Timestamp,
    today: Date,
    waiting: &[Waiting],
) -> Decision {
    let at = arrival.executed_at.unwrap_or(came_at);
    let in_time: Vec<_> = waiting.iter().filter(|one| one.was_there(at)).collect();
    let tray = |why, fitting: &[&Waiting]| Decision::Tray {
        why,
        candidates: fitting.iter().map(|one| one.visit).collect(),
    };
    let result = match &arrival.said {
        Said::Unreadable(failure) => return tray(Unmatched::Unreadable(*failure), &in_time),
        Said::SeveralPeople => return tray(Unmatched::SeveralPeople, &in_time),
        // One that agrees with its request did not come here.
        Said::Answer(_) => return tray(Unmatched::OtherRequest, &[]),
        Said::Result(result) => result,
    };
    if date_in_japan(at) != today {
        return tray(Unmatched::AnotherDay, &[]);
    }
    let Some(birthday) = birthday(result) else {
        return tray(Unmatched::NoPerson, &in_time);
    };
    let fitting: Vec<_> = in_time
        .into_iter()
        .filter(|one| one.has_birthday(birthday))
        .collect();
    match fitting.as_slice() {
        [] => tray(Unmatched::Nobody, &[]),
        [one] => match one.at {
            Some((desk, session)) => Decision::Desk {
                desk,
                session,
                visit: one.visit,
            },
            None => tray(Unmatched::Left, &fitting),
        },
        _ => tray(Unmatched::Several, &fitting),
    }
}

/// Whether the staff may give a result that lies there for this reason to a visit of today.
pub(super) const fn may_be_given(why: Unmatched) -> Result<(), Failure> {
    match why {
        Unmatched::AnotherDay
        | Unmatched::SeveralPeople
        | Unmatched::SameName
        | Unmatched::Unreadable(_) => Err(Failure::NotNow),
        Unmatched::Nobody
        | Unmatched::Several
        | Unmatched::Left
        | Unmatched::Denied
        | Unmatched::TakenBack
        | Unmatched::NoPerson
        | Unmatched::Answer
        | Unmatched::OtherRequest => Ok(()),
    }
}

impl Waiting {
    fn has_birthday(&self, birthday: MonthDay) -> bool {
        #[cfg(fuzzing)]
        if planted::is(Bug::BirthdayHalfCompared) {
            return self.claim.birthday.month == birthday.month;
        }
        self.claim.birthday == birthday
    }

    fn was_there(&self, at: Timestamp) -> bool {
        #[cfg(fuzzing)]
        if planted::is(Bug::TimeNotCompared) {
            return true;
        }
        at.0 >= self.claim.since.0 - CLOCKS_DIFFER
            && self
                .until
                .is_none_or(|until| at.0 <= until.0 + CLOCKS_DIFFER)
    }
}

fn birthday(result: &EligibilityResult) -> Option<MonthDay> {
    let date = result.person.as_ref()?.birth_date?;
    MonthDay::new(date.month, date.day)
}
