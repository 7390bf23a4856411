//! One look at the terminal's folders: which result files lie there, without opening any.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::Folders;
use super::name::FileName;

/// A result file that lies in a folder.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) name: FileName,
    pub(super) path: PathBuf,
    pub(super) look: Look,
}

impl Found {
    /// By what it is known from look to look.
    pub(super) fn key(&self) -> (String, Look) {
        (self.name.text.clone(), self.look)
    }
}

/// What of a file shows without opening it. As long as it stays, the file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Look {
    size: u64,
    changed: Option<SystemTime>,
}

/// Looks into all folders. A folder for moved files need not be there; the others must.
pub(super) fn scan(folders: &Folders) -> io::Result<Vec<Found>> {
    let mut found = folder(&folders.face)?;
    found.extend(folder(&folders.res)?);
    match folder(&folders.trash) {
        Ok(moved) => found.extend(moved),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    Ok(found)
}

fn folder(path: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str().and_then(FileName::read) else {
            continue;
        };
        // A file that is gone by now was moved, and is found where it is next time.
        let Ok(about) = entry.metadata() else {
            continue;
        };
        if about.is_file() {
            found.push(Found {
                name,
                path: entry.path(),
                look: Look {
                    size: about.len(),
                    changed: about.modified().ok(),
                },
            });
        }
    }
    Ok(found)
}
