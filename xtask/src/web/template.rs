//! Placeholders in the page and the sheets: `{{app}}`, `{{words}}`, `{{style NAME: FILES…}}`, `{{file PATH}}`.

use anyhow::{Context, Result, bail};

/// What stands between double braces.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Placeholder<'a> {
    /// The links and the script that start the app.
    App,
    /// Where each language's catalogue is.
    Words,
    /// The URL of one sheet made of these files of `style/`, in this order.
    Style {
        /// The name of the sheet that they become.
        name: &'a str,
        /// The files.
        files: Vec<&'a str>,
    },
    /// The URL of a file below `style/`.
    File(&'a str),
}

/// Puts `value(placeholder)` in the place of every placeholder of `text`.
pub(crate) fn fill(
    text: &str,
    mut value: impl FnMut(Placeholder) -> Result<String>,
) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (inner, after) = after
            .split_once("}}")
            .context("a placeholder is opened and not closed")?;
        filled.push_str(before);
        filled.push_str(&value(Placeholder::parse(inner.trim())?)?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

impl<'a> Placeholder<'a> {
    fn parse(inner: &'a str) -> Result<Self> {
        if let Some((head, files)) = inner.split_once(':')
            && let Some(name) = head.strip_prefix("style ")
        {
            let files: Vec<_> = files.split_whitespace().collect();
            if !files.is_empty() {
                return Ok(Self::Style {
                    name: name.trim(),
                    files,
                });
            }
        }
        match inner.split_once(' ') {
            None if inner == "app" => Ok(Self::App),
            None if inner == "words" => Ok(Self::Words),
            Some(("file", path)) => Ok(Self::File(path.trim())),
            _ => bail!("there is no placeholder {{{{{inner}}}}}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Placeholder, fill};

    #[test]
    fn every_kind_is_understood() {
        let mut seen = Vec::new();
        let text = "<head>{{app}} {{words}} {{style base: tokens.css base.css}} {{ file art/hand.svg }}</head>";
        let filled = fill(text, |placeholder| {
            seen.push(format!("{placeholder:?}"));
            Ok(seen.len().to_string())
        });
        assert_eq!(filled.unwrap(), "<head>1 2 3 4</head>");
        let expected = [
            Placeholder::App,
            Placeholder::Words,
            Placeholder::Style {
                name: "base",
                files: vec!["tokens.css", "base.css"],
            },
            Placeholder::File("art/hand.svg"),
        ];
        assert_eq!(seen, expected.map(|placeholder| format!("{placeholder:?}")));
    }

    #[test]
    fn a_misspelt_or_open_placeholder_is_an_error() {
        for text in [
            "{{aap}}",
            "{{style base:}}",
            "{{style: a.css}}",
            "{{app",
            "{{file}}",
            "{{}}",
        ] {
            assert!(fill(text, |_| Ok(String::new())).is_err(), "{text}");
        }
    }
}
