//! The barest reading of a result file: decoded as it declares, parsed to its end, and every text resolved. Nothing of
//! it is kept and no name is looked at.

use anyhow::{Context as _, Result};
use encoding_rs::{Encoding, UTF_8};
use quick_xml::Reader;
use quick_xml::events::Event;

/// How many letters of text are in it.
pub(crate) fn parse(bytes: &[u8]) -> Result<usize> {
    let encoding = declared(bytes).unwrap_or(UTF_8);
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .context("not in the encoding that it declares")?;
    let mut reader = Reader::from_str(&text);
    let mut letters = 0;
    loop {
        match reader.read_event()? {
            Event::Text(text) => letters += text.xml10_content().len(),
            Event::Eof => return Ok(letters),
            _ => {}
        }
    }
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = std::str::from_utf8(bytes.get(..64)?).ok()?;
    let (_, label) = head.split_once("encoding=\"")?;
    let (label, _) = label.split_once('"')?;
    Encoding::for_label(label.as_bytes())
}
