//! Requests by number (`OQSsiquc01req`): taken from `req`, and answered in `res`.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use protocol::eligibility::Reference;
use protocol::time::Date;

use super::super::answer::{self, Asked};
use super::super::people::{self, SyntheticPerson};
use super::super::writer::FileEncoding;
use super::{Terminal, TerminalConduct};
use crate::clock::date_in_japan;
use crate::eligibility::result::{self, Search};

/// How often it looks for requests.
const PACE: Duration = Duration::from_millis(300);

/// How long an answer takes.
const TAKES: Duration = Duration::from_millis(500);

/// What its requests' names begin with, and what the answers' do.
const REQUEST: &str = "OQSsiquc01req_";
const ANSWER: &str = "OQSsiquc01res_";

impl Terminal {
    /// Answers requests for as long as it is polled.
    pub(in crate::simulator) async fn answer_requests(self: Arc<Self>) {
        let mut pace = tokio::time::interval(PACE);
        loop {
            pace.tick().await;
            let conduct = self.state().conduct;
            if conduct == TerminalConduct::Away {
                continue;
            }
            let Ok(entries) = fs::read_dir(&self.folders.req) else {
                continue;
            };
            for entry in entries.filter_map(Result::ok) {
                if let Some(suffix) = entry.file_name().to_str().and_then(suffix) {
                    let suffix = suffix.to_owned();
                    self.take(&entry.path(), suffix, conduct);
                }
            }
        }
    }

    /// Takes a request away, as a terminal does, and answers it beside the others.
    fn take(self: &Arc<Self>, path: &Path, suffix: String, conduct: TerminalConduct) {
        let Ok(bytes) = fs::read(path) else {
            return;
        };
        if let Err(error) = fs::remove_file(path) {
            tracing::warn!(kind = %error.kind(), "a request cannot be taken");
            return;
        }
        let terminal = Arc::clone(self);
        tokio::spawn(async move {
            tokio::time::sleep(match conduct {
                TerminalConduct::Slow(time) => time,
                _ => TAKES,
            })
            .await;
            let Some(answer) = terminal.answer(&bytes, conduct) else {
                tracing::warn!("a request cannot be answered");
                return;
            };
            let there = terminal.folders.res.join(format!("{ANSWER}{suffix}"));
            if let Err(error) = fs::write(there, answer) {
                tracing::warn!(kind = %error.kind(), "an answer cannot be written");
            }
        });
    }

    fn answer(&self, request: &[u8], conduct: TerminalConduct) -> Option<Vec<u8>> {
        let request = result::read(request).ok()?;
        let search = request.body.search?;
        let asked = Asked {
            at: self.clock.now(),
            institution: request.header.institution?,
            identifier: match conduct {
                TerminalConduct::WrongIdentifier => Some("00000000000000000".to_owned()),
                _ => request.header.identifier,
            },
            by: Reference::InsuranceCard,
            answers: Vec::new(),
            validity: self.state().validity,
        };
        let today = date_in_japan(asked.at)?;
        let found = people::everybody().find(|person| is_asked_for(person, &search, today));
        let mut said = match &found {
            Some(person) => answer::result(person, &asked)?,
            None => answer::nobody(&asked)?,
        };
        said.body.search = Some(search);
        answer::file(
            said,
            found.map_or(FileEncoding::ShiftJis, |person| person.encoding),
        )
    }
}

fn suffix(name: &str) -> Option<&str> {
    let is_xml = Path::new(name).extension().is_some_and(|end| end == "xml");
    name.strip_prefix(REQUEST).filter(|_| is_xml)
}

/// By insurer, number and birthday.
fn is_asked_for(person: &SyntheticPerson, search: &Search, today: Date) -> bool {
    person.known.only().is_some_and(|known| {
        same(
            known.insurer_number.as_ref(),
            search.insurer_number.as_ref(),
        ) && same(known.number.as_ref(), search.number.as_ref())
            && person.born(today) == search.birth_date
    })
}

/// Whether two numbers are the same, in whichever width their digits are written.
fn same(one: Option<&String>, other: Option<&String>) -> bool {
    let digits = |text: &String| -> String { text.trim().chars().map(half_width).collect() };
    one.map(digits) == other.map(digits)
}

/// The letter of a full-width one (Unicode, Halfwidth and Fullwidth Forms).
fn half_width(letter: char) -> char {
    match u32::from(letter) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_own_requests_and_no_other_files() {
        assert_eq!(suffix("OQSsiquc01req_2026.xml"), Some("2026.xml"));
        for other in [
            "OQSsiquc01req_2026.tmp",
            "OQSsiquc01res_2026.xml",
            "OQSmuquc01req_1.xml",
        ] {
            assert_eq!(suffix(other), None, "{other}");
        }
    }

    #[test]
    fn numbers_of_both_widths_are_the_same() {
        let same = |one: &str, other: &str| same(Some(&one.to_owned()), Some(&other.to_owned()));
        assert!(same("１００１", "1001"));
        assert!(same("  900002", "900002"));
        assert!(!same("1001", "1002"));
    }
}
