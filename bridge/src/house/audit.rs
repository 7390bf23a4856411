//! `uketsuke audit`: the log is read whole, and what is wrong with it is said, with what cannot be
//! seen.

use std::process::ExitCode;

use protocol::language::Language;
use serde_json::json;
use words::command::{Keeping, command_of};
use words::{Placeholder, Text};

use super::error::HouseError;
use crate::command::{AuditOptions, AuditVerb, Output};
use crate::store::{AuditBreak, AuditHead, AuditReport, verify_audit};

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
