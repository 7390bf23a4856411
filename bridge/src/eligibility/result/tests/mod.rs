//! Result files with every oddity that was seen in the field. Every person is synthetic.

mod arbitrary;
mod archives;
mod codes;
mod complete;
mod consents;
pub(super) mod draw;
mod encodings;
mod facts;
mod refusals;
mod round_trip;

use protocol::consent::{ConsentAuthority, ConsentRecord};
use protocol::eligibility::{Insurance, Person};

use super::{EligibilityResult, ResultError, UnknownConsent};

fn read(bytes: impl AsRef<[u8]>) -> Result<EligibilityResult, ResultError> {
    super::read(bytes.as_ref())
}

/// What a reception learns of one person.
#[derive(Debug)]
struct Learnt {
    person: Person,
    insurance: Insurance,
    consents: Vec<ConsentRecord>,
    unknown_consents: Vec<UnknownConsent>,
    reference_number: Option<String>,
}

fn learnt(result: &EligibilityResult) -> Option<Learnt> {
    let only = result.only()?;
    let consents = only.consents(ConsentAuthority::Simulator);
    Some(Learnt {
        person: only.person(),
        insurance: result.insurance(only),
        consents: consents.known,
        unknown_consents: consents.unknown,
        reference_number: only.reference_number.clone(),
    })
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

fn one(person: &str) -> Learnt {
    learnt(&read(result(&[person])).unwrap()).unwrap()
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
