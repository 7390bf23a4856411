//! A catalogue as bytes: its texts in order, in postcard.
//!
//! The file is made and read by builds of the same source, and its name holds its hash, so it
//! carries no version of its own.

use crate::catalogue::Catalogue;
use crate::sheet::Sheet;
use crate::text::Text;

/// A catalogue as bytes.
///
/// # Errors
/// None in practice: postcard fails only on sequences of unknown length, and texts are none.
#[cfg(any(test, feature = "all-languages"))]
pub fn encode(catalogue: &Catalogue) -> Result<Vec<u8>, postcard::Error> {
    let mut texts: Vec<&Text> = Vec::new();
    catalogue.each("", &mut |_, text| texts.push(text));
    postcard::to_allocvec(&texts)
}

/// A catalogue from bytes; none when they are not one of this version's.
pub fn decode(bytes: &[u8]) -> Option<Catalogue> {
    let texts: Vec<Text> = postcard::from_bytes(bytes).ok()?;
    let mut texts = texts.into_iter();
    let catalogue = Catalogue::take(&mut texts)?;
    // Left-over texts mean that the file belongs to another version.
    texts.next().is_none().then_some(catalogue)
}
