//! A result as lines for people: every element by its name, every code in words.

use protocol::failure::Failure;
use protocol::language::Language;
use protocol::time::Timestamp;
use words::eligibility::Eligibility;
use words::{Placeholder, Text, date, staff_catalogue_of};

use crate::clock::date_in_japan;
use crate::eligibility::result::{Code, EligibilityResult, Node, Value};

/// What a file says, line by line.
pub(in crate::command) fn results(
    results: &[EligibilityResult],
    language: Language,
) -> Vec<String> {
    let mut lines = Lines::new(language);
    lines.add(0, &lines.words.report.note.plain());
    for (at, result) in results.iter().enumerate() {
        if results.len() > 1 {
            lines.nth(0, at, results.len());
        }
        lines.nodes(0, &result.nodes());
        if result.body.qualifications.is_empty() {
            lines.add(0, &lines.words.report.nobody.plain());
        }
    }
    lines.printed
}

/// What failed and the remedy.
pub(in crate::command) fn failure(failure: Failure, language: Language) -> Vec<String> {
    let words = staff_catalogue_of(language);
    let row = words.failures.of(failure);
    let remedy = words.eligibility.report.remedy.plain();
    vec![
        format!("{} {}", failure.row().code, row.staff.plain()),
        format!("{remedy}: {}", row.remedy.plain()),
    ]
}

struct Lines {
    language: Language,
    words: &'static Eligibility,
    printed: Vec<String>,
}

impl Lines {
    fn new(language: Language) -> Self {
        Self {
            language,
            words: &staff_catalogue_of(language).eligibility,
            printed: Vec::new(),
        }
    }

    fn add(&mut self, depth: usize, line: &str) {
        self.printed.push(format!("{}{line}", "  ".repeat(depth)));
    }

    fn nodes(&mut self, depth: usize, nodes: &[Node<'_>]) {
        for node in nodes {
            let (Node::Value(field, _) | Node::Record(field, _) | Node::List(field, ..)) = node;
            let name = self.words.fields.of(*field).plain();
            match node {
                Node::Value(_, value) => {
                    let line = format!("{name}: {}", self.value(*value));
                    self.add(depth, &line);
                }
                Node::Record(_, inside) => {
                    self.add(depth, &name);
                    self.nodes(depth + 1, inside);
                }
                Node::List(_, _, items) => {
                    self.add(depth, &name);
                    for (at, inside) in items.iter().enumerate() {
                        self.nth(depth + 1, at, items.len());
                        self.nodes(depth + 2, inside);
                    }
                }
            }
        }
    }

    fn nth(&mut self, depth: usize, at: usize, of: usize) {
        let line = self.words.report.nth.plain_with(|place| match place {
            Placeholder::Count => Some((at + 1).to_string()),
            Placeholder::Total => Some(of.to_string()),
            _ => None,
        });
        self.add(depth, &line);
    }

    fn value(&self, value: Value<'_>) -> String {
        let report = &self.words.report;
        match value {
            Value::Text(text) => text.to_owned(),
            Value::Code(code) => self.code(code),
            Value::Date(day) => date::written(day, self.language),
            Value::Month(month) => date::month(month, self.language),
            Value::Time(at) => self.time(at),
            Value::Tenths(0) => report.no_share.plain(),
            Value::Tenths(tenths) => count(report.tenths, tenths),
            Value::Yen(yen) => count(report.yen, yen.0),
        }
    }

    fn code(&self, code: Code<'_>) -> String {
        match code.known {
            Some(known) => known.in_words(&self.words.codes).plain(),
            None => self
                .words
                .report
                .unknown_code
                .plain_with(|place| (place == Placeholder::Code).then(|| code.code.to_owned())),
        }
    }

    fn time(&self, at: Timestamp) -> String {
        self.words.report.at.plain_with(|place| match place {
            Placeholder::Date => date_in_japan(at).map(|day| date::written(day, self.language)),
            Placeholder::Time => Some(date::time_of_day(at, self.language)),
            _ => None,
        })
    }
}

fn count(text: Text, count: impl std::fmt::Display) -> String {
    text.plain_with(|place| (place == Placeholder::Count).then(|| count.to_string()))
}
