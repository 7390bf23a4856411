//! A clinic's terminal (資格確認端末) with its folders: results of the accredited face reader come
//! to `face`, requests by number are taken from `req` and answered in `res`.

mod face;
mod request;

use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use card::virtual_card::Profile;
use protocol::eligibility::{Coded, Validity};

use super::writer::FileEncoding;
use crate::clock::Clock;
use crate::eligibility::terminal::Folders;

/// Somebody who goes through the accredited face reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presenting {
    /// Whose card.
    pub profile: Profile,
    /// Whether everything that can be asked is agreed to.
    pub agrees: bool,
    /// In what the result is written; as always for the person if not given.
    pub encoding: Option<FileEncoding>,
    /// 資格有効性, if not the one that everybody has.
    pub validity: Option<Coded<Validity>>,
    /// How long the result takes.
    pub late: Duration,
    /// How its file comes.
    pub delivery: Delivery,
    /// Whether the result is another clinic's.
    pub is_foreign: bool,
}

/// How the file of a result comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// At once.
    Whole,
    /// One half, and after a while the other.
    HalfWritten,
    /// One half, and never the other.
    Broken,
    /// Twice, under two names.
    Duplicated,
    /// Moved to `trash` by another program while it is written.
    Moved,
}

/// How the terminal treats requests by number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TerminalConduct {
    /// It answers them.
    #[default]
    Well,
    /// It leaves them.
    Away,
    /// It answers them after this time.
    Slow(Duration),
    /// Its answers carry another request's identifier.
    WrongIdentifier,
}

/// The terminal.
#[derive(Debug)]
pub(super) struct Terminal {
    folders: Folders,
    clock: Clock,
    institution: String,
    files: AtomicU64,
    state: Mutex<State>,
}

#[derive(Clone, Debug)]
struct State {
    conduct: TerminalConduct,
    validity: Coded<Validity>,
}

impl Presenting {
    /// Somebody who agrees, and everything goes well.
    pub const fn of(profile: Profile) -> Self {
        Self {
            profile,
            agrees: true,
            encoding: None,
            validity: None,
            late: Duration::ZERO,
            delivery: Delivery::Whole,
            is_foreign: false,
        }
    }
}

impl Terminal {
    /// A terminal with its folders below this one.
    pub(super) fn new(root: &Path, clock: Clock, institution: String) -> io::Result<Self> {
        let folders = Folders::below(root);
        for folder in [&folders.face, &folders.req, &folders.res, &folders.trash] {
            std::fs::create_dir_all(folder)?;
        }
        // A file's number is never used again, also not by the next simulator on the same folder.
        let first = u64::try_from(clock.now().0).unwrap_or(0);
        Ok(Self {
            folders,
            clock,
            institution,
            files: AtomicU64::new(first),
            state: Mutex::new(State {
                conduct: TerminalConduct::Well,
                validity: Coded::Known(Validity::Valid),
            }),
        })
    }

    /// How it treats requests from now on.
    pub(super) fn conduct(&self, conduct: TerminalConduct) {
        self.lock().conduct = conduct;
    }

    /// The validity of everybody's insurance from now on.
    pub(super) fn validity(&self, validity: Coded<Validity>) {
        self.lock().validity = validity;
    }

    fn state(&self) -> State {
        self.lock().clone()
    }

    fn next_file(&self) -> u64 {
        self.files.fetch_add(1, Ordering::Relaxed)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
