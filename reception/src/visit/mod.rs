//! A visit (受診): one reception's life, at the desk → waiting → called → seen or gone.

use protocol::console::{
    Alert, Happened, HistoryLine, VisitDetail, VisitEdit, VisitRow, VisitStage,
};
use protocol::eligibility::{Coded, Validity};
use protocol::failure::Failure;
use protocol::ids::{DeskId, SessionId, Version, VisitId, VisitNumber};
use protocol::presented::Presented;
use protocol::time::Timestamp;

use crate::day::{ReceivedBy, Reception};

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
                .map(|result| result.person.clone()),
            began_at: self.began_at,
            stage: self.stage,
            alerts: self.reception.as_ref().map(alerts).unwrap_or_default(),
        }
    }

    /// All that the console shows of the visit.
    pub fn detail(&self) -> VisitDetail {
        let reception = self.reception.as_ref();
        let result = reception.and_then(|reception| reception.result.as_ref());
        VisitDetail {
            row: self.row(),
            presented: reception.map(|reception| reception.presented),
            identified: reception.and_then(|reception| reception.identified),
            insurance: result.map(|result| result.insurance.clone()),
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
            if result.insurance.validity != Coded::Known(Validity::Valid) {
                alerts.push(Alert::Eligibility);
            }
        }
        (None, Presented::Proof(_)) => alerts.push(Alert::ToConfirm),
        (None, Presented::Nothing) => alerts.push(Alert::ConfirmLater),
    }
    if reception.certificate.is_some() {
        alerts.push(Alert::Certificate);
    }
    alerts
}
