//! A catalogue as bytes: its texts in order, in postcard.
//!
//! The file is made and read by builds of the same source, and its name holds its hash, so it
//! carries no version of its own.

use crate::sheet::{Sheet, Texts};
use crate::text::{Run, Text};

/// A catalogue as bytes.
///
/// # Errors
/// None in practice: postcard fails only on sequences of unknown length, and texts are none.
#[cfg(any(test, feature = "all-languages"))]
pub fn encode(catalogue: &impl Sheet) -> Result<Vec<u8>, postcard::Error> {
    let mut texts: Vec<Text> = Vec::new();
    catalogue.each("", &mut |_, text| texts.push(text));
    postcard::to_allocvec(&texts)
}

/// A catalogue from bytes; none when they are not one of this version's. The texts stay for the
/// life of the program, a few kilobytes for each language that is read.
pub fn decode<S: Sheet>(bytes: &'static [u8]) -> Option<S> {
    let (runs, rest): (Vec<Vec<Run>>, _) = postcard::take_from_bytes(bytes).ok()?;
    let texts = runs.into_iter().map(|runs| Text(runs.leak())).collect();
    let mut texts = Texts::new(texts);
    let catalogue = S::take(&mut texts);
    // Texts that are left over or missing mean that the file belongs to another version.
    (rest.is_empty() && texts.were_all_taken()).then_some(catalogue)
}
