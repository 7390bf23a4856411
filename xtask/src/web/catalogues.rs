//! The catalogues: every text a person reads, one file a language.

use anyhow::Result;

use super::folder::WebFolder;

/// A catalogue that lies in the web folder.
#[derive(Debug)]
pub(crate) struct Placed {
    /// Its name: the language's tag, and behind it `-staff` for what a patient does not read.
    pub(crate) name: String,
    /// Where the app finds it.
    pub(crate) url: String,
}

/// What a bundle fetches: the names of the catalogues, and each as the app reads it. The kiosk
/// shows nothing of the staff's.
pub(crate) fn of_bundle(bundle: &str) -> impl Iterator<Item = (String, Vec<u8>)> {
    let with_staff = bundle != "kiosk";
    words::files()
        .filter(move |file| with_staff || !file.is_staff)
        .map(|file| {
            let behind = if file.is_staff { "-staff" } else { "" };
            (format!("{}{behind}", file.language.tag()), file.bytes)
        })
}

/// Writes each as `words-<name>.<hash>.bin`.
pub(crate) fn place(
    folder: &mut WebFolder,
    catalogues: impl IntoIterator<Item = (String, Vec<u8>)>,
) -> Result<Vec<Placed>> {
    let mut placed = Vec::new();
    for (name, bytes) in catalogues {
        placed.push(Placed {
            url: folder.put(&format!("words-{name}"), "bin", &bytes)?,
            name,
        });
    }
    Ok(placed)
}
