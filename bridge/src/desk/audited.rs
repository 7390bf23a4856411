//! What of a desk's steps belongs into the audit log.

use protocol::console::DeskAct;
use protocol::failure::Failure;
use protocol::kiosk::{Awaited, KioskIntent, KioskScreen};
use protocol::time::Timestamp;
use reception::desk::Desk;
use reception::desk::event::{Answer, DeskEvent, PinAnswer};

use crate::store::{AuditEntry, AuditEvent, Who};

/// What is said of an event, at a desk that takes it.
pub(super) fn done(event: &DeskEvent, desk: &Desk, at: Timestamp) -> Option<AuditEntry> {
    let registering = KioskScreen::Checking {
        awaited: Awaited::Registration,
    };
    let (what, by) = match event {
        DeskEvent::Answer { answer, .. } => {
            let what = match answer {
                Answer::Pin(PinAnswer::Right) => AuditEvent::ConfirmedByPin,
                Answer::Pin(PinAnswer::Locked) => AuditEvent::PinLocked,
                Answer::Eligibility(Ok(_)) => AuditEvent::ConsentsRegistered,
                Answer::Identity(Ok(_)) if desk.kiosk_view().screen == registering => {
                    AuditEvent::CardRegistered
                }
                _ => return None,
            };
            // What was answered is what the person at the kiosk had asked for.
            (what, Who::Kiosk)
        }
        DeskEvent::Kiosk(KioskIntent::CallHelp) => (AuditEvent::HelpCalled, Who::Kiosk),
        // That the staff received somebody is said by the day, with the visit.
        DeskEvent::Staff {
            act: DeskAct::Receive(_),
            ..
        } => return None,
        DeskEvent::Staff { act, .. } => (of_act(*act), Who::Console),
        _ => return None,
    };
    Some(AuditEntry::new(at, what, by).at_desk(desk.id()))
}

/// What is said of an act that was refused: of the staff's, who act on somebody else.
pub(super) fn refused(
    event: &DeskEvent,
    desk: &Desk,
    at: Timestamp,
    with: Failure,
) -> Option<AuditEntry> {
    let DeskEvent::Staff { act, .. } = event else {
        return None;
    };
    let entry = AuditEntry::new(at, of_act(*act), Who::Console);
    Some(entry.at_desk(desk.id()).refused(with))
}

/// What an act of the staff at a desk is in the log.
pub(crate) const fn of_act(act: DeskAct) -> AuditEvent {
    match act {
        DeskAct::AnswerHelp => AuditEvent::HelpAnswered,
        DeskAct::CloseHelp => AuditEvent::HelpClosed,
        DeskAct::ConfirmVisual => AuditEvent::ConfirmedVisually,
        DeskAct::RefuseVisual => AuditEvent::VisualRefused,
        DeskAct::TakeOver => AuditEvent::TakenOver,
        DeskAct::HandBack => AuditEvent::HandedBack,
        DeskAct::Receive(_) => AuditEvent::ReceivedByStaff,
    }
}
