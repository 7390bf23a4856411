//! The clinic's own terminal (資格確認端末) and its folders: the accredited reader's results come to
//! `face`, requests by number go to `req`, their answers come to `res`.
//!
//! The folders are usually shares of another machine, which send no events: they are scanned.
//! Nothing of the terminal's is ever changed, moved, locked or opened for writing; what is put
//! into `req` is a new file of ours, renamed in when it is whole. What belongs to whom is not
//! decided here: see `reception::day`.

mod arrival;
mod error;
mod lease;
mod name;
mod place;
mod request;
mod scan;
#[cfg(test)]
mod tests;
mod watch;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use protocol::number::NumberSearch;
use protocol::time::Date;
use reception::day::Placed;
use reception::eligibility::{FileMark, RequestName};
use tokio::sync::mpsc;

pub use arrival::arrival;
pub use error::TerminalError;
pub use name::{FileName, Kind};
pub use watch::{TerminalEvent, Whole};

use super::institution::Institution;
use crate::clock::Clock;

/// The terminal's folders.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Where the accredited reader's results come to.
    pub face: PathBuf,
    /// Where requests go.
    pub req: PathBuf,
    /// Where answers come to.
    pub res: PathBuf,
    /// Where another program may move files to; it need not be there.
    pub trash: PathBuf,
    /// A folder of ours on the same file system, for the lease and for files that are not whole yet.
    pub own: PathBuf,
}

impl Folders {
    /// The folders below the terminal's own, by their usual names.
    pub fn below(root: &Path) -> Self {
        Self {
            face: root.join("face"),
            req: root.join("req"),
            res: root.join("res"),
            trash: root.join("trash"),
            own: root.join("uketsuke"),
        }
    }
}

/// The terminal. Clones stand for the same one.
#[derive(Clone, Debug)]
pub struct Terminal {
    folders: Arc<Folders>,
    institution: Arc<str>,
    /// Held for as long as anybody has the terminal.
    _lease: Arc<lease::Lease>,
}

impl Terminal {
    /// Begins to watch. `known` are the files that were taken before.
    ///
    /// # Errors
    /// [`TerminalError`].
    pub fn start(
        folders: Folders,
        institution: &Institution,
        known: Vec<(String, FileMark)>,
        clock: Clock,
        events: mpsc::Sender<TerminalEvent>,
    ) -> Result<Self, TerminalError> {
        let lease = lease::Lease::take(&folders.own)?;
        let terminal = Self {
            folders: Arc::new(folders),
            institution: institution.digits().into(),
            _lease: Arc::new(lease),
        };
        let watch = watch::Watch::new(Arc::clone(&terminal.folders), known, clock.today());
        tokio::spawn(watch.run(events));
        Ok(terminal)
    }

    /// Puts a request before the terminal.
    pub async fn place(&self, name: &RequestName, today: Date, search: NumberSearch) -> Placed {
        let file = format!("OQSsiquc01req_{}.xml", name.0);
        let bytes = request::bytes(&self.institution, name, today, &search);
        let folders = Arc::clone(&self.folders);
        let placing = tokio::task::spawn_blocking(move || match bytes {
            Some(bytes) => place::place(&folders, &file, &bytes),
            None => Placed::NotSent,
        });
        // A panic leaves nobody who knows.
        placing.await.unwrap_or(Placed::Uncertain)
    }
}
