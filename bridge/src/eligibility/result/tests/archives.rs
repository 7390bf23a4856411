//! Packed results, and archives that are none.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use protocol::failure::Failure;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::{
    ARCHIVE_LIMIT, ArchiveError, ENTRY_LIMIT, EligibilityResult, RATIO_LIMIT, ResultError,
    SIZE_LIMIT, UNPACKED_LIMIT, read_packed,
};
use super::{PERSON, result};
use crate::simulator::dice::noise;

/// A ZIP file with these entries; a name that ends with `/` is a folder.
fn packed(entries: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in entries {
        if name.ends_with('/') {
            zip.add_directory(*name, options).unwrap();
        } else {
            zip.start_file(*name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

fn deflated(entries: &[(&str, &[u8])]) -> Vec<u8> {
    packed(entries, CompressionMethod::Deflated)
}

fn why(archive: &[u8]) -> Result<Vec<EligibilityResult>, ArchiveError> {
    read_packed(archive).map_err(|error| match error {
        ResultError::Archive(error) => error,
        other => panic!("{other:?}"),
    })
}

/// The archive with some bytes of its headers changed, wherever they stand.
fn patched(archive: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut patched = archive.to_vec();
    let mut found = false;
    for at in 0..=archive.len() - from.len() {
        if archive[at..].starts_with(from) {
            patched[at..at + to.len()].copy_from_slice(to);
            found = true;
        }
    }
    assert!(found);
    patched
}

#[test]
fn packed_results_are_read_like_bare_ones() {
    let (one, two) = (result(&[PERSON]), result(&[PERSON, PERSON]));
    let bare = read_packed(one.as_bytes()).unwrap();
    assert_eq!(bare.len(), 1);
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let entries: &[(&str, &[u8])] = &[
            ("res/", b""),
            ("res/1.xml", one.as_bytes()),
            ("res/2.xml", two.as_bytes()),
        ];
        let read = read_packed(&packed(entries, method)).unwrap();
        assert!(read[0] == bare[0]);
        assert_eq!(read[1].body.qualifications.len(), 2);
        assert_eq!(read.len(), 2);
    }
}

#[test]
fn one_result_that_cannot_be_used_fails_all() {
    let good = result(&[PERSON]);
    let archive = deflated(&[("1.xml", good.as_bytes()), ("2.xml", b"<html/>")]);
    assert_eq!(read_packed(&archive), Err(ResultError::WrongRoot));
}

#[test]
fn an_archive_under_a_password_is_refused_as_that() {
    let archive = deflated(&[("1.xml", result(&[PERSON]).as_bytes())]);
    // Bit 0 of the flags, in the local header and in the directory.
    let mut encrypted = archive.clone();
    for (magic, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = archive.windows(4).position(|four| four == magic).unwrap();
        encrypted[at + flags] |= 1;
    }
    assert_eq!(why(&encrypted), Err(ArchiveError::Encrypted));
    assert_eq!(ArchiveError::Encrypted.failure(), Failure::ResultEncrypted);
}

#[test]
fn an_archive_in_an_archive_is_refused_whatever_its_name() {
    let inner = deflated(&[("1.xml", result(&[PERSON]).as_bytes())]);
    let empty = deflated(&[]);
    for nested in [
        &inner[..],
        &empty,
        b"\x1F\x8B\x08",
        b"7z\xBC\xAF\x27\x1C",
        b"Rar!\x1A",
        b"\xFD7zXZ\0",
        b"BZh9",
    ] {
        let archive = deflated(&[("result.xml", nested)]);
        assert_eq!(why(&archive), Err(ArchiveError::Nested));
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let blank = vec![b' '; SIZE_LIMIT];
    let archive = deflated(&[("bomb.xml", &blank)]);
    assert!(archive.len() * RATIO_LIMIT < blank.len(), "it is a bomb");
    assert_eq!(why(&archive), Err(ArchiveError::TooLarge));
    // One that says that it is small.
    let size = u32::try_from(SIZE_LIMIT).unwrap().to_le_bytes();
    let lying = patched(&archive, &size, &2_u32.to_le_bytes());
    assert!(matches!(
        why(&lying),
        Err(ArchiveError::TooLarge | ArchiveError::Damaged)
    ));
}

#[test]
fn each_limit_of_an_archive_holds() {
    let one = result(&[PERSON]);
    let names: Vec<String> = (0..=ENTRY_LIMIT).map(|n| format!("{n}.xml")).collect();
    let entries: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), one.as_bytes()))
        .collect();
    let most = why(&deflated(&entries[..ENTRY_LIMIT])).unwrap();
    assert_eq!(most.len(), ENTRY_LIMIT);
    let over = why(&deflated(&entries));
    assert_eq!(over, Err(ArchiveError::TooManyEntries));

    // Noise of one bit a byte: it shrinks to less than a fifth, so the entries fit into the archive's own limit.
    let bits: Vec<u8> = noise(1, SIZE_LIMIT)
        .iter()
        .map(|byte| b'a' + (byte & 1))
        .collect();
    let large: Vec<(&str, &[u8])> = names[..5]
        .iter()
        .map(|name| (name.as_str(), &bits[..SIZE_LIMIT - 1]))
        .collect();
    let archive = deflated(&large);
    assert!(archive.len() < ARCHIVE_LIMIT);
    const { assert!(5 * (SIZE_LIMIT - 1) > UNPACKED_LIMIT) };
    assert_eq!(why(&archive), Err(ArchiveError::TooLarge));

    let archive = packed(
        &[("1.xml", &noise(1, ARCHIVE_LIMIT))],
        CompressionMethod::Stored,
    );
    assert_eq!(why(&archive), Err(ArchiveError::TooLarge));
}

#[test]
fn archives_that_say_nothing_or_two_things_are_refused() {
    assert_eq!(why(&deflated(&[])), Err(ArchiveError::Empty));
    assert_eq!(why(&deflated(&[("res/", b"")])), Err(ArchiveError::Empty));
    let one = result(&[PERSON]);
    let archive = deflated(&[("1.xml", one.as_bytes()), ("2.xml", one.as_bytes())]);
    let twice = patched(&archive, b"2.xml", b"1.xml");
    assert_eq!(why(&twice), Err(ArchiveError::Contradictory));
    let method = patched(
        &deflated(&[("method.xml", one.as_bytes())]),
        b"\x08\0",
        b"\x09\0",
    );
    assert_eq!(why(&method), Err(ArchiveError::UnknownMethod));
}

#[test]
fn an_archive_that_is_still_being_written_is_never_half_read() {
    let archive = deflated(&[("1.xml", result(&[PERSON]).as_bytes())]);
    for length in 4..archive.len() {
        let cut = why(&archive[..length]);
        assert_eq!(cut, Err(ArchiveError::Damaged), "at {length}");
    }
    let at = archive.len() / 3;
    let mut damaged = archive.clone();
    damaged[at] ^= 1;
    assert_eq!(why(&damaged), Err(ArchiveError::Damaged), "its checksum");
}

proptest! {
    #[test]
    fn no_mutation_of_an_archive_panics_or_breaks_a_limit(
        at in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 1..9),
        stored in any::<bool>(),
    ) {
        let method = if stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let one = result(&[PERSON]);
        let mut archive = packed(&[("1.xml", one.as_bytes()), ("2.xml", one.as_bytes())], method);
        let at = at.index(archive.len());
        let end = (at + bytes.len()).min(archive.len());
        archive.splice(at..end, bytes);
        if let Ok(read) = read_packed(&archive) {
            prop_assert!(read.len() <= 2);
        }
    }

    #[test]
    fn no_bytes_after_a_magic_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let archive = [&b"PK\x03\x04"[..], &bytes].concat();
        prop_assert!(read_packed(&archive).is_err());
    }
}
