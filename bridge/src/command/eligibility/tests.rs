//! What is printed of one file with every element, and of the odd ones.

use std::path::Path;

use super::*;
use crate::eligibility::result::{EligibilityResult, read};

/// A synthetic file with every element of the specification.
const FILE: &str = include_str!("../../eligibility/result/tests/complete.xml");

fn complete() -> EligibilityResult {
    read(FILE.as_bytes()).unwrap()
}

/// Compares line by line with a file that a person has read; who changes a text changes it too.
fn compare(printed: &str, golden: &str, name: &str) {
    let differs = printed
        .lines()
        .zip(golden.lines())
        .find(|(printed, golden)| printed != golden);
    assert_eq!(differs, None, "{name}");
    assert_eq!(printed.lines().count(), golden.lines().count(), "{name}");
}

#[test]
fn every_element_is_printed_in_words_in_each_language() {
    for (language, golden) in [
        (Language::Japanese, include_str!("golden/complete.ja.txt")),
        (Language::English, include_str!("golden/complete.en.txt")),
    ] {
        let printed = results_as_text(&[complete()], language).join("\n");
        compare(&printed, golden, language.tag());
    }
}

#[test]
fn as_json_the_elements_have_the_names_of_the_specification() {
    let golden: serde_json::Value =
        serde_json::from_str(include_str!("golden/complete.ja.json")).unwrap();
    assert_eq!(result_as_json(&complete(), Language::Japanese), golden);
}

#[test]
fn a_code_that_is_in_no_table_is_said_to_be_one_and_is_shown() {
    let text = "<XmlMsg><MessageHeader><ReferenceClassification>8</ReferenceClassification>\
                </MessageHeader></XmlMsg>";
    let result = read(text.as_bytes()).unwrap();
    let lines = results_as_text(std::slice::from_ref(&result), Language::Japanese);
    assert!(
        lines.contains(&"  照会区分: 表にないコード（8）".to_owned()),
        "{lines:?}"
    );
    let nobody = "この結果には、どなたの資格もありません。".to_owned();
    assert_eq!(lines.last(), Some(&nobody));
    let header = &result_as_json(&result, Language::English)["MessageHeader"];
    let unknown = serde_json::json!({ "code": "8", "text": null });
    assert_eq!(header["ReferenceClassification"], unknown);
}

#[test]
fn several_results_are_counted() {
    let lines = results_as_text(&[complete(), complete()], Language::English);
    for line in ["No. 1 of 2", "No. 2 of 2"] {
        assert!(lines.iter().any(|printed| printed == line), "{line}");
    }
}

#[test]
fn a_failure_is_told_with_its_code_and_remedy() {
    let lines = failure_as_text(Failure::ResultEncrypted, Language::English);
    assert_eq!(lines[0], "F-806 The result file is under a password.");
    assert!(lines[1].starts_with("What to do: "), "{}", lines[1]);
    let json = failure_as_json(Failure::ResultAway, Language::English);
    assert_eq!(json["failure"]["code"], "F-801");
}

#[test]
fn the_options_are_read() {
    use clap::Parser as _;

    let line = "uketsuke eligibility read a.xml --language en --json".split(' ');
    let command = super::super::Command::try_parse_from(line).unwrap();
    assert!(command.json);
    let super::super::Verb::Eligibility(options) = command.verb else {
        panic!("another verb");
    };
    let EligibilityVerb::Read(read) = options.verb;
    assert_eq!(read.file, Path::new("a.xml"));
    assert_eq!(read.language, Language::English);
}
