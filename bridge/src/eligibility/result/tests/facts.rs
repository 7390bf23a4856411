//! Who it is and the insurance facts, in whatever form they come.

use protocol::eligibility::{Coded, Processing, Relation, Segment, Validity};
use protocol::time::{Date, Timestamp};

use super::{PERSON, learnt, one, read, result};

#[test]
fn a_whole_result_is_read() {
    let found = one(PERSON);
    assert_eq!(
        found.person.name, "試験　花子",
        "not the insured one of the family"
    );
    assert_eq!(
        found.person.kana.as_deref(),
        Some("ｼｹﾝ ﾊﾅｺ"),
        "half-width as it came"
    );
    let date = |year, month, day| Some(Date { year, month, day });
    assert_eq!(found.person.birth_date, date(1981, 2, 3));
    assert_eq!(found.insurance.validity, Coded::Known(Validity::Valid));
    assert_eq!(
        found.insurance.insurer_number.as_deref(),
        Some("900001"),
        "blanks trimmed"
    );
    assert_eq!(found.insurance.insurer_name.as_deref(), Some("試験市"));
    assert_eq!(found.insurance.symbol.as_deref(), Some("試１２"));
    assert_eq!(found.insurance.number.as_deref(), Some("００１"));
    assert_eq!(found.insurance.branch.as_deref(), Some("01"));
    assert_eq!(
        found.insurance.relation,
        Some(Coded::Known(Relation::Family))
    );
    assert_eq!(found.insurance.share_tenths, Some(3));
    assert_eq!(found.insurance.qualified_on, date(2024, 4, 1));
    assert_eq!(
        found.reference_number.as_deref(),
        Some("00042"),
        "zeros belong to it"
    );
}

#[test]
fn the_header_is_read_and_times_are_japan_s() {
    let read = read(
        "<XmlMsg><MessageBody/><MessageHeader><ErrorMessage>試験</ErrorMessage>\
         <ProcessExecutionTime>20261124085959</ProcessExecutionTime>\
         <QualificationConfirmationDate>20261124</QualificationConfirmationDate>\
         <MedicalInstitutionCode>1311111111</MedicalInstitutionCode>\
         <ArbitraryFileIdentifier>007</ArbitraryFileIdentifier>\
         <ReferenceClassification>8</ReferenceClassification><SegmentOfResult>9</SegmentOfResult>\
         <ErrorCode>E1</ErrorCode></MessageHeader></XmlMsg>",
    )
    .unwrap();
    let header = &read.header;
    // 2026-11-23T23:59:59Z
    assert_eq!(header.executed_at, Some(Timestamp(1_795_478_399_000)));
    assert_eq!(header.confirmed_on.map(|day| day.day), Some(24));
    assert_eq!(header.institution.as_deref(), Some("1311111111"));
    assert_eq!(header.identifier.as_deref(), Some("007"));
    assert_eq!(header.reference, Some(Coded::Unknown("8".to_owned())));
    assert_eq!(header.segment, Some(Coded::Known(Segment::Abnormal)));
    assert_eq!(header.error_code.as_deref(), Some("E1"));
    assert_eq!(header.error_message.as_deref(), Some("試験"));
    assert_eq!(read.only(), None);
}

#[test]
fn a_notice_can_stand_beside_a_good_result() {
    let body = "<ProcessingResultCode>C</ProcessingResultCode>\
                <ProcessingResultMessage>試験</ProcessingResultMessage></MessageBody>";
    let read = read(result(&[PERSON]).replace("</MessageBody>", body)).unwrap();
    assert_eq!(read.body.processing, Some(Coded::Known(Processing::Normal)));
    let notice = read.body.notice.clone().unwrap();
    assert_eq!(
        (notice.code.as_deref(), notice.message.as_deref()),
        (Some("C"), Some("試験"))
    );
    assert!(read.only().is_some());
}

#[test]
fn order_unknown_elements_comments_and_cdata_do_not_matter() {
    let person = "<!-- --><Unknown><Name>other</Name></Unknown><Birthdate>19810203</Birthdate>\
                  <Name><![CDATA[試験]]>　&#x82B1;&amp;</Name><LaterField>1</LaterField>";
    let found = one(person);
    assert_eq!(found.person.name, "試験　花&");
    let backwards = "<XmlMsg><MessageBody><ResultList><Other/>\
        <ResultOfQualificationConfirmation><Name>試験</Name></ResultOfQualificationConfirmation>\
        </ResultList><QualificationValidity>3</QualificationValidity></MessageBody>\
        <MessageHeader/></XmlMsg>";
    let read = read(backwards).unwrap();
    let validity = learnt(&read).unwrap().insurance.validity;
    assert_eq!(validity, Coded::Known(Validity::InvalidNewer));
}

#[test]
fn unknown_codes_are_kept_as_they_came() {
    let text = result(&["<PersonalFamilyClassification>7</PersonalFamilyClassification>"])
        .replace("<QualificationValidity>1", "<QualificationValidity>A1")
        .replace("<SegmentOfResult>1", "<SegmentOfResult>3")
        .replace("<ProcessingResultStatus>1", "<ProcessingResultStatus>5");
    let read = read(text).unwrap();
    let unknown = |code: &str| code.to_owned();
    assert_eq!(read.header.segment, Some(Coded::Unknown(unknown("3"))));
    assert_eq!(read.body.processing, Some(Coded::Unknown(unknown("5"))));
    let insurance = learnt(&read).unwrap().insurance;
    assert_eq!(insurance.validity, Coded::Unknown(unknown("A1")));
    assert_eq!(insurance.relation, Some(Coded::Unknown(unknown("7"))));
}

#[test]
fn every_validity_of_the_table_is_known() {
    let known = [
        Validity::Valid,
        Validity::Invalid,
        Validity::InvalidNewer,
        Validity::None,
        Validity::Several,
        Validity::ValidUnregistered,
    ];
    for (validity, code) in known.into_iter().zip(1..) {
        let field = format!("<QualificationValidity>{code}");
        let read = read(result(&[""]).replace("<QualificationValidity>1", &field)).unwrap();
        assert_eq!(
            learnt(&read).unwrap().insurance.validity,
            Coded::Known(validity)
        );
    }
}

#[test]
fn blank_is_absent_and_an_unreadable_value_fails_nothing() {
    let found = one("<Name> 　</Name><NameKana/><Birthdate>1981-2-3</Birthdate>\
         <QualificationDate>20240230</QualificationDate><ReferenceNumber>  </ReferenceNumber>\
         <InsuredPartialContributionRatio>+30</InsuredPartialContributionRatio>");
    assert_eq!(found.person.name, "");
    assert_eq!(found.person.kana, None);
    assert_eq!(found.person.birth_date, None);
    assert_eq!(found.insurance.qualified_on, None);
    assert_eq!(found.insurance.share_tenths, None);
    assert_eq!(found.reference_number, None);
}

#[test]
fn the_share_is_never_a_guess() {
    let share = |general: &str, elderly: &str| {
        one(&format!(
            "<InsuredPartialContributionRatio>{general}</InsuredPartialContributionRatio>\
             <ElderlyRecipientCertificateInfo><ElderlyRecipientContributionRatio>{elderly}\
             </ElderlyRecipientContributionRatio></ElderlyRecipientCertificateInfo>"
        ))
        .insurance
        .share_tenths
    };
    assert_eq!(share("010", ""), Some(1));
    assert_eq!(share("", "020"), Some(2));
    assert_eq!(share("020", "020"), Some(2));
    assert_eq!(share("030", "020"), None);
    assert_eq!(share("025", ""), None);
    assert_eq!(share("110", ""), None);
    assert_eq!(share("000", ""), Some(0));
}

#[test]
fn two_people_are_both_read_and_neither_is_chosen() {
    let read = read(result(&[PERSON, "<Name>試験　太郎</Name>"])).unwrap();
    assert_eq!(read.body.qualifications.len(), 2);
    assert_eq!(read.only(), None);
}

#[test]
fn control_characters_do_not_reach_a_screen() {
    assert_eq!(
        one("<Name>試&#27;[2J験\u{7f}</Name>").person.name,
        "試[2J験"
    );
}
