//! No test is ignored, and none waits by the clock: a sleep hides a race on a fast machine and shows it on a slow one.

use super::finding::{Finding, finding};
use super::source::Source;
use super::tokens::{Kind, matches_at};

/// Where a test may sleep, and why.
const MAY_SLEEP: &[(&str, &str)] = &[];

fn check(source: &Source) -> Vec<Finding> {
    let tokens = &source.tests;
    let mut findings = Vec::new();
    for (position, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind == Kind::Identifier)
    {
        if token.text == "ignore" && position >= 2 && matches_at(tokens, position - 2, &["#", "["])
        {
            findings.push(finding(
                &source.path,
                token.line,
                "an ignored test tests nothing",
            ));
        }
        let may_sleep = MAY_SLEEP
            .iter()
            .any(|(place, _)| source.path.starts_with(place));
        if token.text == "sleep" && matches_at(tokens, position + 1, &["("]) && !may_sleep {
            findings.push(finding(
                &source.path,
                token.line,
                "wait for what is expected, not for a time",
            ));
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
    fn no_test_is_ignored_and_none_sleeps() {
        assert_none(sources().iter().flat_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        for bad in [
            "#[test] #[ignore] fn a() {}",
            "#[test] #[ignore = \"slow\"] fn a() {}",
            "#[cfg(test)] mod t { fn a() { std::thread::sleep(b) } }",
        ] {
            assert_eq!(findings("card/src/lib.rs", bad), 1, "{bad}");
        }
        assert_eq!(
            findings(
                "tests/src/wait.rs",
                "async fn a() { tokio::time::sleep(b).await }"
            ),
            1
        );
        assert_eq!(
            findings(
                "bridge/src/clock.rs",
                "async fn a() { tokio::time::sleep(b).await } // sleep(b)"
            ),
            0
        );
    }
}
