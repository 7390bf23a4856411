//! The barest watch of a folder: a look every half second, and a file is read when it has stayed as it is from one look
//! to the next.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Result;
use tokio::time::Interval;

use super::xml;

/// As often as the house looks.
pub(crate) const PACE: Duration = Duration::from_millis(500);

/// A watch that has looked once.
#[derive(Debug)]
pub(crate) struct Scan {
    folder: PathBuf,
    pace: Interval,
    seen: HashMap<PathBuf, u64>,
}

impl Scan {
    /// Looks for the first time.
    pub(crate) async fn begin(folder: &Path) -> Result<Self> {
        let mut pace = tokio::time::interval(PACE);
        pace.tick().await;
        Ok(Self {
            folder: folder.to_owned(),
            pace,
            seen: look(folder)?,
        })
    }

    /// Looks until a file has come and stayed, and reads it.
    pub(crate) async fn next_file(mut self) -> Result<usize> {
        loop {
            self.pace.tick().await;
            let now = look(&self.folder)?;
            let stayed = now
                .iter()
                .find(|(path, size)| self.seen.get(*path) == Some(*size));
            if let Some((path, _)) = stayed {
                return xml::parse(&fs::read(path)?);
            }
            self.seen = now;
        }
    }
}

fn look(folder: &Path) -> Result<HashMap<PathBuf, u64>> {
    let mut found = HashMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        found.insert(entry.path(), entry.metadata()?.len());
    }
    Ok(found)
}
