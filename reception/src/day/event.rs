//! What can happen between desks, and what the day asks for.

use protocol::card::CertificateNotice;
use protocol::consent::ConsentAnswer;
use protocol::console::{DeskAct, DeskRow, IdentifiedBy, VisitEdit, VisitStage};
use protocol::eligibility::{Insurance, Person};
use protocol::failure::Failure;
use protocol::ids::{DeskId, ResultId, SessionId, Version, VisitId, VisitNumber};
use protocol::number::NumberSearch;
use protocol::presented::Presented;
use protocol::time::Date;
use serde::{Deserialize, Serialize};

use super::requests::Placed;
use crate::desk::effect::DeskNews;
use crate::desk::event::DeskEvent;
use crate::eligibility::{Arrival, Awaited, EligibilityResult, RequestName};

/// A complete reception, by the kiosk or by the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(Hash))]
pub struct Reception {
    /// Who finished it.
    pub by: ReceivedBy,
    /// What was presented: with a proof the usual share is certain.
    pub presented: Presented,
    /// How the person was confirmed, where he was.
    pub identified: Option<IdentifiedBy>,
    /// What was said about the certificate.
    pub certificate: Option<CertificateNotice>,
    /// The source's result; none where the staff received somebody without one.
    pub result: Option<EligibilityResult>,
    /// What is still waited for, where the result is not there yet (結果確認中).
    pub awaited: Option<Awaited>,
}

/// Who finished a reception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReceivedBy {
    /// The patient at the kiosk.
    Kiosk,
    /// The staff.
    Staff,
}

/// Everything that can happen between desks. It is journaled, sealed, but for
/// [`DayEvent::Shows`] and [`DayEvent::Act`], which follow from a desk's own journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayEvent {
    /// A desk tells something.
    Desk {
        /// The desk.
        desk: DeskId,
        /// What it tells.
        news: DeskNews,
    },
    /// A desk looks different now.
    Shows(DeskRow),
    /// The staff act on a desk.
    Act {
        /// The desk.
        desk: DeskId,
        /// The session that the author saw.
        session: SessionId,
        /// The act.
        act: DeskAct,
    },
    /// The staff edit a visit.
    Edit {
        /// The visit.
        visit: VisitId,
        /// The version that the author saw.
        version: Version,
        /// The edit.
        edit: VisitEdit,
    },
    /// A new day has begun: numbers begin with 1 again, or behind the last one that this day
    /// has given already, where the clock was set back.
    NewDay {
        /// The day.
        date: Date,
        /// The last number given on it.
        last_number: VisitNumber,
    },
    /// The newest visit when everything before was cut off from the journal.
    Counted(VisitId),
    /// A file of the terminal's has come. Its bytes are kept in the same step.
    Arrived(Box<Arrival>),
    /// The newest result when everything before was cut off from the journal.
    CountedResults(ResultId),
    /// The staff give a result of the tray to a visit.
    Bind {
        /// The result.
        result: ResultId,
        /// The visit.
        visit: VisitId,
        /// The version that the author saw.
        version: Version,
    },
    /// The staff take the result from a visit again.
    Unbind {
        /// The visit.
        visit: VisitId,
        /// The version that the author saw.
        version: Version,
    },
    /// The staff ask by number for a visit.
    Ask {
        /// The request's name, never used before.
        name: RequestName,
        /// The visit.
        visit: VisitId,
        /// The version that the author saw.
        version: Version,
        /// The numbers.
        search: NumberSearch,
    },
    /// Placing a request has ended.
    Placed {
        /// The request's name.
        name: RequestName,
        /// How.
        placed: Placed,
    },
    /// What was known of a visit's person the last time that he came.
    LastTime {
        /// The visit.
        visit: VisitId,
        /// The person.
        person: Person,
        /// What was known.
        insurance: Box<Insurance>,
    },
    /// The source has answered after all, for a session whose reception went on without it.
    Late {
        /// The desk.
        desk: DeskId,
        /// The session.
        session: SessionId,
        /// The result.
        result: Box<EligibilityResult>,
    },
    /// The source that was asked on has answered, and gives no result: the staff look it up.
    NoResult {
        /// The desk.
        desk: DeskId,
        /// The session.
        session: SessionId,
    },
}

/// Everything that the day can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayEffect {
    /// Write a reception. It is on disk before any effect behind this one is carried out.
    Receive {
        /// The visit.
        visit: VisitId,
        /// Its number.
        number: VisitNumber,
        /// The desk.
        desk: DeskId,
        /// The person's time at it.
        session: SessionId,
        /// The reception.
        reception: Box<Reception>,
    },
    /// Write where a visit stands now.
    Move {
        /// The visit.
        visit: VisitId,
        /// Its version after the move.
        version: Version,
        /// Where it stands.
        stage: VisitStage,
    },
    /// Keep the file that has come under this name.
    KeepFile {
        /// The result.
        result: ResultId,
    },
    /// Write what is known of a visit's insurance now.
    Facts {
        /// The visit.
        visit: VisitId,
        /// Its version after that.
        version: Version,
        /// The desk at which it began.
        desk: DeskId,
        /// The person's time at it.
        session: SessionId,
    },
    /// Put a request before the terminal, once, and come back with [`DayEvent::Placed`].
    Place {
        /// The request's name.
        name: RequestName,
        /// The numbers.
        search: NumberSearch,
    },
    /// Look up what was known of the person the last time, and come back with
    /// [`DayEvent::LastTime`] if something was.
    LookBack {
        /// The visit.
        visit: VisitId,
        /// The person.
        person: Person,
    },
    /// Ask the source on for a reception that went on without its answer, and come back with
    /// [`DayEvent::Late`].
    KeepAsking {
        /// The desk.
        desk: DeskId,
        /// The session.
        session: SessionId,
        /// What was answered.
        answers: Vec<ConsentAnswer>,
    },
    /// Tell a desk.
    Desk {
        /// The desk.
        desk: DeskId,
        /// What.
        event: DeskEvent,
    },
    /// The edit or act that was handled is refused.
    Refuse(Failure),
}
