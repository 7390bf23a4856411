//! `cargo xtask errors`: the catalogue of failures as a page, for whoever is read a code on the telephone.
//!
//! Code, status and retriability come from `protocol`, the texts from `words`; nothing is written here by hand.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};
use protocol::failure::{Failure, FailureRow, Retry};
use protocol::language::Language;
use words::{Text, catalogue_of, staff_catalogue_of};

use crate::console::say;
use crate::workspace::Workspace;

/// Where the page is, from the repository's root.
pub(crate) const PAGE: &str = "docs/errors.md";

const HEAD: &str = "\
<!-- Written by `cargo xtask errors`. What is changed here by hand is lost: the rows are in `protocol/src/failure.rs`, the texts in `words/src`. -->
# Failures

Every failure that somebody is told has one row here, and there are no others.
The code stands on the screen; the wire status is that of an HTTP answer which carries the failure.
*Again*: the person can try at once. *Later*: when something outside has been mended. *Never*: not with the same card, frame or token.

";

/// Writes the page.
pub(crate) fn write(workspace: &Workspace) -> Result<ExitCode> {
    let file = workspace.root().join(PAGE);
    fs::write(&file, page()).with_context(|| format!("{} cannot be written", file.display()))?;
    say(&format!("errors: {}", file.display()));
    Ok(ExitCode::SUCCESS)
}

/// The page's text.
pub(crate) fn page() -> String {
    let mut columns = vec![
        "Code".to_owned(),
        "Name".to_owned(),
        "Wire status".to_owned(),
        "Try".to_owned(),
    ];
    for part in ["Patient", "Staff", "Remedy"] {
        columns.extend(
            Language::ALL
                .iter()
                .map(|language| format!("{part} ({})", language.tag())),
        );
    }
    let rule = vec!["---".to_owned(); columns.len()];
    let rows = Failure::ALL.iter().map(|failure| cells(*failure));
    let mut page = HEAD.to_owned();
    page.extend(
        [columns, rule]
            .into_iter()
            .chain(rows)
            .map(|row| line(&row)),
    );
    page
}

fn cells(failure: Failure) -> Vec<String> {
    let FailureRow {
        code,
        status,
        retry,
    } = failure.row();
    let retry = match retry {
        Retry::Again => "again",
        Retry::Later => "later",
        Retry::Never => "never",
    };
    let mut cells = vec![
        code.to_owned(),
        format!("`{failure:?}`"),
        status.to_string(),
        retry.to_owned(),
    ];
    let rows = Language::ALL.map(|language| catalogue_of(language).failures.of(failure));
    cells.extend(rows.map(|row| format!("**{}**<br>{}", text(row.title), text(row.what_to_do))));
    let rows = Language::ALL.map(|language| staff_catalogue_of(language).failures.of(failure));
    cells.extend(rows.map(|row| text(row.staff)));
    cells.extend(rows.map(|row| text(row.remedy)));
    cells
}

/// A text as a cell can hold it; a place to be filled is named.
fn text(text: Text) -> String {
    text.plain_with(|place| Some(format!("{{{place:?}}}")))
        .replace('|', "\\|")
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_code_stands_for_one_failure() {
        let codes: BTreeSet<_> = Failure::ALL
            .iter()
            .map(|failure| failure.row().code)
            .collect();
        assert_eq!(codes.len(), Failure::ALL.len());
    }

    #[test]
    fn every_row_has_every_text_in_every_language() {
        for language in Language::ALL {
            for failure in Failure::ALL {
                let row = catalogue_of(language).failures.of(*failure);
                let staff = staff_catalogue_of(language).failures.of(*failure);
                for text in [row.title, row.what_to_do, staff.staff, staff.remedy] {
                    assert!(!text.plain().is_empty(), "{language:?} {failure:?}");
                }
            }
        }
    }

    #[test]
    fn every_failure_has_one_row_of_ten_cells() {
        let page = page();
        for failure in Failure::ALL {
            let code = format!("| {} |", failure.row().code);
            let row: Vec<_> = page.lines().filter(|row| row.starts_with(&code)).collect();
            assert_eq!(row.len(), 1, "{failure:?}");
            let bars = row[0].replace("\\|", "").matches('|').count();
            assert_eq!(bars, 11, "{failure:?}");
        }
    }
}
