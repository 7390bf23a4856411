//! Why the terminal's folders cannot be watched.

use std::io;
use std::path::PathBuf;

/// Why the terminal's folders cannot be watched.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// Another bridge watches the same folders.
    #[error("another Uketsuke watches the terminal's folders already ({0}): end that one first")]
    Watched(PathBuf),
    /// Our own folder beside the terminal's cannot be used.
    #[error(
        "the folder {0} cannot be made or written: it lies beside the terminal's own and holds the lease"
    )]
    OwnFolder(PathBuf, #[source] io::Error),
}
