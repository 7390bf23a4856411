//! `ARCHITECTURE.md` is a map: every file and folder it names is there.

use super::finding::{Finding, finding};

const MAP: &str = "ARCHITECTURE.md";

fn check(text: &str, exists: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for name in line
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|name| is_path(name))
        {
            if !exists(name) {
                findings.push(finding(
                    MAP,
                    number + 1,
                    format!("names {name}, which is not there"),
                ));
            }
        }
    }
    findings
}

/// A relative path with a folder, or a file name with a known extension; not a media type, a URL or a pattern.
fn is_path(name: &str) -> bool {
    let plain = !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "_-./".contains(letter));
    let media = ["application/", "font/", "image/", "text/"]
        .iter()
        .any(|kind| name.starts_with(kind));
    let file = name.rsplit_once('.').is_some_and(|(stem, extension)| {
        !stem.is_empty() && ["css", "html", "md", "rs", "toml"].contains(&extension)
    });
    plain && !media && !name.starts_with('/') && (name.contains('/') || file)
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::tree::root;
    use super::{MAP, check, is_path};

    #[test]
    fn the_map_names_what_is_there() {
        let text = std::fs::read_to_string(root().join(MAP)).expect("the house has a map");
        assert_none(check(&text, |name| root().join(name).exists()));
    }

    #[test]
    fn a_planted_violation_is_found() {
        let text = "The reader is in `bridge/src/reader`,\nthe tool in `xtask/` and its `deny.toml`; `Desk::handle`, `text/html`, `GET /ws`, `/api/v1`.";
        assert_eq!(check(text, |name| name != "bridge/src/reader").len(), 1);
        assert_eq!(check(text, |_| false).len(), 3);
        assert!(!is_path("demo"));
    }
}
