//! Crates that are called in one room only: the card reader by `bridge/src/reader`, the database by `bridge/src/store`.

use super::finding::{Finding, finding};
use super::source::Source;
use super::tokens::{Kind, Token, matches_at};

/// A crate and its room: a file `ROOM.rs` or a folder `ROOM/`.
const ROOMS: &[(&str, &str)] = &[
    ("pcsc", "bridge/src/reader"),
    ("rusqlite", "bridge/src/store"),
];

/// A file that calls a crate outside of its room, and why.
const BESIDE: &[(&str, &str, &str)] = &[
    (
        "pcsc",
        "bench/src/baseline/exchange.rs",
        "the barest exchange with a card, which the reader is measured against and so cannot be the reader's",
    ),
    (
        "pcsc",
        "tests/src/bin/hold.rs",
        "the other program, which keeps the card that the reader wants",
    ),
    (
        "pcsc",
        "tests/src/bin/myna.rs",
        "another reading of the card, which judges it and so cannot be ours",
    ),
    (
        "rusqlite",
        "bench/src/baseline/transaction.rs",
        "the barest transaction, which the store is measured against and so cannot be the store's",
    ),
];

fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, room) in ROOMS {
        if BESIDE
            .iter()
            .any(|(known, path, _)| known == name && *path == source.path)
        {
            continue;
        }
        let inside = source
            .path
            .strip_prefix(room)
            .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'));
        if inside {
            continue;
        }
        for tokens in [&source.product, &source.tests] {
            for line in uses(tokens, name) {
                findings.push(finding(
                    &source.path,
                    line,
                    format!("`{name}` is called in {room} only"),
                ));
            }
        }
    }
    findings
}

/// The lines where a path begins with this crate, or where it is imported whole.
fn uses(tokens: &[Token], name: &str) -> Vec<usize> {
    let text = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map_or("", |token| token.text.as_str())
    };
    let shadowed = is_module_of_ours(tokens, name);
    let mut lines = Vec::new();
    for (position, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.text == name)
    {
        let (before, after) = (text(position.checked_sub(1)), text(Some(position + 1)));
        let names_crate = match before {
            // `::name` is the crate whatever is in scope, but `module::name` is not.
            "::" => position
                .checked_sub(2)
                .is_none_or(|at| tokens[at].kind != Kind::Identifier || tokens[at].text == "use"),
            _ => !shadowed,
        };
        let is_called = after == "::" || (before == "use" && matches!(after, ";" | "as"));
        if names_crate && is_called {
            lines.push(token.line);
        }
    }
    lines
}

/// Whether the file declares a module of this name, or imports one from this package.
fn is_module_of_ours(tokens: &[Token], name: &str) -> bool {
    tokens
        .iter()
        .enumerate()
        .any(|(position, token)| match token.text.as_str() {
            "mod" => matches_at(tokens, position + 1, &[name]),
            "use" => {
                let ours = ["crate", "self", "super"]
                    .iter()
                    .any(|root| matches_at(tokens, position + 1, &[root, "::"]));
                ours && tokens[position..]
                    .iter()
                    .take_while(|token| token.text != ";")
                    .any(|token| token.text == name)
            }
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::source::{planted, sources};
    use super::check;

    fn findings(path: &str, text: &str) -> usize {
        planted(check, path, text)
    }

    #[test]
    fn hardware_and_database_are_called_in_their_rooms() {
        assert_none(sources().iter().flat_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        for bad in [
            "use pcsc;",
            "use ::pcsc::Card;",
            "use {std::io, pcsc::Card};",
            "fn a() { pcsc::Context::establish() }",
            "#[cfg(test)] mod t { use rusqlite as sql; }",
        ] {
            assert_eq!(findings("bridge/src/server.rs", bad), 1, "{bad}");
            assert_eq!(findings("bridge/src/readers.rs", bad), 1, "{bad}");
        }
        assert_eq!(
            findings("bridge/src/reader/threads.rs", "use pcsc::Card;"),
            0
        );
        assert_eq!(
            findings("bridge/src/store.rs", "use rusqlite::Connection;"),
            0
        );
        let beside = "bench/src/baseline/transaction.rs";
        assert_eq!(findings(beside, "use rusqlite::Connection;"), 0);
        assert_eq!(findings(beside, "use pcsc::Card;"), 1);
        assert_eq!(
            findings("bench/src/measure/write.rs", "use rusqlite::Connection;"),
            1
        );
        assert_eq!(
            findings(
                "bridge/src/main.rs",
                "use crate::reader::pcsc::Reader; // pcsc::Card\nconst A: &str = \"pcsc::\";"
            ),
            0
        );
        let module = "use crate::reader::{Operator, pcsc};\nfn a() { pcsc::start() }";
        assert_eq!(findings("bridge/src/house/serve.rs", module), 0);
        assert_eq!(
            findings(
                "bridge/src/house/serve.rs",
                &module.replace(" pcsc::start", " ::pcsc::start")
            ),
            1
        );
    }
}
