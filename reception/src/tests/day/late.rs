//! What comes late, or once more.

use protocol::console::Alert;
use protocol::presented::{Presented, Proof};
use protocol::unmatched::Unmatched;

use super::super::world::{date, result};
use super::{APRIL, Clinic, HIS, ONE, TWO, his, offered};
use crate::day::{DayEffect, DayEvent, ReceivedBy, Reception};
use crate::desk::effect::DeskNews;
use crate::eligibility::{Arrival, Awaited};

/// Somebody was received before the connector had answered.
fn without_answer() -> Box<Reception> {
    Box::new(Reception {
        by: ReceivedBy::Kiosk,
        presented: Presented::Proof(Proof::MyNumberCard),
        identified: None,
        certificate: None,
        result: None,
        awaited: Some(Awaited::Connector(Vec::new())),
    })
}

#[test]
fn the_source_s_late_answer_completes_its_own_session_once() {
    let mut clinic = Clinic::new();
    let session = HIS;
    let reception = without_answer();
    let effects = clinic.news(ONE, DeskNews::Receive { session, reception });
    let asked = |effect: &&DayEffect| matches!(effect, DayEffect::KeepAsking { .. });
    assert_eq!(effects.iter().filter(asked).count(), 1);
    assert_eq!(clinic.day.still_asked().len(), 1, "after a start too");
    let late = |desk| DayEvent::Late {
        desk,
        session,
        result: Box::new(result()),
    };
    assert_eq!(clinic.handle(late(TWO)), [], "another desk's");
    assert_eq!(
        clinic.handle(late(ONE)).len(),
        2,
        "known, and looked back for"
    );
    assert_eq!(clinic.handle(late(ONE)), [], "twice");
    assert_eq!(clinic.day.still_asked(), []);
    assert!(clinic.opened(1).insurance.is_some());
}

#[test]
fn yesterday_s_tray_is_empty_today() {
    let mut clinic = Clinic::new();
    clinic.his_came();
    clinic.handle(DayEvent::NewDay {
        date: date(2026, 11, 25),
        last_number: protocol::ids::VisitNumber(0),
    });
    assert_eq!(clinic.view().unmatched, []);
}

/// Without a time of its own it would be taken for one that was made when it is seen.
#[test]
fn yesterday_s_file_that_is_seen_again_is_not_today_s() {
    let mut clinic = Clinic::new();
    let mut file = clinic.arrival(his());
    file.executed_at = None;
    clinic.handle(DayEvent::Arrived(Box::new(file.clone())));
    clinic.handle(DayEvent::NewDay {
        date: date(2026, 11, 25),
        last_number: protocol::ids::VisitNumber(0),
    });
    clinic.later(24 * 60);
    clinic.armed(ONE, APRIL);
    file.name = "OQSsiquc01res_face_again.xml".into();
    assert_eq!(clinic.handle(DayEvent::Arrived(Box::new(file))), []);
}

#[test]
fn a_source_that_gives_no_result_leaves_the_visit_to_the_staff() {
    let mut clinic = Clinic::new();
    let session = HIS;
    let reception = without_answer();
    clinic.news(ONE, DeskNews::Receive { session, reception });
    assert_eq!(clinic.opened(1).row.alerts, [Alert::ResultOpen]);
    let desk = ONE;
    assert_eq!(clinic.handle(DayEvent::NoResult { desk, session }).len(), 1);
    assert_eq!(clinic.opened(1).row.alerts, [Alert::ToConfirm]);
    assert_eq!(clinic.day.still_asked(), [], "nor after a start");
    assert_eq!(clinic.handle(DayEvent::NoResult { desk, session }), []);
}

/// The staff may give it to him after all, when they have talked to him; nothing does so by itself.
#[test]
fn what_was_denied_is_not_offered_to_the_same_person_again_by_itself() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    let file = clinic.arrival(his());
    let came = DayEvent::Arrived(Box::new(file.clone()));
    assert_eq!(offered(&clinic.handle(came.clone())), [ONE]);
    let (session, claim) = (HIS, clinic.claim(APRIL));
    clinic.news(ONE, DeskNews::Denied { session });
    assert_eq!(clinic.tray(), (Unmatched::Denied, vec![]), "no candidate");
    let again = clinic.news(ONE, DeskNews::Armed { session, claim });
    assert_eq!(offered(&again), [], "the desk was started again");
    assert_eq!(clinic.handle(came), [], "the file came again");
    let renamed = Arrival {
        name: "OQSsiquc01res_face_again.xml".into(),
        ..file
    };
    assert_eq!(clinic.handle(DayEvent::Arrived(Box::new(renamed))), []);
    assert_eq!(offered(&clinic.bind(1, 1)), [ONE], "the staff may");
}
