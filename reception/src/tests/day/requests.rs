//! Requests by number, told one by one.

use protocol::console::Alert;
use protocol::failure::Failure;
use protocol::ids::VisitId;
use protocol::number::{NumberSearch, RequestState};
use protocol::unmatched::Unmatched;

use super::super::world::{date, result};
use super::{Clinic, INSTITUTION, ONE, TWO, refused};
use crate::day::{DayEffect, DayEvent, Placed};
use crate::eligibility::{Answered, RequestName, Said};

const NAME: &str = "20261124090000001";

fn search() -> NumberSearch {
    NumberSearch {
        insurer: "06999999".into(),
        symbol: Some("試験".into()),
        number: "12345".into(),
        branch: None,
        birth_date: date(1981, 4, 12),
    }
}

fn ask(clinic: &mut Clinic, name: &str, visit: u32, search: NumberSearch) -> Vec<DayEffect> {
    let version = clinic.opened(visit).row.version;
    clinic.handle(DayEvent::Ask {
        name: RequestName(name.into()),
        visit: VisitId(visit),
        version,
        search,
    })
}

fn placed(clinic: &mut Clinic, placed: Placed) {
    let name = RequestName(NAME.into());
    clinic.handle(DayEvent::Placed { name, placed });
}

/// Somebody who was received without a result, for whom the staff ask.
fn asked() -> Clinic {
    let mut clinic = Clinic::new();
    clinic.received(ONE, None);
    let effects = ask(&mut clinic, NAME, 1, search());
    let name = RequestName(NAME.into());
    let search = search();
    assert_eq!(effects, [DayEffect::Place { name, search }]);
    clinic
}

fn answer() -> Answered {
    Answered {
        name: RequestName(NAME.into()),
        identifier: Some(NAME.into()),
        institution: Some(INSTITUTION.into()),
        result: Some(result()),
    }
}

fn comes(clinic: &mut Clinic, answer: Answered) {
    clinic.came(Said::Answer(Box::new(answer)));
}

fn state(clinic: &Clinic) -> Option<RequestState> {
    clinic.opened(1).request
}

#[test]
fn the_view_says_when_the_staff_can_ask() {
    let mut clinic = Clinic::new();
    clinic.received(ONE, None);
    assert!(clinic.opened(1).may_ask);
    ask(&mut clinic, NAME, 1, search());
    for (end, may_ask) in [(Placed::Uncertain, false), (Placed::NotSent, true)] {
        let mut clinic = asked();
        placed(&mut clinic, end);
        assert_eq!(clinic.opened(1).may_ask, may_ask, "{end:?}");
    }
    clinic.received(TWO, Some(result()));
    assert!(!clinic.opened(2).may_ask, "it has a result");
}

#[test]
fn an_answer_that_agrees_completes_the_visit() {
    let mut clinic = asked();
    placed(&mut clinic, Placed::Sent);
    assert_eq!(state(&clinic), Some(RequestState::Waiting));
    assert!(!clinic.opened(1).may_ask, "it may still be answered");
    assert_eq!(clinic.opened(1).row.alerts, [Alert::ResultOpen]);
    comes(&mut clinic, answer());
    assert_eq!(state(&clinic), Some(RequestState::Answered));
    assert!(clinic.opened(1).insurance.is_some());
    assert!(clinic.opened(1).bound.is_some());
    assert_eq!(clinic.view().unmatched, []);
}

#[test]
fn an_answer_is_taken_only_if_everything_agrees() {
    let others: [fn(&mut Answered); 5] = [
        |answer| answer.name = RequestName("20261124090000002".into()),
        |answer| answer.identifier = Some("20261124090000002".into()),
        |answer| answer.identifier = None,
        |answer| answer.institution = Some("1311111112".into()),
        |answer| answer.institution = None,
    ];
    for other in others {
        let mut clinic = asked();
        placed(&mut clinic, Placed::Sent);
        let mut answer = answer();
        other(&mut answer);
        comes(&mut clinic, answer);
        assert_eq!(clinic.opened(1).insurance, None);
        assert_eq!(clinic.tray().0, Unmatched::OtherRequest);
        assert_eq!(state(&clinic), Some(RequestState::Waiting));
    }
}

#[test]
fn nothing_is_sent_a_second_time_while_the_first_may_be_answered() {
    for end in [Placed::Sent, Placed::Uncertain] {
        let mut clinic = asked();
        let again = |clinic: &mut Clinic| refused(&ask(clinic, "20261124090000002", 1, search()));
        assert_eq!(again(&mut clinic), Some(Failure::NotNow), "while placing");
        placed(&mut clinic, end);
        assert_eq!(again(&mut clinic), Some(Failure::NotNow), "{end:?}");
        comes(&mut clinic, answer());
        assert!(clinic.opened(1).insurance.is_some(), "a late answer counts");
    }
    let mut clinic = asked();
    placed(&mut clinic, Placed::NotSent);
    let again = ask(&mut clinic, "20261124090000002", 1, search());
    assert_eq!(again.len(), 1, "what certainly was not sent can be");
}

#[test]
fn what_was_being_placed_when_the_bridge_ended_is_uncertain() {
    let mut clinic = asked();
    assert_eq!(clinic.day.placing(), [RequestName(NAME.into())]);
    placed(&mut clinic, Placed::Uncertain);
    assert_eq!(clinic.day.placing(), []);
    assert_eq!(state(&clinic), Some(RequestState::Uncertain));
    placed(&mut clinic, Placed::NotSent);
    assert_eq!(state(&clinic), Some(RequestState::Uncertain), "said once");
}

#[test]
fn a_refusal_ends_the_request_and_lies_in_the_tray() {
    let mut clinic = asked();
    placed(&mut clinic, Placed::Sent);
    let mut refusal = answer();
    refusal.result = None;
    comes(&mut clinic, refusal);
    assert_eq!(state(&clinic), Some(RequestState::Refused));
    assert_eq!(clinic.tray(), (Unmatched::Answer, vec![VisitId(1)]));
    comes(&mut clinic, answer());
    assert_eq!(clinic.opened(1).insurance, None, "a finished one stays so");
}

#[test]
fn an_answer_for_a_visit_that_has_a_result_by_now_is_the_staff_s() {
    let mut clinic = asked();
    placed(&mut clinic, Placed::Sent);
    clinic.his_came();
    clinic.bind(1, 1);
    comes(&mut clinic, answer());
    assert_eq!(clinic.tray(), (Unmatched::Answer, vec![]));
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let mut clinic = Clinic::new();
    clinic.received(ONE, None);
    clinic.received(TWO, Some(result()));
    let mut short = search();
    short.insurer = "1".into();
    let refusal = |clinic: &mut Clinic, visit, search| refused(&ask(clinic, NAME, visit, search));
    assert_eq!(refusal(&mut clinic, 1, short), Some(Failure::NotNow));
    assert_eq!(refusal(&mut clinic, 2, search()), Some(Failure::NotNow));
    let version = protocol::ids::Version(9);
    let stale = clinic.handle(DayEvent::Ask {
        name: RequestName(NAME.into()),
        visit: VisitId(1),
        version,
        search: search(),
    });
    assert_eq!(refused(&stale), Some(Failure::EditedMeanwhile));
}
