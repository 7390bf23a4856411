//! UTF-8 and `Shift_JIS`, as the file declares.

use encoding_rs::SHIFT_JIS;

use super::super::ResultError;
use super::{PERSON, one, read, result};

#[test]
fn the_encoding_is_the_declared_one() {
    let text = result(&[PERSON]);
    let declared = |label: &str| {
        format!("<?xml version=\"1.0\" encoding=\"{label}\" standalone=\"no\"?>\r\n{text}")
    };
    let name = |bytes: &[u8]| read(bytes).map(|read| read.only().unwrap().person());
    let expected = Ok(one(PERSON).person);
    for label in ["UTF-8", "utf-8"] {
        assert_eq!(name(declared(label).as_bytes()), expected, "{label}");
    }
    for label in ["Shift_JIS", "shift_jis", "Windows-31J", "CP932", "MS932"] {
        let declared = declared(label);
        let (bytes, _, unmappable) = SHIFT_JIS.encode(&declared);
        assert!(!unmappable);
        assert_eq!(name(&bytes), expected, "{label}");
    }
    assert_eq!(name(text.as_bytes()), expected, "no declaration is UTF-8");
    let single = declared("UTF-8").replace('"', "'");
    assert_eq!(name(single.as_bytes()), expected);
    // A byte order mark wins, and is no part of the text.
    let marked = [b"\xEF\xBB\xBF", declared("Shift_JIS").as_bytes()].concat();
    assert_eq!(name(&marked), expected);
}

#[test]
fn bytes_in_another_encoding_are_refused_and_not_guessed() {
    let text = result(&[PERSON]);
    let (shift_jis, _, _) = SHIFT_JIS.encode(&text);
    assert_eq!(read(&shift_jis), Err(ResultError::BadCharacters));
    let lying = [
        b"<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>",
        &b"\x80\xA0\xFF"[..],
    ]
    .concat();
    assert_eq!(read(lying), Err(ResultError::BadCharacters));
    for label in ["UTF-16", "EUC-JP", "nonsense"] {
        let declared = format!("<?xml version=\"1.0\" encoding=\"{label}\"?>{text}");
        assert_eq!(read(declared), Err(ResultError::UnknownEncoding), "{label}");
    }
    assert_eq!(read(b"\xFF\xFE<\0"), Err(ResultError::UnknownEncoding));
}
