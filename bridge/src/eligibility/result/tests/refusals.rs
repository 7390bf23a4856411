//! What is refused, each with its own error.

use protocol::eligibility::Field;

use super::super::{ELEMENT_LIMIT, ResultError, SIZE_LIMIT};
use super::{PERSON, read, result};

#[test]
fn a_field_that_stands_twice_is_refused() {
    for (field, value) in [
        (Field::Name, "試験"),
        (Field::Birthdate, "19810203"),
        (Field::InsurerNumber, "900001"),
        (Field::ReferenceNumber, "00042"),
        (Field::Surgery, "1"),
    ] {
        let element = format!("<{0}>{value}</{0}>", field.name());
        // Even with the same value twice.
        let twice = read(result(&[&format!("{element}{element}")]));
        assert_eq!(twice, Err(ResultError::Ambiguous(field)));
    }
    let text = result(&[PERSON]);
    for (field, twice) in [
        (
            Field::Segment,
            text.replace("<SegmentOfResult>", "<SegmentOfResult/><SegmentOfResult>"),
        ),
        (
            Field::Header,
            text.replace("<MessageBody>", "<MessageHeader/><MessageBody>"),
        ),
        (
            Field::Body,
            text.replace("</XmlMsg>", "<MessageBody/></XmlMsg>"),
        ),
        (
            Field::ResultList,
            text.replace("<ResultList>", "<ResultList/><ResultList>"),
        ),
    ] {
        assert_eq!(read(twice), Err(ResultError::Ambiguous(field)));
    }
}

#[test]
fn what_is_not_a_result_file_is_refused_by_name() {
    let text = result(&[PERSON]);
    let deep = format!("<XmlMsg>{}{}</XmlMsg>", "<a>".repeat(20), "</a>".repeat(20));
    let entity = format!("<!DOCTYPE XmlMsg [<!ENTITY a \"b\">]>{text}");
    let unknown_entity = text.replace("試験", "&a;");
    for (document, error) in [
        (String::new(), ResultError::NotXml),
        ("no XML".to_owned(), ResultError::NotXml),
        (
            "<XmlMsg><MessageHeader></XmlMsg>".to_owned(),
            ResultError::NotXml,
        ),
        (format!("{text}{text}"), ResultError::NotXml),
        (format!("{text}<XmlMsg/>"), ResultError::NotXml),
        (format!("{text}rest"), ResultError::NotXml),
        (format!("rest{text}"), ResultError::NotXml),
        (format!("{text}&amp;"), ResultError::NotXml),
        (unknown_entity, ResultError::NotXml),
        ("<html/>".to_owned(), ResultError::WrongRoot),
        ("<XmlMsg/>".to_owned(), ResultError::Missing(Field::Header)),
        (deep, ResultError::TooDeep),
        (entity, ResultError::Doctype),
        (" ".repeat(SIZE_LIMIT + 1), ResultError::TooLarge),
    ] {
        assert_eq!(read(&document), Err(error), "{document:.60}");
    }
}

#[test]
fn more_elements_than_any_result_has_are_refused() {
    let document = |count: usize| {
        let many = "<a/>".repeat(count - 2);
        format!("<XmlMsg><MessageHeader/>{many}</XmlMsg>")
    };
    assert!(read(document(ELEMENT_LIMIT)).is_ok());
    let over = read(document(ELEMENT_LIMIT + 1));
    assert_eq!(over, Err(ResultError::TooManyElements));
}

#[test]
fn the_deepest_that_is_read_is_sixteen() {
    let document = |depth: usize| {
        let (open, close) = ("<a>".repeat(depth - 1), "</a>".repeat(depth - 1));
        format!("<XmlMsg><MessageHeader/>{open}{close}</XmlMsg>")
    };
    assert!(read(document(16)).is_ok());
    assert_eq!(read(document(17)), Err(ResultError::TooDeep));
}

#[test]
fn a_file_that_is_still_being_written_is_never_half_read() {
    let text = result(&[PERSON]);
    for length in 0..text.len() {
        // A cut within a character is not text; any other is not XML yet.
        let cut = read(&text.as_bytes()[..length]);
        let error = cut.expect_err("a part is not a whole");
        assert!(
            matches!(error, ResultError::NotXml | ResultError::BadCharacters),
            "at {length}"
        );
    }
}
