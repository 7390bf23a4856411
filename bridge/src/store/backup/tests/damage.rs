//! A backup that was cut, changed or put together from parts opens nowhere, and leaves nothing.

use proptest::prelude::*;

use super::super::chunks::{CHUNK, TAG};
use super::super::error::BackupError;
use super::super::header::{self, Header};
use super::{AT, Made, folder, passphrase};
use crate::store::back_up;

const SEALED: usize = CHUNK + TAG;

/// Where each chunk begins, and the end of the file.
fn boundaries(bytes: &[u8]) -> Vec<usize> {
    let mut at: Vec<_> = (header::LENGTH..bytes.len()).step_by(SEALED).collect();
    at.push(bytes.len());
    assert!(at.len() >= 4, "several chunks: {at:?}");
    at
}

#[tokio::test]
async fn as_it_was_made_it_opens() {
    let made = Made::new().await;
    let back = made.put_back(&made.bytes).unwrap();
    assert_eq!(back.visits, made.report.visits);
}

#[tokio::test]
async fn cut_anywhere_it_is_refused() {
    let made = Made::new().await;
    let around = boundaries(&made.bytes)
        .into_iter()
        .flat_map(|at| [at - 1, at, at + 1, at + TAG]);
    for cut in (0..header::LENGTH).chain(around) {
        if cut >= made.bytes.len() {
            continue;
        }
        let refused = made.refused(&made.bytes[..cut]);
        if cut < 16 {
            assert!(matches!(refused, BackupError::Foreign), "{cut}: {refused}");
        } else {
            assert!(matches!(refused, BackupError::Cut), "{cut}: {refused}");
        }
    }
}

#[tokio::test]
async fn cut_at_a_chunk_by_somebody_who_mends_the_length_it_is_refused() {
    let made = Made::new().await;
    for cut in boundaries(&made.bytes) {
        if cut == made.bytes.len() {
            continue;
        }
        let head = Header {
            length: cut as u64,
            ..Header::read(&made.bytes).unwrap()
        };
        let mut bytes = head.to_bytes();
        bytes.extend_from_slice(&made.bytes[header::LENGTH..cut]);
        let refused = made.refused(&bytes);
        assert!(matches!(refused, BackupError::Damaged), "{cut}: {refused}");
    }
}

#[tokio::test]
async fn with_something_behind_its_end_it_is_refused() {
    let made = Made::new().await;
    let bytes = [&made.bytes[..], b"x"].concat();
    assert!(matches!(made.refused(&bytes), BackupError::Damaged));
}

#[tokio::test]
async fn each_changed_byte_of_the_head_is_found() {
    let made = Made::new().await;
    for at in 0..header::LENGTH {
        let mut bytes = made.bytes.clone();
        bytes[at] ^= 0x20;
        let refused = made.refused(&bytes);
        let expected = match at {
            0..16 => matches!(refused, BackupError::Foreign),
            16..18 => matches!(refused, BackupError::OtherVersion { known: 1, .. }),
            _ => matches!(refused, BackupError::Damaged),
        };
        assert!(expected, "byte {at}: {refused}");
    }
}

/// Somebody who knows how the head is checked, and not the passphrase.
#[tokio::test]
async fn a_head_that_was_made_anew_opens_nothing() {
    let made = Made::new().await;
    let head = || Header::read(&made.bytes).unwrap();
    let mut nonce = head();
    nonce.nonce[3] ^= 1;
    let mut check = head();
    check.check[3] ^= 1;
    let mut salt = head();
    salt.salt[3] ^= 1;
    for (head, wrong_passphrase) in [(nonce, false), (salt, false), (check, true)] {
        let mut bytes = head.to_bytes();
        bytes.extend_from_slice(&made.bytes[header::LENGTH..]);
        let refused = made.refused(&bytes);
        if wrong_passphrase {
            assert!(matches!(refused, BackupError::WrongPassphrase), "{refused}");
        } else {
            assert!(matches!(refused, BackupError::Damaged), "{refused}");
        }
    }
}

#[tokio::test]
async fn chunks_that_changed_places_or_came_from_elsewhere_are_found() {
    let made = Made::new().await;
    let at = boundaries(&made.bytes);
    let (one, two, rest) = (at[0]..at[1], at[1]..at[2], at[2]..);
    let head = &made.bytes[..at[0]];
    let chunk = |range: std::ops::Range<usize>| &made.bytes[range];
    let rest = &made.bytes[rest];
    let other_folder = folder(3).await;
    let file = made.place.path().join("other");
    back_up(other_folder.path(), &file, &passphrase(), AT).unwrap();
    let other = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    for (what, bytes) in [
        (
            "swapped",
            [head, chunk(two.clone()), chunk(one.clone()), rest].concat(),
        ),
        (
            "twice",
            [head, chunk(one.clone()), chunk(one.clone()), rest].concat(),
        ),
        ("another's", [head, chunk(one), &other[two], rest].concat()),
    ] {
        assert_eq!(bytes.len(), made.bytes.len(), "{what}");
        assert!(
            matches!(made.refused(&bytes), BackupError::Damaged),
            "{what}"
        );
    }
}

#[test]
fn a_changed_bit_anywhere_is_found() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let made = runtime.block_on(Made::new());
    let at = boundaries(&made.bytes);
    // The first and the last byte of each chunk, and what chance brings.
    for at in at.iter().take(at.len() - 1).chain(&[made.bytes.len() - 1]) {
        let mut bytes = made.bytes.clone();
        bytes[*at] ^= 1;
        assert!(matches!(made.refused(&bytes), BackupError::Damaged), "{at}");
    }
    let body = header::LENGTH..made.bytes.len();
    proptest!(ProptestConfig::with_cases(128), |(at in body, bit in 0_u8..8)| {
        let mut bytes = made.bytes.clone();
        bytes[at] ^= 1 << bit;
        prop_assert!(matches!(made.refused(&bytes), BackupError::Damaged));
    });
}
