//! `uketsuke eligibility read`, as a person and as a script meet it.

use std::path::Path;
use std::process::Output;

use anyhow::{Context as _, Result};
use end_to_end::bridge::folder;
use end_to_end::need;
use end_to_end::process::command;
use serde_json::Value;

/// A synthetic result; the marks of the person are what must not get anywhere else.
const RESULT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><XmlMsg>\
    <MessageBody><QualificationValidity>2</QualificationValidity><ResultList>\
    <ResultOfQualificationConfirmation><Name>試験　秘子</Name>\
    <Birthdate>19810203</Birthdate><InsuredPartialContributionRatio>030\
    </InsuredPartialContributionRatio></ResultOfQualificationConfirmation></ResultList>\
    </MessageBody><MessageHeader/></XmlMsg>";

const PERSONAL: [&str; 3] = ["秘子", "1981", "昭和56"];

/// Runs it with everything that the log can say.
fn read(file: &Path, options: &[&str]) -> Result<Output> {
    command(need::bridge()?)
        .args(["eligibility", "read"])
        .arg(file)
        .args(options)
        .env("UKETSUKE_LOG", "trace")
        .output()
        .context("the bridge's binary does not start")
}

#[test]
fn a_result_is_printed_in_words_and_nothing_of_it_is_logged() -> Result<()> {
    let data = folder()?;
    let file = data.path().join("OQSsiquc01res_1.xml");
    std::fs::write(&file, RESULT)?;
    let ran = read(&file, &[])?;
    assert_eq!(ran.status.code(), Some(0));
    let printed = String::from_utf8(ran.stdout)?;
    for line in [
        "  資格有効性: 無効",
        "      氏名: 試験　秘子",
        "      生年月日: 1981年（昭和56年）2月3日",
        "      一部負担金割合: 3割",
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{printed}");
    }
    let log = String::from_utf8(ran.stderr)?;
    for personal in PERSONAL {
        assert!(!log.contains(personal), "{log}");
    }
    assert_eq!(std::fs::read_to_string(&file)?, RESULT, "it is only read");
    let ran = read(&file, &["--language", "en"])?;
    let printed = String::from_utf8(ran.stdout)?;
    assert!(printed.contains("Validity: Invalid"), "{printed}");
    Ok(())
}

#[test]
fn as_json_it_is_one_object_with_codes_and_words() -> Result<()> {
    let data = folder()?;
    let file = data.path().join("OQSsiquc01res_2.xml");
    std::fs::write(&file, RESULT)?;
    let ran = read(&file, &["--json"])?;
    assert_eq!(ran.status.code(), Some(0));
    let printed = String::from_utf8(ran.stdout)?;
    assert_eq!(printed.lines().count(), 1);
    let said: Value = serde_json::from_str(&printed)?;
    let body = &said["MessageBody"];
    assert_eq!(body["QualificationValidity"]["code"], "2");
    assert_eq!(body["QualificationValidity"]["text"], "無効");
    let person = &body["ResultList"][0];
    assert_eq!(person["Birthdate"], "1981-02-03");
    assert_eq!(person["InsuredPartialContributionRatio"], 30);
    Ok(())
}

#[test]
fn what_cannot_be_used_has_a_code_a_remedy_and_an_exit_code() -> Result<()> {
    let data = folder()?;
    let file = data.path().join("OQSsiquc01res_3.xml");
    let ran = read(&file, &[])?;
    assert_eq!(ran.status.code(), Some(3));
    assert!(ran.stdout.is_empty());
    assert!(String::from_utf8(ran.stderr)?.contains("F-801"));

    // It is still being written.
    std::fs::write(&file, &RESULT[..RESULT.len() / 2])?;
    let ran = read(&file, &["--language", "en"])?;
    assert_eq!(ran.status.code(), Some(4));
    let told = String::from_utf8(ran.stderr)?;
    assert!(
        told.contains("F-802") && told.contains("What to do"),
        "{told}"
    );
    for personal in PERSONAL {
        assert!(!told.contains(personal), "{told}");
    }

    std::fs::write(&file, RESULT.replace("<Name>", "<Name/><Name>"))?;
    let ran = read(&file, &["--json"])?;
    assert_eq!(ran.status.code(), Some(4));
    let said: Value = serde_json::from_slice(&ran.stdout)?;
    assert_eq!(said["failure"]["code"], "F-804");
    assert!(said["failure"]["remedy"].is_string());
    Ok(())
}
