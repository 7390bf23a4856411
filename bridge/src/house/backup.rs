//! `uketsuke backup` and `uketsuke restore`.

use std::path::Path;
use std::process::ExitCode;

use protocol::language::Language;
use serde_json::json;
use words::command::{Keeping, command_of};

use super::error::HouseError;
use crate::clock::{Clock, rfc3339_in_japan};
use crate::command::{BackupOptions, Output, RestoreOptions, passphrase};
use crate::store::{self, BackupError, BackupReport};

/// The file that was named cannot be used, or the folder cannot be copied as a whole one: a
/// failure of the table.
const REFUSED: u8 = 4;

/// Makes a backup, and gives the exit code that docs/operator.md lists.
///
/// # Errors
/// [`HouseError`].
pub fn back_up(options: &BackupOptions, output: Output) -> Result<ExitCode, HouseError> {
    let passphrase = passphrase()?;
    let made = store::back_up(&options.data, &options.to, &passphrase, Clock::real().now());
    let language = options.language;
    say(made, output, language, |words, report| {
        let mut lines = vec![format!(
            "{}: {}",
            words.backed_up.plain(),
            options.to.display()
        )];
        lines.extend(facts(words, report));
        lines.push(words.keep_apart.plain());
        (object("backup", &options.to, report), lines)
    })
}

/// Puts a backup back, and gives the exit code that docs/operator.md lists.
///
/// # Errors
/// [`HouseError`].
pub fn restore(options: &RestoreOptions, output: Output) -> Result<ExitCode, HouseError> {
    let passphrase = passphrase()?;
    let restored = store::restore(
        &options.from,
        &options.data,
        &passphrase,
        Clock::real().now(),
    );
    let language = options.language;
    say(restored, output, language, |words, report| {
        let mut lines = vec![format!(
            "{}: {}",
            words.restored.plain(),
            options.data.display()
        )];
        lines.extend(facts(words, report));
        (object("restored", &options.data, report), lines)
    })
}

fn say(
    done: Result<BackupReport, BackupError>,
    output: Output,
    language: Language,
    told: impl FnOnce(&Keeping, &BackupReport) -> (serde_json::Value, Vec<String>),
) -> Result<ExitCode, HouseError> {
    match done {
        Ok(report) => {
            let (object, lines) = told(&command_of(language).keeping, &report);
            output.report(&object, &lines);
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            let failure = error.failure().ok_or(error)?;
            output.failure(failure, language);
            Ok(ExitCode::from(REFUSED))
        }
    }
}

fn facts(words: &Keeping, report: &BackupReport) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(at) = rfc3339_in_japan(report.made_at) {
        lines.push(format!("{}: {at}", words.made_at.plain()));
    }
    lines.push(format!("{}: {}", words.visits.plain(), report.visits));
    lines.push(format!("{}: {}", words.head.plain(), report.head));
    lines
}

fn object(what: &str, place: &Path, report: &BackupReport) -> serde_json::Value {
    json!({ what: {
        "place": place,
        "bytes": report.bytes,
        "made_at": rfc3339_in_japan(report.made_at),
        "environment": report.environment,
        "visits": report.visits,
        "audit_head": report.head.to_string(),
    }})
}
