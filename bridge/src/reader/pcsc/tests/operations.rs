//! Operations on a card that others want too, that is pulled, reset, or answers half.

use card::{AuthenticationPin, CardError, ChallengeStatement, SignedStatement, TriesLeft};
use pcsc::Error;
use protocol::failure::Failure;
use zeroize::Zeroizing;

use super::super::connection::PAUSES;
use super::super::laying::Place;
use super::super::scripted::{Call, Change, Did, World};
use super::{DESK, Desk, LaidCard, ONE, laid, ms, tries, with_card};
use crate::reader::ReaderFailure;

const OK: [u8; 2] = [0x90, 0x00];
const THREE_LEFT: [u8; 2] = [0x63, 0xC3];

fn sign(card: &mut LaidCard<'_>) -> Result<SignedStatement, CardError> {
    let pin = AuthenticationPin::new(Zeroizing::new(*b"1234")).unwrap();
    card.verify_and_sign(&pin, &ChallengeStatement::new("test", &[7; 32]).unwrap())
}

fn three_left() -> World {
    with_card().answers([OK, OK, THREE_LEFT].map(|answer| Ok(answer.to_vec())))
}

/// The instructions that were sent (INS, ISO/IEC 7816-4, 5.4.2).
fn sent(world: &World) -> Vec<u8> {
    let sent = world.did().into_iter().filter_map(|did| match did {
        Did::Send(apdu) => Some(apdu[1]),
        _ => None,
    });
    sent.collect()
}

#[test]
fn a_card_is_connected_for_the_operation_and_powered_down_after_it() {
    let world = three_left();
    let mut desk = Desk::new(&world);
    assert_eq!(desk.operate(tries), Ok(Ok(TriesLeft::Count(3))));
    let did = world.did();
    assert_eq!(
        (did.first(), did.last()),
        (Some(&Did::Connect), Some(&Did::PowerDown))
    );
    assert_eq!(did.len(), 5);
}

#[test]
fn a_card_that_fails_is_powered_down_as_well() {
    for fault in [Error::NotTransacted, Error::RemovedCard, Error::NoService] {
        let world = with_card().answers([Ok(OK.to_vec()), Err(fault)]);
        assert!(Desk::new(&world).operate(sign).is_err());
        assert_eq!(world.did().last(), Some(&Did::PowerDown), "{fault:?}");
        // And one that cannot be powered down keeps nobody up.
        let world = three_left().always(Call::Disconnect, fault);
        assert_eq!(
            Desk::new(&world).operate(tries),
            Ok(Ok(TriesLeft::Count(3)))
        );
    }
}

#[test]
fn another_program_that_lets_go_in_time_is_waited_for() {
    let world = three_left().held_until(ms(1_200));
    assert_eq!(
        Desk::new(&world).operate(tries),
        Ok(Ok(TriesLeft::Count(3)))
    );
    assert!(world.time() < ms(2_000), "{:?}", world.time());
}

#[test]
fn another_program_that_keeps_the_card_is_a_failure_of_its_own() {
    let world = three_left().held_until(ms(60_000));
    let failure = Desk::new(&world).operate(tries).unwrap_err();
    assert_eq!(failure, ReaderFailure::InUse);
    assert_eq!(failure.failure(), Failure::ReaderInUse);
    assert_eq!(world.time(), ms(3_000));
    assert_eq!(PAUSES.into_iter().sum::<std::time::Duration>(), ms(3_000));
    assert_eq!(world.did(), [], "nothing was sent");
}

#[test]
fn a_card_that_is_taken_while_another_program_has_it_is_taken() {
    let world = three_left()
        .held_until(ms(60_000))
        .plan([(ms(400), Change::Place(Place::Empty))]);
    assert_eq!(
        Desk::new(&world).operate(tries),
        Err(ReaderFailure::CardTaken)
    );
    assert!(world.time() < ms(1_000), "{:?}", world.time());
}

#[test]
fn a_card_that_is_still_being_laid_down_gets_its_time() {
    for code in [
        Error::UnresponsiveCard,
        Error::UnpoweredCard,
        Error::NotReady,
    ] {
        let world = three_left();
        world.happen(&Change::Fail(Call::Connect, code));
        world.happen(&Change::Fail(Call::Connect, code));
        assert_eq!(
            Desk::new(&world).operate(tries),
            Ok(Ok(TriesLeft::Count(3)))
        );
    }
    // A mute one does not keep the person waiting.
    let mute = three_left().always(Call::Connect, Error::UnresponsiveCard);
    assert_eq!(
        Desk::new(&mute).operate(tries),
        Err(ReaderFailure::Unreadable)
    );
    assert!(mute.time() < ms(500), "{:?}", mute.time());
}

#[test]
fn a_reset_before_the_first_answer_costs_nothing() {
    for code in [Error::ResetCard, Error::UnpoweredCard] {
        let world = three_left();
        world.happen(&Change::Fail(Call::Transmit, code));
        assert_eq!(
            Desk::new(&world).operate(tries),
            Ok(Ok(TriesLeft::Count(3)))
        );
        assert!(world.did().contains(&Did::Reconnect));
        assert_eq!(sent(&world), [0xA4, 0xA4, 0xA4, 0x20]);
    }
}

#[test]
fn after_a_reset_in_the_middle_nothing_is_believed_and_no_pin_is_sent_again() {
    // Reset before VERIFY, at VERIFY, at the signature.
    for (answered, expected) in [
        (1, [0xA4, 0xA4].as_slice()),
        (2, &[0xA4, 0xA4, 0x20]),
        (3, &[0xA4, 0xA4, 0x20, 0x2A]),
    ] {
        let answers = std::iter::repeat_n(Ok(OK.to_vec()), answered);
        let world = with_card().answers(answers.chain([Err(Error::ResetCard)]));
        let mut desk = Desk::new(&world);
        assert_eq!(desk.operate(sign).map(drop), Err(ReaderFailure::Unreadable));
        assert_eq!(sent(&world), expected);
        assert!(!world.did().contains(&Did::Reconnect));
    }
}

#[test]
fn an_answer_without_a_status_word_ends_the_operation() {
    for half in [vec![], vec![0x90]] {
        let world = with_card().answers([Ok(OK.to_vec()), Ok(half)]);
        let mut desk = Desk::new(&world);
        assert_eq!(desk.operate(sign).map(drop), Err(ReaderFailure::Unreadable));
        assert_eq!(sent(&world), [0xA4, 0xA4]);
    }
}

#[test]
fn a_card_pulled_in_the_middle_was_taken_whatever_the_code_says() {
    for code in [
        Error::NotTransacted,
        Error::CommDataLost,
        Error::RemovedCard,
    ] {
        let world = with_card()
            .answers([Ok(OK.to_vec()), Err(code)])
            // The service notices some time later.
            .plan([(ms(600), Change::Take(DESK))]);
        let mut desk = Desk::new(&world);
        assert_eq!(
            desk.operate(tries),
            Err(ReaderFailure::CardTaken),
            "{code:?}"
        );
    }
}

#[test]
fn a_reader_pulled_in_the_middle_is_away() {
    let world = with_card()
        .answers([Ok(OK.to_vec()), Err(Error::NotTransacted)])
        .plan([(ms(600), Change::Unplug(DESK))]);
    assert_eq!(Desk::new(&world).operate(tries), Err(ReaderFailure::Away));
}

#[test]
fn a_service_that_was_started_again_is_spoken_to_anew() {
    let world = three_left();
    let mut desk = Desk::new(&world);
    assert_eq!(desk.operate(tries), Ok(Ok(TriesLeft::Count(3))));
    world.happen(&Change::Stop(Error::NoService));
    assert_eq!(desk.operate(tries), Err(ReaderFailure::Away));
    world.happen(&Change::Start);
    // It counts anew, and who knows which card it is before the monitor has looked.
    assert_eq!(desk.operate(tries), Err(ReaderFailure::CardTaken));
    world.happen(&Change::Place(laid(ONE, 0)));
    assert!(desk.operate(tries).is_ok());
    // Once more without anybody having noticed that it was away.
    world.happen(&Change::Start);
    assert!(desk.operate(tries).is_ok());
}

#[test]
fn nothing_is_sent_to_a_card_that_only_the_service_has_noticed() {
    for change in [Change::Swap(DESK), Change::OddSwap(DESK)] {
        let world = with_card();
        world.happen(&change);
        let mut desk = Desk::new(&world);
        assert_eq!(desk.operate(sign).map(drop), Err(ReaderFailure::CardTaken));
        assert_eq!(world.did(), [Did::Connect, Did::PowerDown], "{change:?}");
    }
    // One more is the service's own bookkeeping.
    let world = three_left();
    world.happen(&Change::Count(DESK, 1));
    assert_eq!(
        Desk::new(&world).operate(tries),
        Ok(Ok(TriesLeft::Count(3)))
    );
}
