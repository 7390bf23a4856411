//! The source fails: the reception goes on, and the staff see what is open.

use protocol::card::CardPresence;
use protocol::consent::{Answer as Reply, ConsentClass};
use protocol::failure::Failure;
use protocol::ids::VisitNumber;
use protocol::kiosk::{DoneNote, KioskScreen, TroubleWay};
use protocol::presented::{Presented, Proof};

use super::super::world::{Card, World};
use super::{answer, go, screen, to_consent, walk};
use crate::desk::stage::Stage;
use crate::eligibility::Awaited;

fn ways(world: &World) -> Vec<TroubleWay> {
    match screen(world) {
        KioskScreen::Trouble { ways, .. } => ways,
        other => panic!("{other:?}"),
    }
}

fn awaited(world: &World) -> Option<Awaited> {
    match world.desk.stage() {
        Stage::Storing { reception } => {
            assert_eq!(reception.presented, Presented::Proof(Proof::MyNumberCard));
            assert_eq!(reception.result, None);
            reception.awaited.clone()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_source_that_is_away_when_the_answers_are_sent_is_asked_on() {
    let mut world = to_consent(Card::Good);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    answer(&mut world, ConsentClass::HealthCheck, Reply::Refuse);
    walk(&mut world, &["submit", "tick"]);
    let expected = [TroubleWay::Retry, TroubleWay::GoOn, TroubleWay::Staff];
    assert_eq!(ways(&world), expected);
    go(&mut world, "go on");
    let Some(Awaited::Connector(answers)) = awaited(&world) else {
        panic!("nobody asks on");
    };
    assert_eq!(answers.len(), 2);
    go(&mut world, "numbered");
    let expected = KioskScreen::Done {
        number: VisitNumber(12),
        card: CardPresence::Present,
        ending: super::ending(DoneNote::ResultOpen),
    };
    assert_eq!(screen(&world), expected);
}

/// It has answered, and will not answer otherwise by itself: nobody is told that it goes on.
#[test]
fn a_source_that_has_given_no_result_is_left_to_the_staff() {
    let mut world = to_consent(Card::Good);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    answer(&mut world, ConsentClass::HealthCheck, Reply::Refuse);
    walk(&mut world, &["submit", "result unreadable", "go on"]);
    assert_eq!(awaited(&world), Some(Awaited::Staff));
}

#[test]
fn a_source_that_was_never_told_who_it_is_is_left_to_the_staff() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "choose PIN"]);
    walk(&mut world, &["right PIN", "PIN checked", "source away"]);
    assert_eq!(ways(&world).len(), 3);
    go(&mut world, "go on");
    assert_eq!(awaited(&world), Some(Awaited::Staff));
}

#[test]
fn a_failure_of_the_card_itself_is_nothing_to_go_on_from() {
    let mut world = World::new(Card::Foreign);
    walk(&mut world, &["card laid", "card read"]);
    assert!(!ways(&world).contains(&TroubleWay::GoOn));
    go(&mut world, "go on");
    let screen = screen(&world);
    let failure = Failure::NotIndividualNumberCard;
    assert!(matches!(screen, KioskScreen::Trouble { failure: shown, .. } if shown == failure));
}
