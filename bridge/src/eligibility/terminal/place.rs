//! A request is put before the terminal: written aside, synced, renamed in, once.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use reception::day::Placed;

use super::Folders;

/// Puts the file there. What it says is certain: `NotSent` only where nothing can have reached
/// the terminal.
pub(super) fn place(folders: &Folders, name: &str, bytes: &[u8]) -> Placed {
    let (aside, there) = (folders.own.join(name), folders.req.join(name));
    if let Err(error) = write(&aside, bytes) {
        tracing::warn!(kind = %error.kind(), "a request could not be written");
        return Placed::NotSent;
    }
    // A name is used once, so what lies there is a request of ours that was sent before.
    if there.exists() {
        return Placed::Uncertain;
    }
    match std::fs::rename(&aside, &there) {
        Ok(()) => Placed::Sent,
        Err(error) => {
            tracing::warn!(kind = %error.kind(), "a request could not be put before the terminal");
            // While it lies aside it has certainly not been renamed.
            if aside.exists() && std::fs::remove_file(&aside).is_ok() {
                Placed::NotSent
            } else {
                Placed::Uncertain
            }
        }
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
