//! Operations while a reader is away that may be back in a moment.

use card::TriesLeft;
use pcsc::Error;

use super::super::laying::Place;
use super::super::scripted::{Call, Change};
use super::super::tracker::LOSS_LASTS;
use super::{DESK, Desk, TWO, laid, ms, tries, with_card};
use crate::reader::ReaderFailure;

#[test]
fn a_reader_that_is_away_is_waited_for_until_the_loss_is_told() {
    let world = with_card();
    world.happen(&Change::Place(Place::NoReader));
    assert_eq!(Desk::new(&world).operate(tries), Err(ReaderFailure::Away));
    assert_eq!(world.time(), LOSS_LASTS);
    assert_eq!(world.did(), []);
}

#[test]
fn what_lies_there_when_the_reader_is_back_is_another_laying() {
    for back in [laid(TWO, 1), Place::Empty] {
        let world = with_card().plan([(ms(1_000), Change::Place(back))]);
        world.happen(&Change::Place(Place::NoReader));
        let mut desk = Desk::new(&world);
        assert_eq!(desk.operate(tries), Err(ReaderFailure::CardTaken));
        assert!(world.time() < ms(1_200), "{:?}", world.time());
        assert_eq!(world.did(), []);
    }
}

#[test]
fn a_reader_that_only_the_worker_has_missed_is_waited_for() {
    let left = [[0x90, 0x00], [0x90, 0x00], [0x63, 0xC3]];
    for code in [Error::UnknownReader, Error::ReaderUnavailable] {
        let world = with_card().answers(left.map(|answer| Ok(answer.to_vec())));
        world.happen(&Change::Fail(Call::Connect, code));
        let tries = Desk::new(&world).operate(tries);
        assert_eq!(tries, Ok(Ok(TriesLeft::Count(3))), "{code:?}");
    }
    // Another card may lie there when it is back.
    let world = with_card().plan([
        (ms(400), Change::Swap(DESK)),
        (ms(600), Change::Start),
        (ms(600), Change::Place(laid(TWO, 0))),
    ]);
    world.happen(&Change::Stop(Error::NoService));
    assert_eq!(
        Desk::new(&world).operate(tries),
        Err(ReaderFailure::CardTaken)
    );
}
