//! Rust source as a flat list of tokens, without its documentation.
//!
//! Tokens and not text: a word in a comment is not a call, and a quotation mark in a string does not end it.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// One token and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// An identifier, a literal as it is written, a bracket, or punctuation (`::` is one token).
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// What kind of token it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Identifier,
    Literal,
    Sign,
}

/// Reads a file's text. Documentation comments are attributes to the compiler and are left out here.
pub(crate) fn tokens(text: &str) -> Result<Vec<Token>, proc_macro2::LexError> {
    let stream: TokenStream = text.parse()?;
    let mut flat = Vec::new();
    flatten(stream, &mut flat);
    Ok(flat)
}

/// Whether the texts of the tokens at `start` are these.
pub(crate) fn matches_at(tokens: &[Token], start: usize, texts: &[&str]) -> bool {
    tokens.get(start..start + texts.len()).is_some_and(|slice| {
        slice
            .iter()
            .map(|token| token.text.as_str())
            .eq(texts.iter().copied())
    })
}

fn flatten(stream: TokenStream, flat: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => flatten_group(&group, flat),
            TokenTree::Ident(ident) => flat.push(Token {
                kind: Kind::Identifier,
                text: ident.to_string(),
                line,
            }),
            TokenTree::Literal(literal) => flat.push(Token {
                kind: Kind::Literal,
                text: literal.to_string(),
                line,
            }),
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                // `#` or `#!`, and then the attribute in brackets.
                let is_inner =
                    matches!(trees.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '!');
                let mark = if is_inner { trees.next() } else { None };
                if matches!(trees.peek(), Some(TokenTree::Group(group)) if is_documentation(group))
                {
                    trees.next();
                    continue;
                }
                flat.push(Token {
                    kind: Kind::Sign,
                    text: "#".into(),
                    line,
                });
                flat.extend(mark.map(|_| Token {
                    kind: Kind::Sign,
                    text: "!".into(),
                    line,
                }));
            }
            TokenTree::Punct(sign) => {
                let mut text = sign.as_char().to_string();
                let is_path = sign.as_char() == ':'
                    && sign.spacing() == Spacing::Joint
                    && matches!(trees.peek(), Some(TokenTree::Punct(next)) if next.as_char() == ':');
                if is_path {
                    trees.next();
                    text.push(':');
                }
                flat.push(Token {
                    kind: Kind::Sign,
                    text,
                    line,
                });
            }
        }
    }
}

fn flatten_group(group: &Group, flat: &mut Vec<Token>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    };
    let sign = |text: &str, line| Token {
        kind: Kind::Sign,
        text: text.into(),
        line,
    };
    flat.push(sign(open, group.span_open().start().line));
    flatten(group.stream(), flat);
    flat.push(sign(close, group.span_close().start().line));
}

fn is_documentation(group: &Group) -> bool {
    group.delimiter() == Delimiter::Bracket
        && matches!(group.stream().into_iter().next(), Some(TokenTree::Ident(name)) if name == "doc")
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn documentation_is_gone_and_paths_are_whole() {
        let text = "//! Über 受付.\n/// 名\n#[doc = \"x\"]\n#[test] fn a() { b::c(\"d\") }";
        let texts: Vec<_> = tokens(text)
            .unwrap()
            .into_iter()
            .map(|token| (token.text, token.line))
            .collect();
        let expected = [
            "#", "[", "test", "]", "fn", "a", "(", ")", "{", "b", "::", "c", "(", "\"d\"", ")", "}",
        ];
        assert_eq!(
            texts
                .iter()
                .map(|(text, _)| text.as_str())
                .collect::<Vec<_>>(),
            expected
        );
        assert!(texts.iter().all(|(_, line)| *line == 4), "{texts:?}");
    }
}
