//! A visit (受診): one reception's life, at the desk → waiting → called → seen or gone.

mod changes;

use protocol::console::{
    Alert, Happened, HistoryLine, VisitDetail, VisitEdit, VisitRow, VisitStage,
};
use protocol::eligibility::{Insurance, Person};
use protocol::failure::Failure;
use protocol::ids::{DeskId, ResultId, SessionId, Version, VisitId, VisitNumber};
use protocol::number::RequestState;
use protocol::presented::Presented;
use protocol::time::Timestamp;

use crate::day::{ReceivedBy, Reception};
use crate::eligibility::{Awaited, EligibilityResult};

/// One visit of the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    id: VisitId,
    version: Version,
    desk: DeskId,
    session: SessionId,
    began_at: Timestamp,
    stage: VisitStage,
    number: Option<VisitNumber>,
    reception: Option<Reception>,
    called_at: Option<Timestamp>,
    history: Vec<HistoryLine>,
    last_time: Option<Insurance>,
}

impl Visit {
    /// Somebody is before a desk.
    pub fn at_desk(id: VisitId, desk: DeskId, session: SessionId, now: Timestamp) -> Self {
        Self {
            id,
            version: Version(0),
            desk,
            session,
            began_at: now,
            stage: VisitStage::AtDesk(desk),
            number: None,
            reception: None,
            called_at: None,
            history: vec![HistoryLine {
                at: now,
                what: Happened::Began,
            }],
            last_time: None,
        }
    }

    /// The visit's name.
    pub fn id(&self) -> VisitId {
        self.id
    }

    /// Its version.
    pub fn version(&self) -> Version {
        self.version
    }

    /// Where it stands.
    pub fn stage(&self) -> VisitStage {
        self.stage
    }

    /// Its number, once received.
    pub fn number(&self) -> Option<VisitNumber> {
        self.number
    }

    /// When it was called, while it is.
    pub fn called_at(&self) -> Option<Timestamp> {
        self.called_at
    }

    /// Whether it is this session's at this desk.
    pub fn is_of(&self, desk: DeskId, session: SessionId) -> bool {
        self.desk == desk && self.session == session
    }

    /// At which desk it began, and as which session.
    pub(crate) fn began(&self) -> (DeskId, SessionId) {
        (self.desk, self.session)
    }

    /// The person that the result names.
    pub(crate) fn person(&self) -> Option<&Person> {
        self.reception.as_ref()?.result.as_ref()?.person.as_ref()
    }

    /// What was known of this person the last time; none where it is another one's by now.
    pub(crate) fn last_time(&mut self, person: &Person, insurance: Insurance) {
        if self.person() == Some(person) {
            self.last_time = Some(insurance);
        }
    }

    /// Whether the person is still before the kiosk.
    pub(crate) fn is_at_desk(&self) -> bool {
        matches!(self.stage, VisitStage::AtDesk(_))
    }

    /// What the reception still waits for.
    pub(crate) fn awaited(&self) -> Option<&Awaited> {
        self.reception.as_ref()?.awaited.as_ref()
    }

    /// When the reception was complete.
    pub(crate) fn received_at(&self) -> Option<Timestamp> {
        let received = |line: &&HistoryLine| {
            matches!(line.what, Happened::Received | Happened::ReceivedByStaff)
        };
        self.history.iter().find(received).map(|line| line.at)
    }

    /// Whether a result of the tray may be given to it: it is received, and has none.
    pub(crate) fn may_be_given(&self) -> bool {
        let received = self.reception.as_ref();
        received.is_some_and(|reception| reception.result.is_none())
    }

    /// The staff give it a result of the tray.
    ///
    /// # Errors
    /// [`Failure::EditedMeanwhile`], and [`Failure::NotNow`] where it is not received or has one.
    pub(crate) fn give(
        &mut self,
        now: Timestamp,
        seen: Version,
        result: EligibilityResult,
    ) -> Result<(), Failure> {
        if seen != self.version {
            return Err(Failure::EditedMeanwhile);
        }
        if !self.may_be_given() {
            return Err(Failure::NotNow);
        }
        self.know(now, Some(result), None, Happened::ResultBound);
        Ok(())
    }

    /// The staff take the result from it again, and see that it has none.
    ///
    /// # Errors
    /// [`Failure::EditedMeanwhile`].
    pub(crate) fn take_back(&mut self, now: Timestamp, seen: Version) -> Result<(), Failure> {
        if seen != self.version {
            return Err(Failure::EditedMeanwhile);
        }
        self.know(now, None, Some(Awaited::Staff), Happened::ResultTakenBack);
        Ok(())
    }

    /// The staff ask by number.
    ///
    /// # Errors
    /// [`Failure::EditedMeanwhile`], and [`Failure::NotNow`] where it is not received or has a
    /// result.
    pub(crate) fn asked(&mut self, now: Timestamp, seen: Version) -> Result<(), Failure> {
        if seen != self.version {
            return Err(Failure::EditedMeanwhile);
        }
        if !self.may_be_given() {
            return Err(Failure::NotNow);
        }
        self.version = Version(self.version.0.wrapping_add(1));
        self.history.push(HistoryLine {
            at: now,
            what: Happened::ResultAsked,
        });
        Ok(())
    }

    /// The source has answered after all.
    pub(crate) fn complete(&mut self, now: Timestamp, result: EligibilityResult) {
        self.know(now, Some(result), None, Happened::ResultCame);
    }

    /// The source gives no result: nothing comes by itself any more.
    pub(crate) fn is_left_to_the_staff(&mut self) {
        if let Some(reception) = self.reception.as_mut() {
            reception.awaited = Some(Awaited::Staff);
        }
        self.version = Version(self.version.0.wrapping_add(1));
    }

    fn know(
        &mut self,
        now: Timestamp,
        result: Option<EligibilityResult>,
        awaited: Option<Awaited>,
        what: Happened,
    ) {
        self.last_time = None;
        if let Some(reception) = self.reception.as_mut() {
            reception.result = result;
            reception.awaited = awaited;
        }
        self.version = Version(self.version.0.wrapping_add(1));
        self.history.push(HistoryLine { at: now, what });
    }

    /// The reception is complete.
    pub(crate) fn receive(&mut self, now: Timestamp, number: VisitNumber, reception: Reception) {
        let what = match reception.by {
            ReceivedBy::Kiosk => Happened::Received,
            ReceivedBy::Staff => Happened::ReceivedByStaff,
        };
        self.number = Some(number);
        self.reception = Some(reception);
        self.move_to(now, VisitStage::Waiting, what);
    }

    /// The staff move the visit.
    ///
    /// # Errors
    /// [`Failure::EditedMeanwhile`] when the author saw an earlier version, and
    /// [`Failure::NotNow`] when the edit does not fit where the visit stands.
    pub fn edit(
        &mut self,
        now: Timestamp,
        seen: Version,
        edit: VisitEdit,
    ) -> Result<VisitStage, Failure> {
        if seen != self.version {
            return Err(Failure::EditedMeanwhile);
        }
        let (stage, what) = match (self.stage, edit) {
            (VisitStage::Waiting, VisitEdit::Call) => (VisitStage::Called, Happened::Called),
            (VisitStage::Called, VisitEdit::PutBack) => (VisitStage::Waiting, Happened::PutBack),
            (VisitStage::Seen | VisitStage::Gone, VisitEdit::PutBack) => {
                (VisitStage::Waiting, Happened::PutBack)
            }
            (VisitStage::Waiting | VisitStage::Called, VisitEdit::Seen) => {
                (VisitStage::Seen, Happened::Seen)
            }
            (VisitStage::Waiting | VisitStage::Called, VisitEdit::Gone) => {
                (VisitStage::Gone, Happened::Gone)
            }
            _ => return Err(Failure::NotNow),
        };
        self.move_to(now, stage, what);
        Ok(stage)
    }

    fn move_to(&mut self, now: Timestamp, stage: VisitStage, what: Happened) {
        self.stage = stage;
        self.called_at = (stage == VisitStage::Called).then_some(now);
        self.version = Version(self.version.0.wrapping_add(1));
        self.history.push(HistoryLine { at: now, what });
    }

    /// The line of today's list.
    pub fn row(&self) -> VisitRow {
        VisitRow {
            visit: self.id,
            version: self.version,
            number: self.number,
            person: self
                .reception
                .as_ref()
                .and_then(|reception| reception.result.as_ref())
                .and_then(|result| result.person.clone()),
            began_at: self.began_at,
            stage: self.stage,
            alerts: self.reception.as_ref().map(alerts).unwrap_or_default(),
        }
    }

    /// All that the console shows of the visit.
    pub fn detail(&self, bound: Option<ResultId>, request: Option<RequestState>) -> VisitDetail {
        let reception = self.reception.as_ref();
        let result = reception.and_then(|reception| reception.result.as_ref());
        VisitDetail {
            row: self.row(),
            presented: reception.map(|reception| reception.presented),
            identified: reception.and_then(|reception| reception.identified),
            insurance: result.map(|result| result.insurance.clone()),
            bound,
            request,
            changes: result
                .zip(self.last_time.as_ref())
                .map(|(result, last)| changes::changes(last, &result.insurance)),
            consents: result
                .map(|result| result.consents.clone())
                .unwrap_or_default(),
            certificate: reception.and_then(|reception| reception.certificate),
            history: self.history.iter().rev().copied().collect(),
        }
    }
}

/// What needs a hand about a reception.
fn alerts(reception: &Reception) -> Vec<Alert> {
    let mut alerts = Vec::new();
    match (&reception.result, reception.presented) {
        (Some(result), _) => {
            if !result.is_valid() {
                alerts.push(Alert::Eligibility);
            }
        }
        // Something that comes by itself; what the staff are to look up says so.
        (None, _) if matches!(&reception.awaited, Some(awaited) if *awaited != Awaited::Staff) => {
            alerts.push(Alert::ResultOpen);
        }
        (None, Presented::Proof(_) | Presented::AtTerminal) => alerts.push(Alert::ToConfirm),
        (None, Presented::Nothing) => alerts.push(Alert::ConfirmLater),
    }
    if reception.certificate.is_some() {
        alerts.push(Alert::Certificate);
    }
    alerts
}
