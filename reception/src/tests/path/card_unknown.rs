//! A card lies there, and nobody knows which: the reader was away for a moment, or the staff had
//! the desk.

use protocol::card::CardPresence;
use protocol::consent::{Answer as Reply, ConsentClass};
use protocol::console::DeskAct;
use protocol::kiosk::{Awaited, KioskScreen};

use super::super::world::{Asked, Card, World};
use super::{answer, go, screen, staff, to_consent, walk};

#[test]
fn a_reader_that_was_away_for_a_moment_takes_no_number_from_the_screen() {
    let mut world = to_consent(Card::Expiring);
    walk(&mut world, &["notice read", "result", "numbered"]);
    let (before, session) = (screen(&world), world.desk.session());
    go(&mut world, "reader blinks");
    assert_eq!(screen(&world), before);
    assert_eq!(world.desk.session(), session);
    assert_eq!(world.asked, []);
}

#[test]
fn a_reader_that_was_away_for_a_moment_begins_nothing_anew() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "cancel"]);
    let card = CardPresence::Present;
    go(&mut world, "reader blinks");
    assert_eq!(screen(&world), KioskScreen::Stopped { card });

    let mut world = to_consent(Card::Good);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    let (before, session) = (screen(&world), world.desk.session());
    walk(&mut world, &["reader blinks", "reader blinks"]);
    assert_eq!(screen(&world), before, "while the card is read");
    go(&mut world, "card read");
    assert_eq!(screen(&world), before);
    assert_eq!(world.desk.session(), session);
}

#[test]
fn another_card_after_a_moment_without_the_reader_is_another_person() {
    let mut world = to_consent(Card::Good);
    let session = world.desk.session();
    world.marked = false;
    walk(&mut world, &["reader blinks", "card read"]);
    assert_ne!(world.desk.session(), session);
    assert_eq!(screen(&world), KioskScreen::Reading);
}

/// From the first screen to the open pad, before which the reader was away for a moment.
fn to_a_pad_and_a_card_that_nobody_knows() -> World {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "choose PIN"]);
    walk(&mut world, &["reader blinks"]);
    world
}

fn pin_is_presented(world: &World) -> bool {
    world
        .asked
        .iter()
        .any(|asked| matches!(asked, Asked::Pin(_)))
}

#[test]
fn a_pin_waits_until_it_is_known_that_the_card_is_the_same() {
    let mut world = to_a_pad_and_a_card_that_nobody_knows();
    go(&mut world, "right PIN");
    let awaited = Awaited::Pin;
    assert_eq!(screen(&world), KioskScreen::Checking { awaited });
    assert!(!pin_is_presented(&world));
    go(&mut world, "card read");
    assert!(pin_is_presented(&world));
    walk(&mut world, &["PIN checked", "known"]);
    assert!(matches!(screen(&world), KioskScreen::Consent(_)));
}

#[test]
fn a_pin_that_waits_is_gone_when_the_card_is_another() {
    let mut world = to_a_pad_and_a_card_that_nobody_knows();
    let session = world.desk.session();
    world.marked = false;
    walk(&mut world, &["right PIN", "card read"]);
    assert!(!pin_is_presented(&world));
    assert_eq!(world.pad, None, "the slot was wiped");
    assert_ne!(world.desk.session(), session);
    // So it is when the card cannot be read.
    let mut world = to_a_pad_and_a_card_that_nobody_knows();
    walk(&mut world, &["right PIN", "card unreadable"]);
    assert_eq!((pin_is_presented(&world), world.pad), (false, None));
}

#[test]
fn a_card_laid_while_the_staff_are_there_is_read_before_it_gets_a_pin() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "choose PIN"]);
    staff(&mut world, DeskAct::TakeOver);
    walk(&mut world, &["card taken", "card laid"]);
    staff(&mut world, DeskAct::HandBack);
    assert_eq!(screen(&world), KioskScreen::Reading);
    go(&mut world, "card read");
    assert!(matches!(screen(&world), KioskScreen::Pin { .. }));
}
