//! Which result belongs to whom, told one by one.

mod by_the_staff;
mod late;
mod requests;

use protocol::console::{ConsoleView, VisitDetail};
use protocol::eligibility::{Coded, Validity};
use protocol::environment::Environment;
use protocol::failure::Failure;
use protocol::ids::{DeskId, ResultId, SessionId, VisitId};
use protocol::presented::{Presented, Proof};
use protocol::time::{MonthDay, Timestamp};
use protocol::unmatched::Unmatched;

use super::world::{MORNING, result};
use crate::day::{Day, DayEffect, DayEvent, DaySetup, ReceivedBy, Reception};
use crate::desk::effect::DeskNews;
use crate::desk::event::DeskEvent;
use crate::eligibility::{Arrival, Awaited, Claim, EligibilityResult, FileMark, Said};

const ONE: DeskId = DeskId(1);
const TWO: DeskId = DeskId(2);
const INSTITUTION: &str = "1311111111";
const HIS: SessionId = SessionId(1);
const APRIL: MonthDay = MonthDay { month: 4, day: 12 };

struct Clinic {
    day: Day,
    now: Timestamp,
    files: u8,
}

impl Clinic {
    fn new() -> Self {
        let setup = DaySetup {
            environment: Environment::Test,
            clinic: "試験クリニック".into(),
            desks: vec![ONE, TWO],
            institution: Some(INSTITUTION.into()),
        };
        Self {
            day: Day::new(setup, MORNING),
            now: MORNING,
            files: 0,
        }
    }

    fn handle(&mut self, event: DayEvent) -> Vec<DayEffect> {
        self.day.handle(self.now, event)
    }

    fn news(&mut self, desk: DeskId, news: DeskNews) -> Vec<DayEffect> {
        self.handle(DayEvent::Desk { desk, news })
    }

    fn armed(&mut self, desk: DeskId, birthday: MonthDay) {
        let claim = self.claim(birthday);
        self.news(desk, DeskNews::Began(HIS));
        self.news(
            desk,
            DeskNews::Armed {
                session: HIS,
                claim,
            },
        );
    }

    fn claim(&self, birthday: MonthDay) -> Claim {
        Claim {
            birthday,
            since: self.now,
        }
    }

    fn later(&mut self, minutes: i64) {
        self.now = Timestamp(self.now.0 + minutes * 60_000);
    }

    fn arrival(&mut self, said: Said) -> Arrival {
        self.files += 1;
        Arrival {
            name: format!("OQSsiquc01res_face_{}.xml", self.files),
            mark: FileMark([self.files; 32]),
            executed_at: Some(self.now),
            said,
        }
    }

    fn came(&mut self, said: Said) -> Vec<DayEffect> {
        let arrival = self.arrival(said);
        self.handle(DayEvent::Arrived(Box::new(arrival)))
    }

    fn his_came(&mut self) -> Vec<DayEffect> {
        self.came(his())
    }

    fn received(&mut self, desk: DeskId, result: Option<EligibilityResult>) {
        let claim = self.claim(APRIL);
        let awaited = result.is_none().then_some(Awaited::Terminal(claim));
        let reception = Box::new(Reception {
            by: ReceivedBy::Kiosk,
            presented: Presented::Proof(Proof::MyNumberCard),
            identified: None,
            certificate: None,
            result,
            awaited,
        });
        let session = HIS;
        self.news(desk, DeskNews::Receive { session, reception });
    }

    fn view(&self) -> ConsoleView {
        self.day.console_view(None)
    }

    /// Why the only result of the tray lies there, and for whom it may be.
    fn tray(&self) -> (Unmatched, Vec<VisitId>) {
        match self.view().unmatched.as_slice() {
            [only] => (only.why, only.candidates.clone()),
            other => panic!("{other:?}"),
        }
    }

    fn opened(&self, visit: u32) -> VisitDetail {
        self.day.console_view(Some(VisitId(visit))).opened.unwrap()
    }

    fn bind(&mut self, result: u32, visit: u32) -> Vec<DayEffect> {
        let version = self.opened(visit).row.version;
        let (result, visit) = (ResultId(result), VisitId(visit));
        self.handle(DayEvent::Bind {
            result,
            visit,
            version,
        })
    }
}

fn his() -> Said {
    Said::Result(Box::new(result()))
}

/// The desks that are offered a result.
fn offered(effects: &[DayEffect]) -> Vec<DeskId> {
    let desk = |effect: &DayEffect| match effect {
        DayEffect::Desk {
            desk,
            event: DeskEvent::Matched { .. },
        } => Some(*desk),
        _ => None,
    };
    effects.iter().filter_map(desk).collect()
}

fn refused(effects: &[DayEffect]) -> Option<Failure> {
    effects.iter().find_map(|effect| match effect {
        DayEffect::Refuse(failure) => Some(*failure),
        _ => None,
    })
}

#[test]
fn two_facts_lead_to_the_one_who_waits() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, MonthDay { month: 9, day: 9 });
    clinic.armed(TWO, APRIL);
    assert_eq!(offered(&clinic.his_came()), [TWO]);
    assert_eq!(clinic.view().unmatched, []);
    clinic.received(TWO, Some(result()));
    assert_eq!(clinic.opened(2).bound, Some(ResultId(1)));
    assert_eq!(clinic.opened(1).bound, None);
}

#[test]
fn one_fact_is_not_enough() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, MonthDay { month: 4, day: 13 });
    assert_eq!(offered(&clinic.his_came()), []);
    assert_eq!(clinic.tray(), (Unmatched::Nobody, vec![]));
}

#[test]
fn what_was_made_before_anybody_was_there_is_nobody_s() {
    let mut clinic = Clinic::new();
    let old = clinic.arrival(his());
    clinic.later(5);
    clinic.armed(ONE, APRIL);
    let effects = clinic.handle(DayEvent::Arrived(Box::new(old)));
    assert_eq!(offered(&effects), []);
    assert_eq!(clinic.tray().0, Unmatched::Nobody);
}

#[test]
fn two_who_fit_are_not_guessed_between() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    clinic.armed(TWO, APRIL);
    assert_eq!(offered(&clinic.his_came()), []);
    let both = vec![VisitId(1), VisitId(2)];
    assert_eq!(clinic.tray(), (Unmatched::Several, both));
}

#[test]
fn one_file_is_offered_once() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    let file = clinic.arrival(his());
    let again = Arrival {
        name: "OQSsiquc01res_face_copy.xml".into(),
        ..file.clone()
    };
    assert_eq!(
        offered(&clinic.handle(DayEvent::Arrived(Box::new(file)))),
        [ONE]
    );
    clinic.armed(TWO, APRIL);
    assert_eq!(clinic.handle(DayEvent::Arrived(Box::new(again))), []);
    assert_eq!(clinic.view().unmatched, []);
}

#[test]
fn another_content_under_the_same_name_is_a_conflict() {
    let mut clinic = Clinic::new();
    let file = clinic.arrival(his());
    clinic.handle(DayEvent::Arrived(Box::new(file.clone())));
    clinic.armed(ONE, APRIL);
    let other = Arrival {
        mark: FileMark([9; 32]),
        ..file
    };
    let effects = clinic.handle(DayEvent::Arrived(Box::new(other)));
    assert_eq!(offered(&effects), []);
    assert_eq!(clinic.view().unmatched[0].why, Unmatched::SameName);
}

#[test]
fn a_file_of_an_earlier_day_is_shown_and_never_given() {
    let mut clinic = Clinic::new();
    clinic.received(ONE, None);
    let old = Arrival {
        executed_at: Some(Timestamp(MORNING.0 - 86_400_000)),
        ..clinic.arrival(his())
    };
    clinic.handle(DayEvent::Arrived(Box::new(old)));
    assert_eq!(clinic.tray(), (Unmatched::AnotherDay, vec![]));
    assert!(!clinic.view().unmatched[0].givable);
    assert_eq!(refused(&clinic.bind(1, 1)), Some(Failure::NotNow));
}

#[test]
fn without_a_person_or_with_several_nobody_is_guessed() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    let mut nobody = result();
    nobody.person = None;
    nobody.insurance.validity = Coded::Known(Validity::None);
    clinic.came(Said::Result(Box::new(nobody)));
    assert_eq!(clinic.tray(), (Unmatched::NoPerson, vec![VisitId(1)]));
    clinic.came(Said::SeveralPeople);
    assert_eq!(clinic.view().unmatched[0].why, Unmatched::SeveralPeople);
    let broken = Failure::ResultNotWhole;
    clinic.came(Said::Unreadable(broken));
    let unreadable = Unmatched::Unreadable(broken);
    assert_eq!(clinic.view().unmatched[0].why, unreadable);
}

#[test]
fn what_he_denies_is_the_staff_s_and_not_his_any_more() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    clinic.his_came();
    clinic.news(ONE, DeskNews::Denied { session: HIS });
    assert_eq!(clinic.tray(), (Unmatched::Denied, vec![]));
}

#[test]
fn who_leaves_leaves_the_result_to_the_staff() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    clinic.his_came();
    clinic.news(ONE, DeskNews::Left(HIS));
    assert_eq!(
        clinic.tray(),
        (Unmatched::Left, vec![]),
        "his visit is gone"
    );
    clinic.armed(TWO, APRIL);
    assert_eq!(offered(&clinic.his_came()), [TWO], "nobody waits at desk 1");
}

#[test]
fn a_late_result_is_shown_with_who_went_on_without_it() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    clinic.received(ONE, None);
    clinic.later(10);
    let late = Arrival {
        executed_at: Some(MORNING),
        ..clinic.arrival(his())
    };
    let effects = clinic.handle(DayEvent::Arrived(Box::new(late)));
    assert_eq!(offered(&effects), []);
    assert_eq!(clinic.tray(), (Unmatched::Left, vec![VisitId(1)]));
    assert_eq!(refused(&clinic.bind(1, 1)), None);
    assert_eq!(clinic.opened(1).bound, Some(ResultId(1)));
    assert!(clinic.opened(1).insurance.is_some());
    assert_eq!(clinic.view().unmatched, []);
}

#[test]
fn a_desk_that_was_started_again_is_offered_again_what_it_has_not_taken() {
    let mut clinic = Clinic::new();
    clinic.armed(ONE, APRIL);
    clinic.his_came();
    let claim = clinic.claim(APRIL);
    let session = HIS;
    let effects = clinic.news(ONE, DeskNews::Armed { session, claim });
    assert_eq!(offered(&effects), [ONE]);
}
