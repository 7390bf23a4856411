//! Results that come packed in a ZIP file: bounded, and nothing in it is guessed.
//!
//! `zip` is used and not own code: the format's traps (data descriptors, ZIP64, headers that
//! contradict each other) are met there once for everybody. Of its features only DEFLATE by
//! `flate2` is compiled in, which is in the house already, so an entry in another method or
//! under a password cannot even be opened.

use std::io::{Cursor, Read as _};

use zip::read::ZipReadOptions;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::SIZE_LIMIT;
use super::error::ArchiveError;

/// The most bytes that an archive may have.
pub const ARCHIVE_LIMIT: usize = SIZE_LIMIT;

/// The most entries that an archive may have.
pub const ENTRY_LIMIT: usize = 64;

/// The most bytes that all entries together may have once they are unpacked.
pub const UNPACKED_LIMIT: usize = 4 * SIZE_LIMIT;

/// How many times its packed size an entry may have. Result files shrink to a tenth or, when
/// they list many people, to a fortieth; a bomb goes to the format's thousandth.
pub const RATIO_LIMIT: usize = 200;

/// How a ZIP file begins: with an entry, or, when it has none, with its end.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// How other packed files begin: gzip, 7z, RAR, xz, bzip2.
const PACKED: [&[u8]; 5] = [
    b"\x1F\x8B",
    b"7z\xBC\xAF\x27\x1C",
    b"Rar!",
    b"\xFD7zXZ",
    b"BZh",
];

/// Whether the bytes are a ZIP file, by how they begin.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    ZIP.iter().any(|magic| bytes.starts_with(magic))
}

/// The files in an archive, unpacked, in its order.
pub(super) fn unpack(bytes: &[u8]) -> Result<Vec<Vec<u8>>, ArchiveError> {
    if bytes.len() > ARCHIVE_LIMIT {
        return Err(ArchiveError::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| why(&error))?;
    if archive.len() > ENTRY_LIMIT {
        return Err(ArchiveError::TooManyEntries);
    }
    if archive.has_duplicate_names() {
        return Err(ArchiveError::Contradictory);
    }
    let overlaps = archive.has_overlapping_entries();
    if overlaps.map_err(|error| why(&error))? {
        return Err(ArchiveError::Contradictory);
    }
    let mut files = Vec::new();
    let mut room = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        if let Some(file) = entry(&mut archive, index, room)? {
            room -= file.len();
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(ArchiveError::Empty);
    }
    Ok(files)
}

/// An entry unpacked, within `room`; none for a folder.
fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    room: usize,
) -> Result<Option<Vec<u8>>, ArchiveError> {
    let raw = archive.by_index_raw(index).map_err(|error| why(&error))?;
    if raw.is_dir() {
        return Ok(None);
    }
    if raw.encrypted() {
        return Err(ArchiveError::Encrypted);
    }
    if !matches!(
        raw.compression(),
        CompressionMethod::Stored | CompressionMethod::Deflated
    ) {
        return Err(ArchiveError::UnknownMethod);
    }
    let packed = usize::try_from(raw.compressed_size()).unwrap_or(usize::MAX);
    #[cfg(fuzzing)]
    super::planted::bug_in_an_archive(raw.size(), raw.compressed_size());
    drop(raw);
    let options = ZipReadOptions::new()
        .enforce_header_consistency(true)
        // A fuzzer does not guess checksums: it is let past them, and nobody else.
        .ignore_crc32(cfg!(fuzzing));
    let opened = archive.by_index_with_options(index, options);
    let file = opened.map_err(|error| why(&error))?;
    let most = room.min(SIZE_LIMIT).min(packed.saturating_mul(RATIO_LIMIT));
    // What an entry says of its size can be a lie: it is read to one byte beyond what is allowed.
    let mut unpacked = Vec::new();
    let mut bounded = file.take(u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1));
    if bounded.read_to_end(&mut unpacked).is_err() {
        return Err(ArchiveError::Damaged);
    }
    if unpacked.len() > most {
        return Err(ArchiveError::TooLarge);
    }
    if is_archive(&unpacked) || PACKED.iter().any(|magic| unpacked.starts_with(magic)) {
        return Err(ArchiveError::Nested);
    }
    Ok(Some(unpacked))
}

fn why(error: &ZipError) -> ArchiveError {
    match error {
        ZipError::CompressionMethodNotSupported(_) => ArchiveError::UnknownMethod,
        ZipError::InvalidPassword => ArchiveError::Encrypted,
        _ => ArchiveError::Damaged,
    }
}
