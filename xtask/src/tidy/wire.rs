//! The wire's types use no serde attribute but `rename_all`: postcard does not describe itself, and everything that
//! skips, flattens or tags would silently read the wrong bytes.

use super::finding::{Finding, finding};
use super::source::Source;
use super::tokens::{Kind, Token, matches_at};

fn check(source: &Source) -> Vec<Finding> {
    if !source.path.starts_with("protocol/src/") {
        return Vec::new();
    }
    let tokens = &source.product;
    let mut findings = Vec::new();
    for position in 0..tokens.len() {
        if matches_at(tokens, position, &["serde", "("]) {
            for name in names(&tokens[position + 2..]).filter(|name| name.text != "rename_all") {
                findings.push(finding(
                    &source.path,
                    name.line,
                    format!("serde's `{}` does not go over the wire", name.text),
                ));
            }
        }
    }
    findings
}

/// The names before `=`, `,`, `(` and `)` up to the bracket that closes the attribute.
fn names(inside: &[Token]) -> impl Iterator<Item = &Token> {
    let mut depth = 1_usize;
    let inside = inside.iter().take_while(move |token| {
        match token.text.as_str() {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        depth > 0
    });
    inside.filter(|token| token.kind == Kind::Identifier)
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::super::source::{planted, sources};
    use super::check;

    fn findings(text: &str) -> usize {
        planted(check, "protocol/src/frame.rs", text)
    }

    #[test]
    fn the_wire_uses_no_attribute_but_rename_all() {
        assert_none(sources().iter().flat_map(check));
    }

    #[test]
    fn a_planted_violation_is_found() {
        for bad in [
            "#[serde(skip)] struct A;",
            "#[serde(rename_all = \"x\", untagged)] enum A {}",
            "#[cfg_attr(feature = \"x\", serde(default))] struct A;",
            "struct A { #[serde(with = \"x\")] b: u8 }",
        ] {
            assert_eq!(findings(bad), 1, "{bad}");
        }
        assert_eq!(
            findings("#[derive(serde::Serialize)] #[serde(rename_all = \"kebab-case\")] enum A {}"),
            0
        );
    }
}
