//! What the staff's console shows, and what the staff can do there.

use serde::{Deserialize, Serialize};

use crate::card::{CertificateNotice, ReaderState};
use crate::consent::ConsentRecord;
use crate::device::Device;
use crate::eligibility::{Insurance, Person};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::help::HelpState;
use crate::ids::{DeskId, DeviceId, ResultId, SessionId, Version, VisitId, VisitNumber};
use crate::kiosk::ScreenKind;
use crate::language::Language;
use crate::number::{NumberSearch, RequestState};
use crate::presented::Presented;
use crate::redacted::Today;
use crate::time::Timestamp;
use crate::unmatched::{Change, UnmatchedResult};
use crate::way::Way;

/// All that a console shows: today's list, the desks, and the person who is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsoleView {
    /// Real or test; a test is named on every screen.
    pub environment: Environment,
    /// The clinic's name.
    pub clinic: String,
    /// The clinic's date.
    pub today: Today,
    /// The desks in order.
    pub desks: Vec<DeskRow>,
    /// Today's visits, the newest first.
    pub visits: Vec<VisitRow>,
    /// The visit that this console has opened.
    pub opened: Option<VisitDetail>,
    /// Results that belong to nobody yet, the newest first.
    pub unmatched: Vec<UnmatchedResult>,
    /// The browsers that may come in, the newest first; none unless this console has asked.
    pub devices: Option<Vec<Device>>,
}

/// A desk as the staff see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskRow {
    /// The desk.
    pub desk: DeskId,
    /// How its kiosk works. The reader of a companion is the terminal's folders.
    pub way: Way,
    /// The person's time at it: the version that every act on the desk names.
    pub session: SessionId,
    /// Whether the reader answers.
    pub reader: ReaderState,
    /// The screen of the kiosk.
    pub screen: ScreenKind,
    /// What failed, while the kiosk shows a failure.
    pub failure: Option<Failure>,
    /// The patient's language.
    pub language: Language,
    /// The call for the staff.
    pub help: HelpState,
    /// Since when the staff are called.
    pub help_since: Option<Timestamp>,
    /// Whether the staff are asked to compare the face with the card.
    pub visual_asked: bool,
    /// Whether a card was forgotten on the reader.
    pub card_forgotten: bool,
    /// Whether the staff have taken over.
    pub taken_over: bool,
}

/// One line of today's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitRow {
    /// The visit.
    pub visit: VisitId,
    /// Its version, for edits.
    pub version: Version,
    /// The number of the day; none before the end of the reception.
    pub number: Option<VisitNumber>,
    /// Who it is; none before the eligibility answer (確認の前です).
    pub person: Option<Person>,
    /// When it began.
    pub began_at: Timestamp,
    /// Where it stands.
    pub stage: VisitStage,
    /// What needs a hand.
    pub alerts: Vec<Alert>,
}

/// Where a visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VisitStage {
    /// Before a kiosk.
    AtDesk(DeskId),
    /// 受付済: waiting to be called.
    Waiting,
    /// 呼出中: called, on the display.
    Called,
    /// 診察済: seen.
    Seen,
    /// Gone without being seen.
    Gone,
}

/// What needs the staff's hand about a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Alert {
    /// 資格 無効, or several, or none.
    Eligibility,
    /// The certificate ends within three months or has ended.
    Certificate,
    /// Received on a proof that is still to be looked up.
    ToConfirm,
    /// Received with nothing presented (後日確認).
    ConfirmLater,
    /// The insurance facts have not come yet (結果確認中).
    ResultOpen,
}

/// The visit that a console has opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitDetail {
    /// The line of the list.
    pub row: VisitRow,
    /// What was presented.
    pub presented: Option<Presented>,
    /// How the person was confirmed.
    pub identified: Option<IdentifiedBy>,
    /// The insurance facts.
    pub insurance: Option<Insurance>,
    /// The result file that they come from, where it can be taken from the visit again.
    pub bound: Option<ResultId>,
    /// How far the newest request by number is.
    pub request: Option<RequestState>,
    /// What differs from the last time; none where there was no last time that is known.
    pub changes: Option<Vec<Change>>,
    /// The consents.
    pub consents: Vec<ConsentRecord>,
    /// What was said about the certificate.
    pub certificate: Option<CertificateNotice>,
    /// What happened, the newest first.
    pub history: Vec<HistoryLine>,
}

/// How a person was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IdentifiedBy {
    /// 暗証番号.
    Pin,
    /// 目視確認 by the staff.
    Visual,
    /// At the clinic's accredited face reader.
    Terminal,
}

/// One line of a visit's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HistoryLine {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Happened,
}

/// What happened in a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Happened {
    /// A card was laid on the reader, or the person began without one.
    Began,
    /// The reception was finished and the number given.
    Received,
    /// The staff finished the reception in place of the kiosk.
    ReceivedByStaff,
    /// Called.
    Called,
    /// Seen.
    Seen,
    /// Left without being seen.
    Gone,
    /// Put back to waiting.
    PutBack,
    /// The insurance facts came.
    ResultCame,
    /// A result was given to the visit by the staff.
    ResultBound,
    /// A result was taken from the visit by the staff.
    ResultTakenBack,
    /// The staff asked by number.
    ResultAsked,
}

/// What the staff can do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsoleIntent {
    /// Show this visit beside the list.
    Open(VisitId),
    /// Show none.
    Close,
    /// An act on a desk, meant for the person whose session it names.
    Desk {
        /// The desk.
        desk: DeskId,
        /// The session that the author saw.
        session: SessionId,
        /// The act.
        act: DeskAct,
    },
    /// An edit of a visit.
    Visit {
        /// The visit.
        visit: VisitId,
        /// The version that the author saw.
        version: Version,
        /// The edit.
        edit: VisitEdit,
    },
    /// Give a result of the tray to a visit.
    Bind {
        /// The result.
        result: ResultId,
        /// The visit.
        visit: VisitId,
        /// The version of the visit that the author saw.
        version: Version,
    },
    /// Take the result from a visit again and put it into the tray.
    Unbind {
        /// The visit.
        visit: VisitId,
        /// The version of it that the author saw.
        version: Version,
    },
    /// Ask by the numbers of a certificate.
    Ask {
        /// The visit that it is for.
        visit: VisitId,
        /// The version of it that the author saw.
        version: Version,
        /// The numbers.
        search: NumberSearch,
    },
    /// Show the browsers that may come in, or show them no more.
    Devices(bool),
    /// A browser may not come in any more, and is put out if it is in.
    Withdraw(DeviceId),
}

/// What the staff can do at a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DeskAct {
    /// いま行きます: the call is answered.
    AnswerHelp,
    /// The call is done with.
    CloseHelp,
    /// 目視確認: the face is that of the card.
    ConfirmVisual,
    /// 目視確認: it could not be confirmed.
    RefuseVisual,
    /// Take the reception over from the kiosk.
    TakeOver,
    /// Give it back to the kiosk.
    HandBack,
    /// Finish the reception that was taken over, on what was presented.
    Receive(Presented),
}

/// How the staff can move a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VisitEdit {
    /// Call the number.
    Call,
    /// Put a called one back to waiting.
    PutBack,
    /// Seen.
    Seen,
    /// Gone without being seen.
    Gone,
}
