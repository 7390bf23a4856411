//! The consents and what two parts of one question make together.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentState};
use protocol::time::Timestamp;

use super::one;

#[test]
fn consents_are_read_with_their_times() {
    let found = one("<OperationInfoConsFlg>1</OperationInfoConsFlg>\
         <OperationInfoConsTime>20261124174835</OperationInfoConsTime>\
         <OperationInfoAvailableTime>20261125174835</OperationInfoAvailableTime>\
         <SpecificHealthCheckupsInfoConsFlg>3</SpecificHealthCheckupsInfoConsFlg>");
    let [surgery, checkup] = found.consents.as_slice() else {
        panic!("{:?}", found.consents);
    };
    assert_eq!(
        (surgery.class, surgery.state),
        (ConsentClass::Surgery, ConsentState::Agreed)
    );
    assert_eq!(surgery.authority, ConsentAuthority::Simulator);
    let (given, until) = (surgery.given_at.unwrap(), surgery.until.unwrap());
    assert_eq!(given, Timestamp(1_795_510_115_000));
    assert_eq!(until.0 - given.0, 24 * 60 * 60 * 1_000);
    assert_eq!(
        (checkup.class, checkup.state, checkup.given_at),
        (ConsentClass::HealthCheck, ConsentState::Unobtainable, None)
    );
}

#[test]
fn treatment_and_medicine_are_agreed_to_only_together() {
    let state = |treatment: &str, medicine: &str| {
        let found = one(&format!(
            "<DiagnosisInfoConsFlg>{treatment}</DiagnosisInfoConsFlg>\
             <PharmacistsInfoConsFlg>{medicine}</PharmacistsInfoConsFlg>"
        ));
        assert!(found.consents.len() <= 1);
        (
            found.consents.first().map(|consent| consent.state),
            found.unknown_consents.len(),
        )
    };
    assert_eq!(state("1", "1"), (Some(ConsentState::Agreed), 0));
    assert_eq!(state("1", "0"), (Some(ConsentState::Refused), 0));
    assert_eq!(state("2", "1"), (Some(ConsentState::Lapsed), 0));
    assert_eq!(state("2", "3"), (Some(ConsentState::Unobtainable), 0));
    assert_eq!(state("1", ""), (Some(ConsentState::Agreed), 0));
    assert_eq!(state("", ""), (None, 0));
    assert_eq!(
        state("1", "8"),
        (None, 1),
        "a code that is not understood is no consent"
    );
}
