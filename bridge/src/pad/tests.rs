//! What a slot takes in and gives out.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use protocol::failure::Failure;
use protocol::ids::EntryId;
use protocol::pin::{PadKey, SealedPin};

use super::test_page::seal;
use super::{PIN_LIFETIME, PadSlot};
use crate::clock::Clock;

const ENTRY: EntryId = EntryId(7);

fn now() -> Instant {
    Clock::real().instant()
}

#[test]
fn what_the_page_sealed_is_taken_once() {
    let slot = PadSlot::new();
    let key = slot.open(ENTRY).unwrap();
    assert_eq!((key.entry, key.public_key.len()), (ENTRY, 65));
    assert_eq!(slot.accept(&seal(&key, b"1234"), now()), Ok(ENTRY));
    assert!(slot.take(ENTRY, now()).is_some());
    assert!(slot.take(ENTRY, now()).is_none());
}

#[test]
fn the_same_frame_does_not_open_twice_not_even_after_use() {
    let slot = PadSlot::new();
    let key = slot.open(ENTRY).unwrap();
    let frame = seal(&key, b"1234");
    assert_eq!(slot.accept(&frame, now()), Ok(ENTRY));
    assert_eq!(slot.accept(&frame, now()), Err(Failure::PinEntryGone));
    assert!(
        slot.take(ENTRY, now()).is_some(),
        "the replay did not wipe it"
    );
    assert_eq!(slot.accept(&frame, now()), Err(Failure::PinEntryGone));
    // The same entry opened again has another key.
    slot.open(ENTRY).unwrap();
    assert_eq!(slot.accept(&frame, now()), Err(Failure::PinEntryGone));
}

#[test]
fn a_frame_for_another_opening_is_refused() {
    let slot = PadSlot::new();
    let key = slot.open(ENTRY).unwrap();
    let mut relabelled = seal(&key, b"1234");
    relabelled.entry = EntryId(8);
    assert_eq!(slot.accept(&relabelled, now()), Err(Failure::PinEntryGone));
    // The entry is in the key derivation too: a frame sealed for 8 under this key is not 7's.
    let other = PadKey {
        entry: EntryId(8),
        ..key.clone()
    };
    let mut relabelled = seal(&other, b"1234");
    relabelled.entry = ENTRY;
    assert_eq!(slot.accept(&relabelled, now()), Err(Failure::PinEntryGone));
    assert_eq!(
        slot.accept(&seal(&key, b"1234"), now()),
        Ok(ENTRY),
        "the pad waits on"
    );
}

#[test]
fn only_four_ascii_digits_are_a_pin() {
    for digits in [&b"123"[..], b"12345", b"12 4", b"", b"\xef\xbc\x91\x31"] {
        let slot = PadSlot::new();
        let key = slot.open(ENTRY).unwrap();
        assert_eq!(
            slot.accept(&seal(&key, digits), now()),
            Err(Failure::PinEntryGone)
        );
    }
}

#[test]
fn a_pin_that_has_waited_thirty_seconds_is_gone() {
    let at = now();
    let slot = PadSlot::new();
    let fill = || {
        let key = slot.open(ENTRY).unwrap();
        slot.accept(&seal(&key, b"1234"), at).unwrap();
    };
    fill();
    assert_eq!(slot.expires_at(), Some(at + PIN_LIFETIME));
    assert!(slot.take(ENTRY, at + PIN_LIFETIME).is_none());
    assert_eq!(slot.expires_at(), None, "asking too late wiped it");

    fill();
    slot.expire(at + Duration::from_millis(29_999));
    assert!(slot.expires_at().is_some());
    slot.expire(at + PIN_LIFETIME);
    assert!(slot.take(ENTRY, at).is_none());
}

#[test]
fn wiping_a_new_opening_and_a_wrong_taker_leave_nothing() {
    let slot = PadSlot::new();
    let fill = || {
        let key = slot.open(ENTRY).unwrap();
        slot.accept(&seal(&key, b"1234"), now()).unwrap();
    };
    fill();
    slot.wipe();
    assert!(slot.take(ENTRY, now()).is_none());

    fill();
    slot.open(EntryId(8)).unwrap();
    assert!(slot.take(ENTRY, now()).is_none());

    fill();
    assert!(slot.take(EntryId(8), now()).is_none());
    assert!(slot.take(ENTRY, now()).is_none());
}

#[test]
fn a_point_that_is_not_on_the_curve_or_is_compressed_is_refused() {
    let slot = PadSlot::new();
    let key = slot.open(ENTRY).unwrap();
    let good = seal(&key, b"1234");
    let mut off_curve = good.clone();
    off_curve.ephemeral_key[64] ^= 1;
    let mut compressed = good.clone();
    compressed.ephemeral_key.truncate(33);
    compressed.ephemeral_key[0] = 2 + (good.ephemeral_key[64] & 1);
    let mut infinity = good.clone();
    infinity.ephemeral_key = vec![0];
    for bad in [off_curve, compressed, infinity] {
        assert_eq!(slot.accept(&bad, now()), Err(Failure::PinEntryGone));
    }
    assert_eq!(slot.accept(&good, now()), Ok(ENTRY));
}

#[test]
fn nothing_prints_a_digit() {
    let slot = PadSlot::new();
    let key = slot.open(ENTRY).unwrap();
    slot.accept(&seal(&key, b"1234"), now()).unwrap();
    assert_eq!(format!("{slot:?}"), "PadSlot(…)");
}

proptest! {
    #[test]
    fn bytes_that_the_page_did_not_seal_never_open(
        ephemeral_key in prop::collection::vec(any::<u8>(), 0..80),
        sealed in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let slot = PadSlot::new();
        slot.open(ENTRY).unwrap();
        let frame = SealedPin { entry: ENTRY, ephemeral_key, sealed };
        prop_assert_eq!(slot.accept(&frame, now()), Err(Failure::PinEntryGone));
    }

    #[test]
    fn a_frame_with_one_bit_changed_never_opens(at in 0_usize..85, bit in 0_u8..8) {
        let slot = PadSlot::new();
        let key = slot.open(ENTRY).unwrap();
        let mut frame = seal(&key, b"1234");
        match at.checked_sub(65) {
            None => frame.ephemeral_key[at] ^= 1 << bit,
            Some(at) => frame.sealed[at] ^= 1 << bit,
        }
        prop_assert_eq!(slot.accept(&frame, now()), Err(Failure::PinEntryGone));
        prop_assert!(slot.take(ENTRY, now()).is_none());
    }
}
