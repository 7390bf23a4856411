//! The one visit of a diagnosis: every return code, and the patience of the reader's worker.

use std::ffi::CString;

use card::{CardError, TriesLeft};
use pcsc::Error::{self, *};
use protocol::failure::Failure;

use super::super::connection::SETTLING;
use super::super::diagnosis::{VisitFailure, visit_on};
use super::super::scripted::{Call, Change, Did, World};
use super::codes::codes;
use super::{DESK, ms, tries, with_card};
use crate::reader::test_card;

/// The codes of a service that is not there; the others of a reader that is away are its own.
const SERVICE: [Error; 9] = [
    NoService,
    ServiceStopped,
    InvalidHandle,
    CommError,
    InternalError,
    UnknownError,
    Shutdown,
    SystemCancelled,
    Cancelled,
];

fn visit(world: &World) -> Result<Result<TriesLeft, CardError>, VisitFailure> {
    let reader = CString::new(DESK).unwrap();
    visit_on(world, world, &reader, |mut card| tries(&mut card))
}

fn good() -> World {
    with_card().card(test_card::adult())
}

fn expected(failure: Failure, code: Error) -> VisitFailure {
    match failure {
        Failure::CardRemoved => VisitFailure::Taken,
        Failure::ReaderInUse => VisitFailure::InUse,
        Failure::CardUnreadable => VisitFailure::Unreadable,
        _ if SERVICE.contains(&code) => VisitFailure::ServiceAway,
        _ => VisitFailure::ReaderMissing,
    }
}

#[test]
fn every_code_tells_service_reader_and_card_apart() {
    for (failure, code) in codes() {
        for call in [Call::Establish, Call::Connect, Call::Transmit] {
            let world = good().always(call, code);
            let said = visit(&world).unwrap_err();
            assert_eq!(said, expected(failure, code), "{code:?} at {call:?}");
        }
    }
}

#[test]
fn another_program_is_waited_for_as_long_as_the_desk_waits() {
    let world = good().held_until(ms(2_900));
    assert_eq!(visit(&world), Ok(Ok(TriesLeft::Count(3))));
    assert_eq!(world.did().last(), Some(&Did::PowerDown));

    // The first pauses are short: who lets go soon is not waited for much longer.
    let world = good().held_until(ms(140));
    assert_eq!(visit(&world), Ok(Ok(TriesLeft::Count(3))));
    assert_eq!(world.time(), ms(150));

    let world = good().held_until(ms(3_100));
    assert_eq!(visit(&world), Err(VisitFailure::InUse));
    assert_eq!(world.time(), ms(3_000));
}

#[test]
fn a_card_that_is_being_laid_is_given_time() {
    for code in [UnresponsiveCard, UnpoweredCard, ResetCard, NotReady] {
        let world = good();
        for _ in 0..SETTLING {
            world.happen(&Change::Fail(Call::Connect, code));
        }
        assert_eq!(visit(&world), Ok(Ok(TriesLeft::Count(3))), "{code:?}");
    }
}

#[test]
fn a_card_that_is_taken_in_the_middle_is_said_whatever_the_code() {
    let world = good().always(Call::Transmit, CommDataLost);
    let reader = CString::new(DESK).unwrap();
    let lost = visit_on(&world, &world, &reader, |mut card| {
        world.happen(&Change::Take(DESK));
        card.recognise()
    });
    assert_eq!(lost, Err(VisitFailure::Taken));
}
