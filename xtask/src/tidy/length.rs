//! One concept a file: a source file of more than 400 lines holds two.

use super::finding::{Finding, finding};
use super::tree::File;

const LONGEST: usize = 400;

fn check(file: &File) -> Option<Finding> {
    let lines = file.text.lines().count();
    (lines > LONGEST).then(|| {
        finding(
            &file.path,
            LONGEST + 1,
            format!("{lines} lines: is it one concept?"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::tree::{File, rust};
    use super::{LONGEST, check};

    #[test]
    fn no_source_file_is_too_long() {
        assert_none(rust().iter().filter_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        let file = |lines| File {
            path: "a.rs".into(),
            text: "//\n".repeat(lines),
        };
        assert!(check(&file(LONGEST)).is_none());
        assert!(check(&file(LONGEST + 1)).is_some());
    }
}
