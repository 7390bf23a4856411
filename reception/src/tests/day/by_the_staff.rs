//! What the staff do with results, and what they are told besides.

use protocol::console::Alert;
use protocol::failure::Failure;
use protocol::ids::{ResultId, Version, VisitId};
use protocol::unmatched::Change;

use super::super::world::result;
use super::{APRIL, Clinic, ONE, TWO, offered, refused};
use crate::day::DayEvent;

#[test]
fn what_the_staff_give_to_somebody_at_the_kiosk_is_offered_there() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    clinic.armed(TWO, APRIL);
    clinic.his_came();
    assert_eq!(offered(&clinic.bind(1, 2)), [TWO]);
    assert_eq!(
        clinic.opened(2).bound,
        None,
        "he has not said that it is his"
    );
    assert_eq!(clinic.view().unmatched, []);
    clinic.received(TWO, Some(result()));
    assert_eq!(clinic.opened(2).bound, Some(ResultId(1)));
}

#[test]
fn a_result_is_given_and_taken_back_with_one_act_each_and_is_never_two_visits_own() {
    let mut clinic = Clinic::new();
    clinic.received(ONE, None);
    clinic.received(TWO, None);
    clinic.later(5);
    clinic.his_came();
    assert_eq!(refused(&clinic.bind(1, 1)), None);
    assert_eq!(refused(&clinic.bind(1, 2)), Some(Failure::EditedMeanwhile));
    clinic.his_came();
    assert_eq!(refused(&clinic.bind(2, 1)), Some(Failure::NotNow));

    let version = clinic.opened(1).row.version;
    let visit = VisitId(1);
    let effects = clinic.handle(DayEvent::Unbind { visit, version });
    assert_eq!(refused(&effects), None);
    assert_eq!(clinic.opened(1).insurance, None);
    // Nothing comes by itself any more: the staff look it up.
    assert_eq!(clinic.opened(1).row.alerts, [Alert::ToConfirm]);
    assert_eq!(refused(&clinic.bind(1, 2)), None);
    let stale = clinic.handle(DayEvent::Unbind { visit, version });
    assert_eq!(refused(&stale), Some(Failure::NotNow));
}

#[test]
fn an_edit_that_saw_an_earlier_version_is_refused() {
    let mut clinic = Clinic::new();
    clinic.received(ONE, None);
    clinic.his_came();
    let version = Version(0);
    let (result, visit) = (ResultId(1), VisitId(1));
    let effects = clinic.handle(DayEvent::Bind {
        result,
        visit,
        version,
    });
    assert_eq!(refused(&effects), Some(Failure::EditedMeanwhile));
    assert_eq!(clinic.view().unmatched.len(), 1);
}

#[test]
fn what_differs_from_the_last_time_is_told_of_the_same_person_only() {
    let mut clinic = Clinic::new();
    clinic.received(ONE, Some(result()));
    let mut before = result().insurance;
    before.share_tenths = Some(2);
    let last_time = |person| DayEvent::LastTime {
        visit: VisitId(1),
        person,
        insurance: Box::new(before.clone()),
    };
    assert_eq!(clinic.opened(1).changes, None);
    let mut other = result().person.unwrap();
    other.name = "試験 太郎".into();
    clinic.handle(last_time(other));
    assert_eq!(clinic.opened(1).changes, None);
    clinic.handle(last_time(result().person.unwrap()));
    assert_eq!(clinic.opened(1).changes, Some(vec![Change::Share]));
}
