//! Cards, readers and the service come and go: what the desk is told.

use std::sync::Arc;

use pcsc::{Error, State};

use super::super::scripted::{Change, ListNotice, World};
use super::super::tracker::LOSS_LASTS;
use super::{DESK, OFFICE, ONE, TWO, ms, told};
use crate::reader::ReaderEvent::{CardLaid, CardTaken, Down, Up};
use crate::reader::ReaderFailure;

/// When the tests look at what was told.
const END: std::time::Duration = ms(30_000);

#[test]
fn a_card_is_laid_and_taken() {
    let world = World::new(&[DESK], END).plan([
        (ms(1_300), Change::Lay(DESK)),
        (ms(9_000), Change::Take(DESK)),
    ]);
    let events = [Up, CardLaid { ticket: ONE }, CardTaken { ticket: ONE }];
    assert_eq!(told(&world, ""), events);
}

#[test]
fn a_card_taken_and_another_laid_between_two_looks_is_another_laying() {
    let world = World::new(&[DESK], END).plan([
        (ms(1_000), Change::Lay(DESK)),
        (ms(2_000), Change::Swap(DESK)),
    ]);
    let events = [
        Up,
        CardLaid { ticket: ONE },
        CardTaken { ticket: ONE },
        CardLaid { ticket: TWO },
    ];
    assert_eq!(told(&world, ""), events);
    assert!(world.laying.spot(TWO).is_ok());
    assert_eq!(world.laying.spot(ONE), Err(ReaderFailure::CardTaken));
}

#[test]
fn what_other_programs_do_to_a_card_is_no_event() {
    let flags = [
        State::INUSE,
        State::INUSE | State::EXCLUSIVE,
        State::MUTE,
        State::UNPOWERED,
        State::empty(),
    ];
    let busy = flags.into_iter().zip(2..);
    let plan = [(ms(1_000), Change::Lay(DESK))].into_iter();
    let plan = plan.chain(busy.map(|(flags, at)| (ms(at * 1_000), Change::Flag(DESK, flags))));
    let world = World::new(&[DESK], END).plan(plan);
    assert_eq!(told(&world, ""), [Up, CardLaid { ticket: ONE }]);
}

#[test]
fn of_two_readers_the_one_that_is_named_counts() {
    let plan = [
        (ms(1_000), Change::Lay(OFFICE)),
        (ms(2_000), Change::Take(OFFICE)),
        (ms(3_000), Change::Unplug(OFFICE)),
        (ms(4_000), Change::Plug(OFFICE)),
        (ms(5_000), Change::Lay(OFFICE)),
    ];
    let world = World::new(&[OFFICE, DESK], END).plan(plan);
    assert_eq!(told(&world, "Desk Reader"), [Up]);
    // Without a name it is the first.
    let world = World::new(&[OFFICE], END).plan([(ms(1_000), Change::Lay(OFFICE))]);
    assert_eq!(told(&world, ""), [Up, CardLaid { ticket: ONE }]);
    assert_eq!(told(&world.plan([]), "Desk Reader"), []);
}

#[test]
fn a_reader_that_is_plugged_in_later_is_up_then() {
    for notice in [ListNotice::Told, ListNotice::AlwaysNew, ListNotice::Unknown] {
        let world = World::new(&[], END).list(notice).plan([
            (ms(4_000), Change::Plug(OFFICE)),
            (ms(5_000), Change::Plug(DESK)),
            (ms(6_000), Change::Lay(DESK)),
        ]);
        let events = told(&world, "Desk");
        assert_eq!(events, [Up, CardLaid { ticket: ONE }], "{notice:?}");
    }
}

#[test]
fn a_reader_that_is_back_at_once_was_never_away() {
    let plan = [
        (ms(1_000), Change::Lay(DESK)),
        (ms(5_000), Change::Unplug(DESK)),
        (ms(6_000), Change::Plug(DESK)),
        (ms(6_000), Change::Lay(DESK)),
    ];
    let world = World::new(&[DESK], END).plan(plan);
    // Which card lies there now nobody knows: it is another laying.
    let events = [Up, CardLaid { ticket: ONE }, CardLaid { ticket: TWO }];
    assert_eq!(told(&world, ""), events);
    assert_eq!(world.laying.spot(ONE), Err(ReaderFailure::CardTaken));
}

#[test]
fn short_losses_do_not_add_up() {
    let world = World::new(&[DESK], END).plan([
        (ms(1_000), Change::Lay(DESK)),
        (ms(5_000), Change::Stop(Error::NoService)),
        (ms(6_000), Change::Start),
        // Another program: an event of the reader, and no other card.
        (ms(8_000), Change::Flag(DESK, State::INUSE)),
        (ms(9_000), Change::Stop(Error::NoService)),
        (ms(10_000), Change::Start),
    ]);
    let laid = |ticket| CardLaid { ticket };
    let events = [Up, laid(ONE), laid(TWO), laid(TWO.next())];
    assert_eq!(told(&world, ""), events);
}

#[test]
fn a_reader_that_is_back_without_its_card_says_that_it_was_taken() {
    let plan = [
        (ms(1_000), Change::Lay(DESK)),
        (ms(5_000), Change::Unplug(DESK)),
        (ms(6_000), Change::Plug(DESK)),
    ];
    let world = World::new(&[DESK], END).plan(plan);
    let events = [Up, CardLaid { ticket: ONE }, CardTaken { ticket: ONE }];
    assert_eq!(told(&world, ""), events);
}

#[test]
fn a_loss_is_said_when_it_lasts_and_not_before() {
    let lost = ms(5_000);
    let until = |end| {
        World::new(&[DESK], end)
            .plan([(ms(1_000), Change::Lay(DESK)), (lost, Change::Unplug(DESK))])
    };
    let lasts = lost + LOSS_LASTS;
    let world = until(lasts.saturating_sub(ms(1)));
    assert_eq!(told(&world, ""), [Up, CardLaid { ticket: ONE }]);
    // The worker knows at once: nothing is sent to a card that may be another.
    assert_eq!(world.laying.spot(ONE), Err(ReaderFailure::Away));
    // Nobody has seen that the card was taken, so nobody says so.
    let world = until(lasts + ms(1));
    assert_eq!(told(&world, ""), [Up, CardLaid { ticket: ONE }, Down]);
}

#[test]
fn a_reader_that_was_away_for_long_is_up_again_with_what_lies_on_it() {
    let plan = [
        (ms(1_000), Change::Lay(DESK)),
        (ms(5_000), Change::Unplug(DESK)),
        (ms(15_000), Change::Plug(DESK)),
        (ms(15_000), Change::Lay(DESK)),
    ];
    let world = World::new(&[DESK], END).plan(plan);
    let events = [
        Up,
        CardLaid { ticket: ONE },
        Down,
        Up,
        CardLaid { ticket: TWO },
    ];
    assert_eq!(told(&world, ""), events);
}

#[test]
fn a_service_that_is_started_again_at_once_was_never_away() {
    for code in [Error::NoService, Error::ServiceStopped, Error::CommError] {
        let world = World::new(&[DESK], END).plan([
            (ms(1_000), Change::Lay(DESK)),
            (ms(5_000), Change::Stop(code)),
            (ms(6_000), Change::Start),
        ]);
        let events = [Up, CardLaid { ticket: ONE }, CardLaid { ticket: TWO }];
        assert_eq!(told(&world, ""), events, "{code:?}");
    }
}

/// Windows stops the service with the last reader and starts it with the next.
#[test]
fn a_service_that_goes_with_the_last_reader_comes_back_with_the_next() {
    let world = World::new(&[DESK], END).plan([
        (ms(1_000), Change::Lay(DESK)),
        (ms(5_000), Change::Unplug(DESK)),
        (ms(5_000), Change::Stop(Error::ServiceStopped)),
        (ms(15_000), Change::Plug(DESK)),
        (ms(15_000), Change::Start),
        (ms(18_000), Change::Lay(DESK)),
    ]);
    let events = [
        Up,
        CardLaid { ticket: ONE },
        Down,
        Up,
        CardLaid { ticket: TWO },
    ];
    assert_eq!(told(&world, ""), events);
}

#[test]
fn a_service_that_is_not_there_from_the_start_is_awaited_without_haste() {
    let world = World::new(&[DESK], END).plan([
        (ms(0), Change::Stop(Error::NoService)),
        (ms(20_000), Change::Start),
    ]);
    world.happen(&Change::Stop(Error::NoService));
    assert_eq!(told(&world, ""), [Up]);
    assert!(world.calls() < 100, "{} calls in 30 s", world.calls());
}

#[test]
fn the_monitor_ends_when_nobody_listens() {
    let world = World::new(&[DESK], std::time::Duration::MAX);
    let (events, nobody) = tokio::sync::mpsc::channel(1);
    drop(nobody);
    let laying = Arc::clone(&world.laying);
    let monitor = super::Monitor::new(world.clone(), String::new(), events, laying, world);
    monitor.run();
}
