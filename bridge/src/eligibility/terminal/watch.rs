//! The watch: a look every half second, and each file taken once when it is whole, in whichever
//! folder it is seen first.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::Arc;
use std::time::Duration;

use protocol::time::Date;
use reception::eligibility::FileMark;
use sha2::{Digest as _, Sha256};
use tokio::sync::mpsc;

use super::Folders;
use super::name::{FileName, Kind};
use super::scan::{Found, Look, scan};
use crate::eligibility::file;
use crate::eligibility::result::{self, EligibilityResult, ResultError};

/// How often the folders are looked at.
const PACE: Duration = Duration::from_millis(500);

/// After so many looks at which a file stayed as it is, it will not become whole any more.
const BROKEN_AFTER: u32 = 20;

/// A file that was taken is read once more at this look.
const SECOND_LOOK: u32 = 8;

/// After so many looks in vain the folders are said to be away.
const AWAY_AFTER: u32 = 3;

/// What the watch tells.
#[derive(Debug)]
pub enum TerminalEvent {
    /// The folders can be looked into.
    Up,
    /// They cannot: the share is gone.
    Down,
    /// A file is whole, or will not become so.
    Came(Box<Whole>),
}

/// A file, as it was when it was taken.
pub struct Whole {
    /// Its name.
    pub name: FileName,
    /// The mark of its bytes.
    pub mark: FileMark,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What they say.
    pub read: Result<Vec<EligibilityResult>, ResultError>,
}

impl std::fmt::Debug for Whole {
    // The bytes hold a person's facts.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Whole")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// The watch of one terminal's folders.
#[derive(Debug)]
pub(super) struct Watch {
    folders: Arc<Folders>,
    /// By name and look: while one is moved, the same name can lie in two folders.
    files: HashMap<(String, Look), Known>,
    taken: HashSet<(String, FileMark)>,
    today: String,
    failed: u32,
    is_up: Option<bool>,
    is_first: bool,
}

/// What is known of a name.
#[derive(Clone, Copy, Debug)]
struct Known {
    same: u32,
    state: State,
}

/// How far a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// It may still become whole.
    Awaited,
    /// It was taken.
    Taken,
    /// It is of an earlier day and lay there when the watch began.
    PassedOver,
}

impl Watch {
    pub(super) fn new(folders: Arc<Folders>, known: Vec<(String, FileMark)>, today: Date) -> Self {
        Self {
            folders,
            files: HashMap::new(),
            taken: known.into_iter().collect(),
            today: format!("{:04}{:02}{:02}", today.year, today.month, today.day),
            failed: 0,
            is_up: None,
            is_first: true,
        }
    }

    /// Looks until nobody listens any more.
    pub(super) async fn run(self, events: mpsc::Sender<TerminalEvent>) {
        let mut pace = tokio::time::interval(PACE);
        pace.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut watch = self;
        loop {
            pace.tick().await;
            let looking = tokio::task::spawn_blocking(move || {
                let events = watch.look();
                (watch, events)
            });
            let Ok((looked, found)) = looking.await else {
                tracing::error!("the watch of the terminal's folders has ended");
                return;
            };
            watch = looked;
            for event in found {
                if events.send(event).await.is_err() {
                    return;
                }
            }
        }
    }

    /// One look, and what it leads to.
    pub(super) fn look(&mut self) -> Vec<TerminalEvent> {
        let found = match scan(&self.folders) {
            Ok(found) => found,
            Err(error) => return self.looked_in_vain(&error),
        };
        let mut events = Vec::new();
        self.failed = 0;
        if self.is_up != Some(true) {
            self.is_up = Some(true);
            events.push(TerminalEvent::Up);
        }
        // What is gone is forgotten, so that this does not grow with the years.
        let there: HashSet<_> = found.iter().map(Found::key).collect();
        self.files.retain(|key, _| there.contains(key));
        for file in found {
            let whole = self.file(&file);
            events.extend(whole.map(|whole| TerminalEvent::Came(Box::new(whole))));
        }
        self.is_first = false;
        events
    }

    fn looked_in_vain(&mut self, error: &io::Error) -> Vec<TerminalEvent> {
        self.failed = self.failed.saturating_add(1);
        if self.failed < AWAY_AFTER || self.is_up == Some(false) {
            return Vec::new();
        }
        tracing::warn!(kind = %error.kind(), "the terminal's folders cannot be looked into");
        self.is_up = Some(false);
        vec![TerminalEvent::Down]
    }

    /// A file that lies there. It is opened only when it has stayed as it is from one look to the
    /// next and has not been taken as it is.
    fn file(&mut self, found: &Found) -> Option<Whole> {
        let name = &found.name.text;
        let Some(known) = self.files.get_mut(&found.key()) else {
            // What lay there before today when the watch began is not read: nobody waits for it.
            let state = if self.is_first && is_earlier(&found.name, &self.today) {
                State::PassedOver
            } else {
                State::Awaited
            };
            self.files.insert(found.key(), Known { same: 0, state });
            return None;
        };
        known.same = known.same.saturating_add(1);
        // Once more a while after it was taken: other content of the same size can be written within
        // the same tick of the other machine's clock.
        match known.state {
            State::PassedOver => return None,
            State::Taken if known.same != SECOND_LOOK => return None,
            State::Taken | State::Awaited => {}
        }
        let last_try = known.same >= BROKEN_AFTER;
        // Another program may have it open, or it was moved meanwhile: it is tried again, and one that
        // can never be read is told as such in the end.
        let bytes = match file::bytes(&found.path) {
            Ok(bytes) => bytes,
            Err(error) if last_try && error.kind() != io::ErrorKind::NotFound => Vec::new(),
            Err(_) => return None,
        };
        let mark = FileMark(Sha256::digest(&bytes).into());
        if self.taken.contains(&(name.clone(), mark)) {
            known.state = State::Taken;
            return None;
        }
        let read = result::read_packed(&bytes);
        if read.is_err() && !last_try {
            return None;
        }
        known.state = State::Taken;
        self.taken.insert((name.clone(), mark));
        Some(Whole {
            name: found.name.clone(),
            mark,
            bytes,
            read,
        })
    }
}

fn is_earlier(name: &FileName, today: &str) -> bool {
    match &name.kind {
        Kind::Face { day, .. } => day.as_str() < today,
        Kind::Answer { request } => request.get(..8).is_some_and(|day| day < today),
    }
}
