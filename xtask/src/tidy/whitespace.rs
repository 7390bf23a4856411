//! No line ends with a blank, and every file ends with its last line's end. What others made (`fixtures/`) stays as it came.

use super::finding::{Finding, finding};
use super::tree::File;

fn check(file: &File) -> Vec<Finding> {
    if file.path.split('/').any(|part| part == "fixtures") {
        return Vec::new();
    }
    let blanks = file
        .text
        .split('\n')
        .enumerate()
        .filter(|(_, line)| line.ends_with([' ', '\t', '\r']));
    let mut findings: Vec<_> = blanks
        .map(|(number, _)| finding(&file.path, number + 1, "ends with a blank"))
        .collect();
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        findings.push(finding(
            &file.path,
            file.text.lines().count(),
            "does not end its last line",
        ));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::tree::{File, files};
    use super::check;

    #[test]
    fn no_line_ends_with_a_blank() {
        assert_none(files().iter().flat_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        let lines = |text: &str| {
            check(&File {
                path: "a.md".into(),
                text: text.into(),
            })
            .iter()
            .map(|found| found.line)
            .collect::<Vec<_>>()
        };
        assert_eq!(lines("one\ntwo \n\tthree\r\n"), [2, 3]);
        assert_eq!(lines("one\ntwo"), [2]);
        assert_eq!(lines("one\n"), [0; 0]);
    }
}
