//! The catalogue of failures is whole: its page says what the code says, and each row is produced by a test.

use super::source::Source;
use super::tokens::matches_at;
use protocol::failure::Failure;

/// The failures that no test names yet, exactly. A row leaves this list with its first test; none is ever added.
const UNTESTED: &[Failure] = &[];

/// Whether a test of this file names the failure. This folder's own tests name what they look for, and count for nothing.
fn names(source: &Source, failure: Failure) -> bool {
    let variant = format!("{failure:?}");
    let path = ["Failure", "::", &variant];
    !source.path.starts_with("xtask/")
        && (0..source.tests.len()).any(|position| matches_at(&source.tests, position, &path))
}

#[cfg(test)]
mod tests {
    use protocol::failure::Failure;

    use super::super::source::{sources, split_all};
    use super::super::tree::{File, root};
    use super::{UNTESTED, names};
    use crate::errors::{PAGE, page};

    #[test]
    fn the_page_of_failures_is_up_to_date() {
        let written = std::fs::read_to_string(root().join(PAGE)).unwrap_or_default();
        assert!(
            written == page(),
            "{PAGE} is not what the catalogue says: `cargo xtask errors` writes it anew"
        );
    }

    #[test]
    fn each_failure_is_produced_by_a_test() {
        let missing: Vec<_> = Failure::ALL
            .iter()
            .copied()
            .filter(|failure| !sources().iter().any(|source| names(source, *failure)))
            .collect();
        assert_eq!(
            missing, UNTESTED,
            "left: what no test names; right: what is known to be missing"
        );
    }

    #[test]
    fn a_planted_violation_is_found() {
        let named = |path: &str, text: &str| {
            let files = [File {
                path: path.into(),
                text: text.into(),
            }];
            split_all(&files)
                .iter()
                .any(|source| names(source, Failure::TooMany))
        };
        let test = "#[test] fn a() { assert_eq!(b(), Failure::TooMany) }";
        assert!(named("bridge/src/server/rate.rs", test));
        assert!(named(
            "tests/tests/house/flood.rs",
            "fn a() { b(Failure::TooMany) }"
        ));
        assert!(!named(
            "bridge/src/server/rate.rs",
            "fn a() { b(Failure::TooMany) }"
        ));
        assert!(!named(
            "bridge/src/server/rate.rs",
            "#[test] fn a() { b(Failure::TooManyOthers) } // Failure::TooMany"
        ));
        assert!(!named("xtask/src/tidy/failures.rs", test));
    }
}
