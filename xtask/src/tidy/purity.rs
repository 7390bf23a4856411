//! The logic has no clock, no file, no network and no thread: time and everything else comes in as an argument.

use super::finding::{Finding, finding};
use super::source::Source;
use super::tokens::{Kind, matches_at};

const PURE: &[&str] = &["protocol/src/", "reception/src/"];
const PARTS_OF_STD: &[&str] = &["env", "fs", "net", "process", "thread"];

/// Looks at what ships; a test may read a golden file.
fn check(source: &Source) -> Vec<Finding> {
    if !PURE.iter().any(|room| source.path.starts_with(room)) {
        return Vec::new();
    }
    let tokens = &source.product;
    let mut findings = Vec::new();
    let mut found = |line, what: &str| {
        findings.push(finding(
            &source.path,
            line,
            format!("{what} does not belong into the logic"),
        ));
    };
    for (position, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "SystemTime" | "Instant" if token.kind == Kind::Identifier => {
                found(token.line, &token.text);
            }
            "tokio" if matches_at(tokens, position + 1, &["::"]) => found(token.line, "tokio"),
            "std" if matches_at(tokens, position + 1, &["::", "{"]) => {
                // `use std::{fs, …}`: the names up to the closing brace, one level deep.
                let inside = tokens[position + 3..]
                    .iter()
                    .take_while(|token| token.text != "}");
                for part in inside.filter(|token| PARTS_OF_STD.contains(&token.text.as_str())) {
                    found(part.line, &format!("std::{}", part.text));
                }
            }
            "std" if matches_at(tokens, position + 1, &["::"]) => {
                if let Some(part) = tokens
                    .get(position + 2)
                    .filter(|part| PARTS_OF_STD.contains(&part.text.as_str()))
                {
                    found(part.line, &format!("std::{}", part.text));
                }
            }
            _ => {}
        }
    }
    findings
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
    fn the_logic_is_pure() {
        assert_none(sources().iter().flat_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        for bad in [
            "use std::fs::read;",
            "use std::{fmt, net::TcpStream};",
            "fn a(b: std::time::SystemTime) {}",
            "use std::time::Instant;",
            "async fn a() { tokio::spawn(b()); }",
        ] {
            assert_eq!(findings("reception/src/desk/timer.rs", bad), 1, "{bad}");
            assert_eq!(findings("bridge/src/server.rs", bad), 0, "{bad}");
        }
        assert_eq!(
            findings(
                "protocol/src/lib.rs",
                "use std::fmt; // std::fs\n#[cfg(test)] mod t { use std::fs; }"
            ),
            0
        );
    }
}
