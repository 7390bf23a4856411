//! Whatever a terminal can write is read back as it was meant.

use std::collections::BTreeSet;

use proptest::prelude::*;
use protocol::eligibility::Field;

use super::super::{EligibilityResult, Node, ResultError};
use super::draw::Draw as _;
use super::read;
use crate::simulator::dice::{Dice, noise};
use crate::simulator::writer::{FileEncoding, Layout, document, file};

/// A result by dice.
fn drawn(bytes: &[u8]) -> EligibilityResult {
    let mut result = EligibilityResult::draw(&mut Dice(bytes));
    for found in &mut result.body.qualifications {
        // The one consent without an end: there is no element for it.
        found.disease_consent.until = None;
    }
    result
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_a_terminal_writes_is_read_back_equal(
        facts in prop::collection::vec(any::<u8>(), 0..4_000),
        layout in prop::collection::vec(any::<u8>(), 0..4_000),
    ) {
        let written = drawn(&facts);
        for (encoding, layout_of) in [
            (FileEncoding::Utf8, Layout::Terminal),
            (FileEncoding::Utf8, Layout::Free),
            (FileEncoding::ShiftJis, Layout::Terminal),
            (FileEncoding::ShiftJis, Layout::Free),
        ] {
            let file = file(&written, encoding, layout_of, &mut Dice(&layout)).unwrap();
            let read = read(&file);
            prop_assert!(
                read.as_ref() == Ok(&written),
                "{:?}\n{}",
                read.as_ref().map(|_| "read, but not as written"),
                String::from_utf8_lossy(&file)
            );
        }
    }

    #[test]
    fn a_value_that_stands_twice_is_refused_wherever_it_is(
        facts in prop::collection::vec(any::<u8>(), 0..2_000),
        layout in prop::collection::vec(any::<u8>(), 0..2_000),
        which in any::<prop::sample::Index>(),
    ) {
        let written = drawn(&facts);
        let values = values(&written.nodes());
        prop_assume!(values > 0);
        let twice = Some(which.index(values));
        let document = document(&written, twice, Layout::Free, &mut Dice(&layout));
        let read = read(&document);
        prop_assert!(matches!(read, Err(ResultError::Ambiguous(_))), "{document}");
    }
}

#[test]
fn the_dice_reach_every_element() {
    let mut missing: BTreeSet<Field> = Field::ALL.iter().copied().collect();
    for seed in 0..256 {
        let facts = noise(seed, 8_000);
        let document = document(&drawn(&facts), None, Layout::Free, &mut Dice(&[]));
        missing.retain(|field| !document.contains(&format!("<{}>", field.name())));
    }
    assert_eq!(missing, BTreeSet::new());
}

/// How many values a result has.
fn values(nodes: &[Node<'_>]) -> usize {
    nodes
        .iter()
        .map(|node| match node {
            Node::Value(..) => 1,
            Node::Record(_, nodes) => values(nodes),
            Node::List(_, _, items) => items.iter().map(|nodes| values(nodes)).sum(),
        })
        .sum()
}
