//! Who is behind an event of the day, for the audit log.

use protocol::console::VisitEdit;
use protocol::failure::Failure;
use protocol::time::Timestamp;
use reception::day::{DayEvent, ReceivedBy};
use reception::desk::effect::DeskNews;

use crate::desk::of_act;
use crate::store::{AuditEntry, AuditEvent, Who};

/// Who is behind an event that the day takes.
pub(super) fn is_behind(event: &DayEvent) -> Who {
    match event {
        DayEvent::Desk { news, .. } => match news {
            DeskNews::Receive { reception, .. } if reception.by == ReceivedBy::Staff => {
                Who::Console
            }
            _ => Who::Kiosk,
        },
        DayEvent::Act { .. }
        | DayEvent::Edit { .. }
        | DayEvent::Bind { .. }
        | DayEvent::Unbind { .. }
        | DayEvent::Ask { .. } => Who::Console,
        DayEvent::Arrived(_)
        | DayEvent::Placed { .. }
        | DayEvent::Late { .. }
        | DayEvent::NoResult { .. } => Who::Source,
        DayEvent::Shows(_)
        | DayEvent::NewDay { .. }
        | DayEvent::Counted(_)
        | DayEvent::CountedResults(_)
        | DayEvent::LastTime { .. } => Who::Bridge,
    }
}

/// What is said of an act of the staff that the day refused.
pub(super) fn was_refused(event: &DayEvent, at: Timestamp, with: Failure) -> Option<AuditEntry> {
    let entry = |what| AuditEntry::new(at, what, Who::Console).refused(with);
    Some(match event {
        DayEvent::Act { desk, act, .. } => entry(of_act(*act)).at_desk(*desk),
        DayEvent::Edit { visit, edit, .. } => {
            let what = match edit {
                VisitEdit::Call => AuditEvent::VisitCalled,
                VisitEdit::PutBack => AuditEvent::VisitPutBack,
                VisitEdit::Seen => AuditEvent::VisitSeen,
                VisitEdit::Gone => AuditEvent::VisitGone,
            };
            entry(what).of_visit(*visit)
        }
        DayEvent::Bind { visit, .. } => entry(AuditEvent::ResultBound).of_visit(*visit),
        DayEvent::Unbind { visit, .. } => entry(AuditEvent::ResultTakenBack).of_visit(*visit),
        DayEvent::Ask { visit, .. } => entry(AuditEvent::ResultAsked).of_visit(*visit),
        _ => return None,
    })
}
