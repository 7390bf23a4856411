//! A source file split into what ships and what tests it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::finding::Finding;
use super::tokens::{Token, matches_at, tokens};
use super::tree::{File, rust};

/// A file's tokens.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    /// What goes into the product.
    pub(crate) product: Vec<Token>,
    /// What is compiled for tests only.
    pub(crate) tests: Vec<Token>,
}

/// Every source file of the tree.
pub(crate) fn sources() -> &'static [Source] {
    // Reading the whole tree takes a second or two, and several tests look at it.
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| split_all(&rust()));
    &SOURCES
}

/// How many findings a check has in a file that is planted for it.
pub(crate) fn planted(check: impl Fn(&Source) -> Vec<Finding>, path: &str, text: &str) -> usize {
    let files = [File {
        path: path.into(),
        text: text.into(),
    }];
    split_all(&files)
        .iter()
        .map(|source| check(source).len())
        .sum()
}

/// Splits files; a module that is declared for tests only is a test as a whole, and so is all below it.
pub(crate) fn split_all(files: &[File]) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut test_modules = BTreeSet::new();
    for file in files {
        let all = match tokens(&file.text) {
            Ok(all) => all,
            Err(error) => panic!("{} is not Rust: {error}", file.path),
        };
        let (product, tests) = split(&all);
        for position in 0..tests.len() {
            if matches_at(&tests, position, &["mod"]) && matches_at(&tests, position + 2, &[";"]) {
                test_modules.insert(format!(
                    "{}{}",
                    folder_of_modules(&file.path),
                    tests[position + 1].text
                ));
            }
        }
        sources.push(Source {
            path: file.path.clone(),
            product,
            tests,
        });
    }
    for source in &mut sources {
        let below = |module: &String| {
            source
                .path
                .strip_prefix(module.as_str())
                .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        if is_test_by_place(&source.path) || test_modules.iter().any(below) {
            source.tests.append(&mut source.product);
        }
    }
    sources
}

/// The end-to-end package, and cargo's own folders for tests and benches.
fn is_test_by_place(path: &str) -> bool {
    path.split('/')
        .any(|part| part == "tests" || part == "benches" || part == "tests.rs")
}

/// Where the modules lie that a file declares.
fn folder_of_modules(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name {
        "mod.rs" | "lib.rs" | "main.rs" => format!("{folder}/"),
        _ => format!("{folder}/{}/", name.trim_end_matches(".rs")),
    }
}

/// Takes every item after `#[cfg(test)]` or `#[test]` apart from the rest.
fn split(all: &[Token]) -> (Vec<Token>, Vec<Token>) {
    if matches_at(all, 0, &["#", "!", "[", "cfg", "(", "test", ")", "]"]) {
        return (Vec::new(), all.to_vec());
    }
    let mut product = Vec::new();
    let mut tests = Vec::new();
    let mut position = 0;
    while position < all.len() {
        let marks_test = matches_at(all, position, &["#", "[", "cfg", "(", "test", ")", "]"])
            || matches_at(all, position, &["#", "[", "test", "]"]);
        if marks_test {
            let end = end_of_item(all, position);
            tests.extend_from_slice(&all[position..end]);
            position = end;
        } else {
            product.push(all[position].clone());
            position += 1;
        }
    }
    (product, tests)
}

/// One past the first `;` or closing brace that stands outside of every bracket.
fn end_of_item(all: &[Token], start: usize) -> usize {
    let mut depth = 0_usize;
    for (position, token) in all.iter().enumerate().skip(start) {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(token.text.as_str(), ";" | "}") {
            return position + 1;
        }
    }
    all.len()
}

#[cfg(test)]
mod tests {
    use super::{File, split_all};

    fn file(path: &str, text: &str) -> File {
        File {
            path: path.into(),
            text: text.into(),
        }
    }

    fn has(tokens: &[super::Token], word: &str) -> bool {
        tokens.iter().any(|token| token.text == word)
    }

    #[test]
    fn items_and_modules_for_tests_are_apart() {
        let files = [
            file(
                "a/src/lib.rs",
                "mod one; #[cfg(test)] mod two; fn three(x: [u8; 2]) {} #[cfg(test)] mod four { fn five() {} } fn six() {}",
            ),
            file("a/src/two/seven.rs", "fn eight() {}"),
            file(
                "a/src/one.rs",
                "fn nine() {} #[test] #[should_panic] fn ten(x: [u8; 3]) { eleven(); } struct Twelve;",
            ),
            file("a/tests/thirteen.rs", "fn fourteen() {}"),
        ];
        let sources = split_all(&files);
        assert!(has(&sources[0].product, "three") && has(&sources[0].product, "six"));
        assert!(has(&sources[0].tests, "five") && !has(&sources[0].product, "five"));
        assert!(has(&sources[1].tests, "eight") && sources[1].product.is_empty());
        assert!(has(&sources[2].product, "nine") && has(&sources[2].product, "Twelve"));
        assert!(has(&sources[2].tests, "eleven") && !has(&sources[2].product, "eleven"));
        assert!(has(&sources[3].tests, "fourteen") && sources[3].product.is_empty());
    }
}
