//! Result files with every oddity that was seen in the field. Every person is synthetic.

mod arbitrary;
mod consents;
mod encodings;
mod facts;
mod refusals;

use protocol::consent::ConsentAuthority;

use super::{EligibilityResult, Qualification, ResultError};

fn read(bytes: impl AsRef<[u8]>) -> Result<EligibilityResult, ResultError> {
    super::read(bytes.as_ref(), ConsentAuthority::Simulator)
}

/// A result of these people, each given by the elements inside.
fn result(people: &[&str]) -> String {
    let (begin, end) = (
        "<ResultOfQualificationConfirmation>",
        "</ResultOfQualificationConfirmation>",
    );
    let people: String = people
        .iter()
        .flat_map(|person| [begin, person, end])
        .collect();
    format!(
        "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>\
         <ProcessingResultStatus>1</ProcessingResultStatus>\
         <QualificationValidity>1</QualificationValidity>\
         <ResultList>{people}</ResultList></MessageBody></XmlMsg>"
    )
}

fn one(person: &str) -> Qualification {
    read(result(&[person])).unwrap().only().unwrap().clone()
}

const PERSON: &str = "<InsuredName>試験　家族</InsuredName><Name>試験　花子</Name>\
    <NameKana>ｼｹﾝ ﾊﾅｺ</NameKana><Birthdate>19810203</Birthdate>\
    <InsurerNumber>  900001</InsurerNumber><InsurerName>試験市</InsurerName>\
    <InsuredCardSymbol>試１２</InsuredCardSymbol>\
    <InsuredIdentificationNumber>００１</InsuredIdentificationNumber>\
    <InsuredBranchNumber>01</InsuredBranchNumber>\
    <PersonalFamilyClassification>2</PersonalFamilyClassification>\
    <InsuredPartialContributionRatio>030</InsuredPartialContributionRatio>\
    <QualificationDate>20240401</QualificationDate><ReferenceNumber>00042</ReferenceNumber>";
