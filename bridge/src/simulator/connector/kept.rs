//! The sessions on the disk, for a simulator that ends and is started again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::sessions::Sessions;

/// The file of the sessions.
#[derive(Debug)]
pub(super) struct Kept(PathBuf);

impl Kept {
    pub(super) fn in_folder(folder: &Path) -> Self {
        Self(folder.join("sessions"))
    }

    /// The sessions that were kept. A file of another version holds none that matter.
    pub(super) fn read(&self) -> io::Result<Sessions> {
        match fs::read(&self.0) {
            Ok(bytes) => Ok(postcard::from_bytes(&bytes).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Sessions::default()),
            Err(error) => Err(error),
        }
    }

    /// Keeps them: the file is the old one or the new one, whenever the process ends.
    pub(super) fn write(&self, sessions: &Sessions) -> io::Result<()> {
        let bytes = postcard::to_allocvec(sessions).map_err(io::Error::other)?;
        let unfinished = self.0.with_extension("new");
        fs::write(&unfinished, bytes)?;
        fs::rename(unfinished, &self.0)
    }
}
