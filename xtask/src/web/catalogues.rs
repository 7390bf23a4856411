//! The catalogues: every text a person reads, one file a language.

use anyhow::Result;

use super::folder::WebFolder;

/// A catalogue that lies in the web folder.
#[derive(Debug)]
pub(crate) struct Placed {
    /// The language's tag, as in `lang` of HTML.
    pub(crate) tag: &'static str,
    /// Where the app finds it.
    pub(crate) url: String,
}

/// Every language that the app fetches: its tag and its catalogue as the app reads it.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    words::catalogues()
}

/// Writes each as `words-<tag>.<hash>.bin`.
pub(crate) fn place(
    folder: &mut WebFolder,
    catalogues: impl IntoIterator<Item = (&'static str, Vec<u8>)>,
) -> Result<Vec<Placed>> {
    let mut placed = Vec::new();
    for (tag, bytes) in catalogues {
        placed.push(Placed {
            tag,
            url: folder.put(&format!("words-{tag}"), "bin", &bytes)?,
        });
    }
    Ok(placed)
}
