//! From bytes to text: UTF-8 or `Shift_JIS`, as the declaration says.

use std::borrow::Cow;

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

use super::error::ResultError;

/// How far into a file a declaration is looked for.
const DECLARATION: usize = 256;

/// The text, without a byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ResultError> {
    // A byte order mark wins over the declaration (XML 1.0, appendix F).
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..).unwrap_or_default()),
        None => (declared(bytes)?, bytes),
    };
    if encoding != UTF_8 && encoding != SHIFT_JIS {
        return Err(ResultError::UnknownEncoding);
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or(ResultError::BadCharacters)
}

/// The encoding that the declaration names. Without one it is UTF-8 (XML 1.0, section 4.3.3).
fn declared(bytes: &[u8]) -> Result<&'static Encoding, ResultError> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes);
    let Some(declaration) = head.strip_prefix(b"<?xml") else {
        return Ok(UTF_8);
    };
    let end = declaration
        .windows(2)
        .position(|two| two == b"?>")
        .ok_or(ResultError::NotXml)?;
    let Ok(declaration) = std::str::from_utf8(&declaration[..end]) else {
        return Err(ResultError::NotXml);
    };
    let Some((_, value)) = declaration.split_once("encoding") else {
        return Ok(UTF_8);
    };
    let label = value
        .trim_start()
        .strip_prefix('=')
        .map(str::trim_start)
        .and_then(quoted)
        .ok_or(ResultError::NotXml)?;
    // The usual name in Windows programs, which the Encoding Standard does not list.
    if label.eq_ignore_ascii_case("cp932") {
        return Ok(SHIFT_JIS);
    }
    Encoding::for_label(label.as_bytes()).ok_or(ResultError::UnknownEncoding)
}

fn quoted(value: &str) -> Option<&str> {
    let quote = value
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split_once(quote).map(|(label, _)| label)
}
