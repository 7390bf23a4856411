//! Crates that are called in one room only: the card reader by `bridge/src/reader`, the database by `bridge/src/store`.

use super::finding::{Finding, finding};
use super::source::Source;
use super::tokens::{Kind, Token};

/// A crate and its room: a file `ROOM.rs` or a folder `ROOM/`.
const ROOMS: &[(&str, &str)] = &[
    ("pcsc", "bridge/src/reader"),
    ("rusqlite", "bridge/src/store"),
];

fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, room) in ROOMS {
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
fn uses<'a>(tokens: &'a [Token], name: &'a str) -> impl Iterator<Item = usize> + 'a {
    tokens
        .iter()
        .enumerate()
        .filter_map(move |(position, token)| {
            let text = |position: Option<usize>| {
                position
                    .and_then(|at| tokens.get(at))
                    .map_or("", |token| token.text.as_str())
            };
            let (before, after) = (text(position.checked_sub(1)), text(Some(position + 1)));
            // `::name` is the crate too, but not `module::name`.
            let word_before_path = position
                .checked_sub(2)
                .is_some_and(|at| tokens[at].kind == Kind::Identifier && tokens[at].text != "use");
            let begins_path = before != "::" || !word_before_path;
            let is_crate = after == "::" || (before == "use" && matches!(after, ";" | "as"));
            (token.kind == Kind::Identifier && token.text == name && begins_path && is_crate)
                .then_some(token.line)
        })
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::source::{sources, split_all};
    use super::super::tree::File;
    use super::check;

    fn findings(path: &str, text: &str) -> usize {
        let files = [File {
            path: path.into(),
            text: text.into(),
        }];
        split_all(&files)
            .iter()
            .map(|source| check(source).len())
            .sum()
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
        assert_eq!(
            findings(
                "bridge/src/main.rs",
                "use crate::reader::pcsc::Reader; // pcsc::Card\nconst A: &str = \"pcsc::\";"
            ),
            0
        );
    }
}
