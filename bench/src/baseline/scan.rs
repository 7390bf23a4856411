//! The barest watch of a folder: a look every half second, and a file is read when it has stayed as it is from one look
//! to the next.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use super::xml;

/// As often as the house looks.
const PACE: Duration = Duration::from_millis(500);

/// Looks until a file is there that was not there before, and reads it.
pub(crate) async fn next_file(folder: &Path) -> Result<usize> {
    let mut pace = tokio::time::interval(PACE);
    let mut seen: Option<HashMap<_, _>> = None;
    loop {
        pace.tick().await;
        let mut now = HashMap::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            now.insert(entry.path(), entry.metadata()?.len());
        }
        if let Some(before) = &seen {
            let stayed = now
                .iter()
                .find(|(path, size)| before.get(*path) == Some(*size));
            if let Some((path, _)) = stayed {
                return xml::parse(&fs::read(path)?);
            }
        }
        seen = Some(now);
    }
}
