//! What of a step of the day is written, and what of it is audited.

use protocol::console::VisitStage;
use protocol::ids::{DeskId, VisitId};
use protocol::time::Date;
use reception::day::{Day, DayEffect, DayEvent, ReceivedBy};
use reception::desk::effect::DeskNews;

use crate::store::{AuditEvent, Record, VisitFacts, VisitReceived, VisitStaged};

/// Whether an event is journaled. What a desk shows and what is done at one follow from the
/// desk's own journal.
pub(super) const fn is_kept(event: &DayEvent) -> bool {
    match event {
        DayEvent::Shows(_) | DayEvent::Act { .. } => false,
        DayEvent::Desk { .. }
        | DayEvent::Edit { .. }
        | DayEvent::NewDay { .. }
        | DayEvent::Counted(_) => true,
    }
}

/// The record that an effect leaves.
pub(super) fn of(effect: &DayEffect, day: Date, after: &Day) -> Option<Record> {
    match effect {
        DayEffect::Receive {
            visit,
            number,
            reception,
            ..
        } => {
            let row = after.console_view(Some(*visit)).opened?.row;
            let result = reception.result.as_ref();
            Some(Record::VisitReceived(Box::new(VisitReceived {
                day,
                visit: *visit,
                number: Some(*number),
                stage: VisitStage::Waiting,
                version: row.version,
                began_at: row.began_at,
                facts: VisitFacts {
                    person: result.map(|result| result.person.clone()),
                    insurance: result.map(|result| result.insurance.clone()),
                    presented: Some(reception.presented),
                    identified: reception.identified,
                    certificate: reception.certificate,
                },
                consents: result
                    .map(|result| result.consents.clone())
                    .unwrap_or_default(),
            })))
        }
        DayEffect::Move {
            visit,
            version,
            stage,
        } => Some(Record::VisitStage(VisitStaged {
            day,
            visit: *visit,
            stage: *stage,
            version: *version,
        })),
        DayEffect::Desk { .. } | DayEffect::Refuse(_) => None,
    }
}

/// What of an event belongs into the audit log, with the desk and the visit.
pub(super) fn audited(
    event: &DayEvent,
    effects: &[DayEffect],
) -> Option<(AuditEvent, Option<DeskId>, Option<VisitId>)> {
    for effect in effects {
        match effect {
            DayEffect::Receive {
                visit,
                desk,
                reception,
                ..
            } => {
                let what = match reception.by {
                    ReceivedBy::Kiosk => AuditEvent::Received,
                    ReceivedBy::Staff => AuditEvent::ReceivedByStaff,
                };
                return Some((what, Some(*desk), Some(*visit)));
            }
            DayEffect::Move { visit, stage, .. } => {
                let what = match stage {
                    VisitStage::AtDesk(_) | VisitStage::Waiting => AuditEvent::VisitPutBack,
                    VisitStage::Called => AuditEvent::VisitCalled,
                    VisitStage::Seen => AuditEvent::VisitSeen,
                    VisitStage::Gone => AuditEvent::VisitGone,
                };
                return Some((what, None, Some(*visit)));
            }
            DayEffect::Desk { .. } | DayEffect::Refuse(_) => {}
        }
    }
    match event {
        DayEvent::Desk { desk, news } => match news {
            DeskNews::Began(_) => Some((AuditEvent::Begun, Some(*desk), None)),
            DeskNews::Left(_) => Some((AuditEvent::Abandoned, Some(*desk), None)),
            DeskNews::Receive { .. } => None,
        },
        _ => None,
    }
}
