//! `uketsuke audit`: the log is read whole, and what is wrong with it is said, with what cannot be
//! seen.

use std::process::ExitCode;

use protocol::language::Language;
use serde_json::json;
use words::command::{Keeping, command_of};
use words::{Placeholder, Text};

use super::error::HouseError;
use crate::clock::rfc3339_in_japan;
use crate::command::{AuditOptions, AuditVerb, Output};
use crate::store::{AuditBreak, AuditHead, AuditLine, AuditReport, read_audit, verify_audit};

/// The log has a fault.
const FAULT: u8 = 4;

/// Reads the log, and gives the exit code that docs/operator.md lists.
///
/// # Errors
/// [`HouseError`] where the folder cannot be read.
pub fn audit(options: &AuditOptions, output: Output) -> Result<ExitCode, HouseError> {
    let (data, kept, language, whole) = match &options.verb {
        AuditVerb::Verify(verify) => (&verify.data, verify.head, verify.language, true),
        AuditVerb::Head(head) => (&head.data, None, head.language, false),
        AuditVerb::Show(show) => {
            for line in read_audit(&show.data)? {
                output.report(&entry_object(&line), &[entry_line(&line)]);
            }
            return Ok(ExitCode::SUCCESS);
        }
    };
    let report = verify_audit(data, kept)?;
    let lines = if report.fault.is_none() && !whole {
        vec![report.printed().to_string()]
    } else {
        lines(&report, kept, language)
    };
    output.report(&object(&report, kept), &lines);
    Ok(match report.fault {
        None => ExitCode::SUCCESS,
        Some(_) => ExitCode::from(FAULT),
    })
}

fn lines(report: &AuditReport, kept: Option<AuditHead>, language: Language) -> Vec<String> {
    let words = &command_of(language).keeping;
    let said = match (report.fault, kept) {
        (None, None) => words.whole.plain(),
        (None, Some(_)) => words.whole_from_head.plain(),
        (Some(fault), _) => text_of(words, fault).plain_with(|place| {
            (place == Placeholder::Count).then(|| seq_of(fault).unwrap_or_default().to_string())
        }),
    };
    let mut lines = vec![
        format!("{}: {said}", words.log.plain()),
        format!("{}: {}", words.entries.plain(), report.entries),
    ];
    if report.fault.is_some() {
        lines.push(words.fault_remedy.plain());
    } else {
        lines.push(format!("{}: {}", words.head.plain(), report.printed()));
        lines.push(match kept {
            None => words.unseen.plain(),
            Some(_) => words.unseen_after_head.plain(),
        });
    }
    lines
}

/// The words are the log's own and the same in every language: they are looked up in the manual.
fn entry_line(line: &AuditLine) -> String {
    let mut said = vec![format!(
        "{:>6}  {}  {:<8}  {}",
        line.seq,
        rfc3339_in_japan(line.at).unwrap_or_default(),
        line.who.as_deref().unwrap_or("-"),
        line.what
    )];
    let places = [
        ("screen", line.token.map(|token| token.0.to_string())),
        ("desk", line.desk.map(|desk| desk.0.to_string())),
        ("visit", line.visit.map(|visit| visit.0.to_string())),
        ("refused", line.refused.clone()),
    ];
    said.extend(
        places
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name} {}", value?))),
    );
    said.join("  ")
}

fn entry_object(line: &AuditLine) -> serde_json::Value {
    json!({
        "entry": line.seq,
        "at": rfc3339_in_japan(line.at),
        "who": line.who,
        "what": line.what,
        "screen": line.token.map(|token| token.0),
        "desk": line.desk.map(|desk| desk.0),
        "visit": line.visit.map(|visit| visit.0),
        "refused": line.refused,
    })
}

fn object(report: &AuditReport, kept: Option<AuditHead>) -> serde_json::Value {
    json!({ "audit": {
        "entries": report.entries,
        "head": report.fault.is_none().then(|| report.printed().to_string()),
        "compared_with": kept.map(|kept| kept.to_string()),
        "fault": report.fault.map(name_of),
        "entry": report.fault.and_then(seq_of),
    }})
}

const fn name_of(fault: AuditBreak) -> &'static str {
    match fault {
        AuditBreak::Altered { .. } => "altered",
        AuditBreak::Missing { .. } => "missing",
        AuditBreak::TailMissing { .. } => "tail-missing",
        AuditBreak::Uncounted { .. } => "uncounted",
        AuditBreak::HeadBroken => "head-broken",
        AuditBreak::PutBack { .. } => "put-back",
        AuditBreak::Rewritten { .. } => "rewritten",
    }
}

const fn seq_of(fault: AuditBreak) -> Option<u64> {
    match fault {
        AuditBreak::Altered { seq }
        | AuditBreak::Missing { seq }
        | AuditBreak::TailMissing { seq }
        | AuditBreak::Uncounted { seq }
        | AuditBreak::PutBack { seq }
        | AuditBreak::Rewritten { seq } => Some(seq),
        AuditBreak::HeadBroken => None,
    }
}

const fn text_of(words: &Keeping, fault: AuditBreak) -> Text {
    match fault {
        AuditBreak::Altered { .. } => words.altered,
        AuditBreak::Missing { .. } => words.missing,
        AuditBreak::TailMissing { .. } => words.tail_missing,
        AuditBreak::Uncounted { .. } => words.uncounted,
        AuditBreak::HeadBroken => words.head_broken,
        AuditBreak::PutBack { .. } => words.put_back,
        AuditBreak::Rewritten { .. } => words.rewritten,
    }
}
