//! The ways through a reception, told one by one.

mod beside;
mod card_unknown;
mod source;

use protocol::card::CardPresence;
use protocol::consent::{Answer as Reply, ConsentAnswer, ConsentClass};
use protocol::console::DeskAct;
use protocol::failure::Failure;
use protocol::help::HelpState;
use protocol::ids::VisitNumber;
use protocol::kiosk::{Awaited, DoneNote, Ending, KioskIntent, KioskScreen, PinWay, TroubleWay};
use protocol::pin::TriesLeft;
use protocol::presented::{Presented, Proof};
use protocol::time::{Seconds, Timestamp};

use super::world::{Card, Happening, Typed, World};
use crate::desk::event::DeskEvent;

/// Lets what is named happen; it must be possible.
fn go(world: &mut World, name: &str) {
    let found = world
        .possible()
        .into_iter()
        .find(|(_, possible, _)| *possible == name);
    let (_, _, happening) = found.unwrap_or_else(|| panic!("{name} is not possible"));
    world.happen(happening);
}

fn walk(world: &mut World, names: &[&str]) {
    for name in names {
        go(world, name);
    }
}

fn say(world: &mut World, intent: KioskIntent) {
    world.happen(Happening::Event(DeskEvent::Kiosk(intent)));
}

fn answer(world: &mut World, class: ConsentClass, answer: Reply) {
    say(world, KioskIntent::Answer(ConsentAnswer { class, answer }));
}

fn staff(world: &mut World, act: DeskAct) {
    let session = world.desk.session();
    world.happen(Happening::Event(DeskEvent::Staff { session, act }));
}

fn screen(world: &World) -> KioskScreen<protocol::kiosk::Patient> {
    world.desk.kiosk_view().screen
}

/// The end of a reception of which no consent is known.
fn ending(note: DoneNote) -> Ending {
    Ending {
        note,
        consents: Vec::new(),
    }
}

/// From the first screen to the first question.
fn to_consent(card: Card) -> World {
    let mut world = World::new(card);
    walk(
        &mut world,
        &["card laid", "card read", "choose PIN", "right PIN"],
    );
    walk(&mut world, &["PIN checked", "known"]);
    world
}

#[test]
fn the_good_way() {
    let mut world = to_consent(Card::Good);
    let KioskScreen::Consent(first) = screen(&world) else {
        panic!("no question");
    };
    assert_eq!((first.index, first.count), (1, 2));
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    answer(&mut world, ConsentClass::HealthCheck, Reply::Refuse);
    let KioskScreen::Review(answers) = screen(&world) else {
        panic!("no answers");
    };
    assert_eq!(answers.len(), 2);
    walk(&mut world, &["submit", "result"]);
    let store = Awaited::Store;
    assert_eq!(screen(&world), KioskScreen::Checking { awaited: store });
    go(&mut world, "numbered");
    let number = VisitNumber(12);
    let card = CardPresence::Present;
    assert_eq!(
        screen(&world),
        KioskScreen::Done {
            number,
            card,
            ending: ending(DoneNote::Nothing)
        }
    );
    go(&mut world, "card taken");
    let card = CardPresence::Taken;
    assert_eq!(
        screen(&world),
        KioskScreen::Done {
            number,
            card,
            ending: ending(DoneNote::Nothing)
        }
    );
    walk(&mut world, &["tick", "tick"]);
    assert_eq!(screen(&world), KioskScreen::Idle);
}

#[test]
fn a_second_tap_does_not_answer_the_next_question() {
    let mut world = to_consent(Card::Good);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    let KioskScreen::Consent(second) = screen(&world) else {
        panic!("the second question was answered by the second tap");
    };
    assert_eq!(second.class, ConsentClass::HealthCheck);
}

#[test]
fn a_wrong_pin_says_how_many_tries_are_left_until_it_is_locked() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "choose PIN"]);
    for left in [TriesLeft::Two, TriesLeft::One] {
        walk(&mut world, &["wrong PIN", "PIN checked"]);
        let KioskScreen::Pin { tries, wrong, .. } = screen(&world) else {
            panic!("no pad");
        };
        assert_eq!((tries, wrong), (left, true));
    }
    walk(&mut world, &["wrong PIN", "PIN checked"]);
    let ways = vec![TroubleWay::OtherIdentity, TroubleWay::Staff];
    let failure = Failure::PinLocked;
    assert_eq!(screen(&world), KioskScreen::Trouble { failure, ways });
    go(&mut world, "other identity");
    let pin = PinWay::Locked;
    assert_eq!(screen(&world), KioskScreen::Identity { pin });
    walk(&mut world, &["choose staff", "confirm visual", "known"]);
    assert!(matches!(screen(&world), KioskScreen::Consent(_)));
}

#[test]
fn each_opening_of_the_pad_is_another_one_and_a_late_pin_is_not_used() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "choose PIN"]);
    let first = world.pad.expect("the pad is open");
    walk(&mut world, &["back", "choose PIN"]);
    let second = world.pad.expect("the pad is open again");
    assert_ne!(first, second);
    world.happen(Happening::Type(first, Typed::Right));
    assert!(matches!(screen(&world), KioskScreen::Pin { .. }));
}

#[test]
fn the_card_taken_and_put_back_goes_on_where_it_was() {
    let mut world = to_consent(Card::Good);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    let before = screen(&world);
    go(&mut world, "card taken");
    assert!(matches!(
        screen(&world),
        KioskScreen::Trouble {
            failure: Failure::CardRemoved,
            ..
        }
    ));
    walk(&mut world, &["card laid", "card read"]);
    assert_eq!(screen(&world), before);
}

#[test]
fn another_card_in_its_place_is_another_person() {
    let mut world = to_consent(Card::Good);
    let session = world.desk.session();
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    go(&mut world, "card taken");
    world.marked = false;
    walk(&mut world, &["card laid", "card read"]);
    assert_ne!(world.desk.session(), session);
    let pin = PinWay::Open;
    assert_eq!(screen(&world), KioskScreen::Identity { pin });
}

#[test]
fn a_card_swapped_while_the_source_is_asked_is_another_person() {
    let mut world = World::new(Card::Good);
    walk(
        &mut world,
        &["card laid", "card read", "choose PIN", "right PIN"],
    );
    walk(&mut world, &["PIN checked", "card taken"]);
    let session = world.desk.session();
    world.marked = false;
    walk(&mut world, &["card laid", "card read"]);
    assert_ne!(world.desk.session(), session);
    assert_eq!(screen(&world), KioskScreen::Reading);
}

#[test]
fn a_restart_keeps_the_place_and_asks_for_the_pin_once_more_before_it_sends() {
    let mut world = to_consent(Card::Good);
    answer(&mut world, ConsentClass::TreatmentAndMedicine, Reply::Agree);
    let before = screen(&world);
    walk(&mut world, &["restart", "card read"]);
    assert_eq!(screen(&world), before);
    answer(&mut world, ConsentClass::HealthCheck, Reply::Agree);
    go(&mut world, "submit");
    let KioskScreen::Pin { again, .. } = screen(&world) else {
        panic!("what was verified before the restart is still trusted");
    };
    assert!(again);
    walk(&mut world, &["right PIN", "PIN checked", "known"]);
    assert!(matches!(screen(&world), KioskScreen::Review(_)));
    walk(&mut world, &["submit", "result", "numbered"]);
    assert!(matches!(screen(&world), KioskScreen::Done { .. }));
}

#[test]
fn an_abandoned_screen_warns_and_then_closes() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read"]);
    assert_eq!(world.desk.kiosk_view().warning, None);
    let begun = world.now;
    go(&mut world, "tick");
    let warning = world.desk.kiosk_view().warning.expect("a warning");
    assert!(warning >= Seconds(20));
    assert_eq!(world.now, Timestamp(begun.0 + 60_000));
    go(&mut world, "still here");
    assert_eq!(world.desk.kiosk_view().warning, None);
    walk(&mut world, &["tick", "tick"]);
    let card = CardPresence::Present;
    assert_eq!(screen(&world), KioskScreen::Stopped { card });
}

#[test]
fn nothing_is_closed_while_the_staff_are_called() {
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read", "call help"]);
    assert_eq!(world.desk.wake_at(), None);
    staff(&mut world, DeskAct::AnswerHelp);
    assert_eq!(world.desk.kiosk_view().help, HelpState::Coming);
    staff(&mut world, DeskAct::CloseHelp);
    assert_eq!(world.desk.kiosk_view().help, HelpState::None);
    assert!(world.desk.wake_at().is_some());
}

#[test]
fn a_card_left_behind_is_told_to_the_staff() {
    let mut world = to_consent(Card::Expiring);
    walk(&mut world, &["notice read", "result", "numbered"]);
    assert!(!world.desk.row().card_forgotten);
    go(&mut world, "tick");
    assert!(world.desk.row().card_forgotten);
    go(&mut world, "card taken");
    assert!(!world.desk.row().card_forgotten);
}

#[test]
fn the_staff_take_over_and_receive_on_what_was_presented() {
    let mut world = World::new(Card::Foreign);
    walk(&mut world, &["card laid", "card read"]);
    staff(&mut world, DeskAct::TakeOver);
    assert_eq!(screen(&world), KioskScreen::WithStaff);
    staff(
        &mut world,
        DeskAct::Receive(Presented::Proof(Proof::QualificationCertificate)),
    );
    go(&mut world, "numbered");
    assert!(matches!(screen(&world), KioskScreen::Done { .. }));
}

#[test]
fn an_act_for_somebody_who_has_left_is_refused() {
    use crate::desk::effect::DeskEffect;
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read"]);
    let session = world.desk.session();
    walk(
        &mut world,
        &["cancel", "card taken", "card laid", "card read"],
    );
    let act = DeskAct::TakeOver;
    let effects = world
        .desk
        .handle(world.now, DeskEvent::Staff { session, act });
    assert_eq!(effects, [DeskEffect::Refuse(Failure::SessionOver)]);
}

#[test]
fn a_certificate_that_lapsed_is_said_and_the_staff_are_there() {
    let mut world = World::new(Card::Lapsed);
    walk(&mut world, &["card laid", "card read"]);
    let failure = Failure::CertificateLapsed;
    let ways = vec![TroubleWay::LayAgain, TroubleWay::Staff];
    assert_eq!(screen(&world), KioskScreen::Trouble { failure, ways });
}

#[test]
fn who_does_not_wish_to_register_can_still_change_his_mind() {
    let mut world = to_consent(Card::Unregistered);
    assert_eq!(screen(&world), KioskScreen::Register);
    go(&mut world, "don't register");
    let failure = Failure::NotRegistered;
    let ways = vec![TroubleWay::Retry, TroubleWay::Staff];
    assert_eq!(screen(&world), KioskScreen::Trouble { failure, ways });
    walk(&mut world, &["retry", "register", "registered"]);
    assert!(matches!(screen(&world), KioskScreen::Consent(_)));
}

#[test]
fn registering_after_a_restart_asks_who_it_is_first() {
    let mut world = to_consent(Card::Unregistered);
    walk(&mut world, &["restart", "card read", "register"]);
    assert!(matches!(
        screen(&world),
        KioskScreen::Pin { again: true, .. }
    ));
}

#[test]
fn a_reception_that_is_not_on_disk_is_not_shown_as_done() {
    let mut world = to_consent(Card::Expiring);
    walk(&mut world, &["notice read", "result", "not stored"]);
    assert!(matches!(
        screen(&world),
        KioskScreen::Trouble {
            failure: Failure::StoreAway,
            ..
        }
    ));
    walk(&mut world, &["retry", "result", "numbered"]);
    assert!(matches!(screen(&world), KioskScreen::Done { .. }));
}

#[test]
fn an_act_that_does_not_fit_is_refused_and_changes_nothing() {
    use crate::desk::effect::DeskEffect;
    let mut world = World::new(Card::Good);
    walk(&mut world, &["card laid", "card read"]);
    let before = world.desk.clone();
    let session = world.desk.session();
    for act in [
        DeskAct::ConfirmVisual,
        DeskAct::HandBack,
        DeskAct::CloseHelp,
    ] {
        let effects = world
            .desk
            .handle(world.now, DeskEvent::Staff { session, act });
        assert_eq!(effects, [DeskEffect::Refuse(Failure::NotNow)]);
    }
    assert_eq!(world.desk, before);
}
