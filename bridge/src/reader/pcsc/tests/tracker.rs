//! What one look after the other means.

use pcsc::State;

use super::super::resource_manager::Seen;
use super::super::tracker::Tracker;
use super::{ONE, TWO};
use crate::reader::ReaderEvent::{CardLaid, CardTaken};

const fn card(count: u16) -> Seen {
    Seen {
        state: State::PRESENT,
        count,
    }
}

#[test]
fn the_count_wraps() {
    let mut tracker = Tracker::new();
    tracker.seen(card(u16::MAX));
    let swapped = [CardTaken { ticket: ONE }, CardLaid { ticket: TWO }];
    assert_eq!(tracker.seen(card(1)), swapped);
}

#[test]
fn a_count_that_is_late_by_one_is_no_swap() {
    let mut tracker = Tracker::new();
    tracker.seen(card(4));
    assert_eq!(tracker.seen(card(5)), []);
    assert_eq!(tracker.seen(card(5)), []);
}

#[test]
fn a_swap_seen_in_the_middle_of_the_bookkeeping_is_a_swap() {
    let swapped = [CardTaken { ticket: ONE }, CardLaid { ticket: TWO }];
    let mut tracker = Tracker::new();
    tracker.seen(card(4));
    assert_eq!(tracker.seen(card(7)), swapped);
    assert_eq!(tracker.seen(card(7)), []);

    let mut tracker = Tracker::new();
    tracker.seen(card(5));
    assert_eq!(tracker.seen(card(6)), []);
    assert_eq!(tracker.seen(card(7)), swapped);
    assert_eq!(tracker.seen(card(8)), []);
}
