//! Every text a person reads is in `words/`. Japanese in a string anywhere else is a text that no translator sees.

use super::finding::{Finding, finding};
use super::source::Source;
use super::tokens::Kind;

/// Where Japanese in a literal is no text of ours, and why. A file or a folder.
const DATA: &[(&str, &str)] = &[
    (
        "card/src/virtual_card/names.rs",
        "the names in a test certificate, as the card has them",
    ),
    (
        "protocol/src/examples/",
        "the invented people of the examples",
    ),
    (
        "fuzz/src/random_day/person.rs",
        "the invented people of the random day",
    ),
    (
        "bridge/src/simulator/writer.rs",
        "what is strewn into synthetic result files, as other programs write it",
    ),
];

/// Looks at what ships; tests may hold whatever they test with.
fn check(source: &Source) -> Vec<Finding> {
    if source.path.starts_with("words/")
        || DATA.iter().any(|(place, _)| source.path.starts_with(place))
    {
        return Vec::new();
    }
    japanese(source)
}

fn japanese(source: &Source) -> Vec<Finding> {
    let literals = source
        .product
        .iter()
        .filter(|token| token.kind == Kind::Literal);
    literals
        .filter(|token| value(&token.text).chars().any(is_japanese))
        .map(|token| {
            finding(
                &source.path,
                token.line,
                format!("{} belongs into words/", token.text),
            )
        })
        .collect()
}

/// The characters of a string, C string or character literal with its escapes resolved.
fn value(literal: &str) -> String {
    match syn::parse_str::<syn::Lit>(literal) {
        Ok(syn::Lit::Str(text)) => text.value(),
        Ok(syn::Lit::Char(letter)) => letter.value().to_string(),
        Ok(syn::Lit::ByteStr(bytes)) => String::from_utf8_lossy(&bytes.value()).into_owned(),
        Ok(syn::Lit::CStr(text)) => text.value().to_string_lossy().into_owned(),
        _ => String::new(),
    }
}

/// Kana, ideographs, and the punctuation and full-width forms that go with them.
fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{30FF}' | '\u{31F0}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::source::{planted, sources};
    use super::{DATA, check, japanese};

    fn findings(path: &str, text: &str) -> usize {
        planted(check, path, text)
    }

    #[test]
    fn no_text_stands_outside_of_words() {
        assert_none(sources().iter().flat_map(check));
    }

    #[test]
    fn every_exception_is_needed() {
        let sources = sources();
        for (place, reason) in DATA {
            let needed = sources
                .iter()
                .filter(|source| source.path.starts_with(place))
                .any(|source| !japanese(source).is_empty());
            assert!(needed, "{place} ({reason}) needs no exception any more");
        }
    }

    #[test]
    fn a_planted_violation_is_found() {
        for bad in [
            r#"const A: &str = "受付";"#,
            r##"const A: &str = r#"a "カード" b"#;"##,
            r"const A: char = '、';",
            r#"const A: &str = "\u{53d7}\u{4ed8}";"#,
            r#"#[error("失敗")] struct A;"#,
        ] {
            assert_eq!(findings("app/src/kiosk.rs", bad), 1, "{bad}");
            assert_eq!(findings("words/src/kiosk.rs", bad), 0, "{bad}");
        }
        assert_eq!(
            findings(
                "app/src/kiosk.rs",
                "/// 受付\n// 「受付」\nfn a() { b(\"reception — “fine” ✓\") }\n#[test] fn c() { d(\"受付\") }"
            ),
            0
        );
    }
}
