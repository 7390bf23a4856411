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
        // It holds a person's numbers, and is not left behind.
        forget(&aside);
        return Placed::NotSent;
    }
    // A name is used once, so what lies there is a request of ours that was sent before.
    if there.exists() {
        forget(&aside);
        return Placed::Uncertain;
    }
    match std::fs::rename(&aside, &there) {
        Ok(()) => {
            // The name is on the disk when its folder is. A share may not know how to say so.
            if let Err(error) = File::open(&folders.req).and_then(|folder| folder.sync_all()) {
                tracing::debug!(kind = %error.kind(), "the folder of requests is not synced");
            }
            Placed::Sent
        }
        Err(error) => {
            tracing::warn!(kind = %error.kind(), "a request could not be put before the terminal");
            // While it lies aside it has certainly not been renamed.
            if forget(&aside) {
                Placed::NotSent
            } else {
                Placed::Uncertain
            }
        }
    }
}

/// Whether it lay there and is gone now.
fn forget(aside: &Path) -> bool {
    std::fs::remove_file(aside).is_ok()
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
