//! The ways beside an accredited reader.

use protocol::card::CardPresence;
use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::console::{DeskAct, IdentifiedBy};
use protocol::ids::VisitNumber;
use protocol::kiosk::{Awaited, DoneNote, KioskIntent, KioskScreen, ScreenKind};
use protocol::presented::Presented;
use protocol::time::{MonthDay, Timestamp};

use super::super::world::{Card, World, result};
use super::{go, say, screen, staff, walk};
use crate::day::Reception;
use crate::desk::event::DeskEvent;
use crate::desk::stage::Stage;
use crate::eligibility;

fn at_the_reader() -> World {
    let mut world = World::new(Card::Beside);
    walk(&mut world, &["begin", "birthday"]);
    assert_eq!(screen(&world), KioskScreen::AtTerminal);
    world
}

fn stored(world: &World) -> Reception {
    match world.desk.stage() {
        Stage::Storing { reception } => (**reception).clone(),
        other => panic!("{other:?}"),
    }
}

fn done(note: DoneNote) -> KioskScreen<protocol::kiosk::Patient> {
    KioskScreen::Done {
        number: VisitNumber(12),
        card: CardPresence::AtTerminal,
        ending: super::ending(note),
    }
}

#[test]
fn from_the_reader_beside_to_the_number() {
    let mut world = at_the_reader();
    go(&mut world, "matched");
    let KioskScreen::Found(found) = screen(&world) else {
        panic!("nothing found");
    };
    assert_eq!(found.initials, ['シ', 'ハ']);
    go(&mut world, "mine");
    let reception = stored(&world);
    assert_eq!(reception.identified, Some(IdentifiedBy::Terminal));
    assert!(reception.result.is_some());
    go(&mut world, "numbered");
    assert_eq!(screen(&world), done(DoneNote::Nothing));
    walk(&mut world, &["tick", "tick"]);
    assert_eq!(screen(&world), KioskScreen::Idle);
}

#[test]
fn the_end_says_what_was_agreed_to_at_the_reader() {
    let mut world = at_the_reader();
    let record = ConsentRecord {
        class: ConsentClass::Surgery,
        state: ConsentState::Agreed,
        authority: ConsentAuthority::Terminal,
        given_at: None,
        until: Some(Timestamp(1)),
    };
    let mut found = result();
    found.consents = vec![record];
    let session = world.desk.session();
    let result = Box::new(found);
    world.event(DeskEvent::Matched { session, result });
    walk(&mut world, &["mine", "numbered"]);
    let KioskScreen::Done { ending, .. } = screen(&world) else {
        panic!("not at the end");
    };
    assert_eq!(ending.consents, [record]);
}

#[test]
fn a_result_that_is_not_mine_goes_back_and_the_wait_goes_on() {
    let mut world = at_the_reader();
    walk(&mut world, &["matched", "not mine"]);
    assert_eq!(screen(&world), KioskScreen::AtTerminal);
    walk(&mut world, &["matched", "mine"]);
    assert!(stored(&world).result.is_some());
}

#[test]
fn without_a_result_the_reception_goes_on_and_says_what_is_open() {
    let mut world = at_the_reader();
    go(&mut world, "finished");
    let awaited = Awaited::Terminal;
    assert_eq!(screen(&world), KioskScreen::Checking { awaited });
    go(&mut world, "tick");
    let reception = stored(&world);
    assert_eq!(reception.presented, Presented::AtTerminal);
    assert!(matches!(
        reception.awaited,
        Some(eligibility::Awaited::Terminal(_))
    ));
    go(&mut world, "numbered");
    assert_eq!(screen(&world), done(DoneNote::ResultOpen));
}

#[test]
fn a_result_in_the_last_moment_is_shown_and_not_lost() {
    let mut world = at_the_reader();
    walk(&mut world, &["finished", "matched"]);
    assert_eq!(screen(&world).kind(), ScreenKind::Found);
}

#[test]
fn a_day_that_no_year_has_is_not_taken() {
    let mut world = World::new(Card::Beside);
    go(&mut world, "begin");
    for (month, day) in [(0, 1), (2, 30), (13, 1), (4, 31), (1, 0)] {
        say(&mut world, KioskIntent::BirthDay(MonthDay { month, day }));
        assert_eq!(screen(&world), KioskScreen::BirthDay, "{month}-{day}");
    }
}

#[test]
fn after_a_restart_the_person_stands_where_he_stood() {
    let mut world = at_the_reader();
    go(&mut world, "restart");
    assert_eq!(screen(&world), KioskScreen::AtTerminal);
    walk(&mut world, &["matched", "restart"]);
    assert_eq!(screen(&world).kind(), ScreenKind::Found);
}

#[test]
fn the_staff_take_over_and_hand_back_with_the_result_that_came() {
    let mut world = at_the_reader();
    staff(&mut world, DeskAct::TakeOver);
    go(&mut world, "matched");
    assert_eq!(screen(&world), KioskScreen::WithStaff);
    staff(&mut world, DeskAct::HandBack);
    assert_eq!(screen(&world).kind(), ScreenKind::Found);
}

#[test]
fn who_walks_away_leaves_the_first_screen_to_the_next() {
    let mut world = at_the_reader();
    go(&mut world, "cancel");
    let card = CardPresence::AtTerminal;
    assert_eq!(screen(&world), KioskScreen::Stopped { card });
    walk(&mut world, &["tick", "tick"]);
    assert_eq!(screen(&world), KioskScreen::Idle);
    assert!(world.desk.has_forgotten());
}
