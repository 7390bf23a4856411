//! Where packages come from is the machine's affair: no file names a host of a registry or a mirror.

use super::finding::{Finding, finding};
use super::tree::File;

/// How cargo's lock file names the public registry, whichever mirror was asked.
const PUBLIC: &str = concat!("registry", "+https://github.com/rust-lang/crates.io-index");
/// What only a setting for a registry or the address of one holds. Each is split, or this file would name it.
const SIGNS: &[[&str; 2]] = &[
    ["registry", "+http"],
    ["sparse", "+http"],
    ["replace", "-with"],
    ["index.crates", ".io"],
    ["static.crates", ".io"],
    ["registry.npm", "js.org"],
    ["deb.debian", ".org"],
    ["//registry", "."],
    ["//mirror", "."],
];

fn check(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let rest = if file.path == "Cargo.lock" {
            line.replace(PUBLIC, "")
        } else {
            line.to_owned()
        };
        if let Some(sign) = SIGNS
            .iter()
            .map(|parts| parts.concat())
            .find(|sign| rest.contains(sign))
        {
            findings.push(finding(
                &file.path,
                number + 1,
                format!("names a registry: {sign}"),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::tree::{File, files};
    use super::{PUBLIC, SIGNS, check};

    fn findings(path: &str, text: &str) -> usize {
        check(&File {
            path: path.into(),
            text: text.into(),
        })
        .len()
    }

    #[test]
    fn no_file_names_a_registry() {
        assert_none(files().iter().flat_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        for sign in SIGNS {
            assert_eq!(
                findings("Cargo.lock", &format!("source = \"{}\"", sign.concat())),
                1,
                "{sign:?}"
            );
        }
        assert_eq!(findings("Cargo.lock", &format!("source = \"{PUBLIC}\"")), 0);
        assert_eq!(
            findings(".cargo/config.toml", &format!("index = \"{PUBLIC}\"")),
            1
        );
    }
}
