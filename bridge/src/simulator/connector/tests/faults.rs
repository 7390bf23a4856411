//! The other end on a bad day, as each of its faults is shown by us.

use std::time::Duration;

use protocol::consent::ConsentClass;
use protocol::eligibility::{CodeTable as _, Coded, Validity};
use protocol::environment::Environment;
use protocol::failure::Failure;

use super::{Both, Conduct, FIRST, PACE, SECOND, VISUAL, agree, connector, read};
use crate::eligibility::SourceError;
use crate::eligibility::connector::{Pace, Problem, wire};
use crate::eligibility::result::{self, ResultError};

const ANSWER: [protocol::consent::ConsentAnswer; 1] = [protocol::consent::ConsentAnswer {
    class: ConsentClass::TreatmentAndMedicine,
    answer: protocol::consent::Answer::Agree,
}];

/// What the desk shows of it.
fn shown<T>(answer: Result<T, SourceError>) -> Option<Failure> {
    answer.err().map(SourceError::failure)
}

#[tokio::test]
async fn each_fault_is_told_apart() {
    let both = Both::start().await;
    both.identified(FIRST).await;
    let connector = &both.connector;

    both.conduct(Conduct::Away);
    assert_eq!(connector.open(SECOND).await, Err(SourceError::Away));
    let answer = connector.consents(FIRST, &ANSWER).await;
    assert_eq!(shown(answer), Some(Failure::SourceAway));

    both.conduct(Conduct::Refusing);
    let answer = connector.identity(FIRST, &VISUAL).await;
    assert_eq!(shown(answer), Some(Failure::SourceRefused));

    both.conduct(Conduct::NotAskable);
    let answer = connector.consents(FIRST, &ANSWER).await;
    assert_eq!(shown(answer), Some(Failure::ConsentNotAskable));

    both.conduct(Conduct::Production);
    let answer = connector.open(SECOND).await;
    assert_eq!(shown(answer), Some(Failure::SourceOfOtherEnvironment));

    both.conduct(Conduct::Well);
    let proof = both.signed(SECOND).await;
    both.conduct(Conduct::Replayed);
    let answer = connector.identity(SECOND, &proof).await;
    assert_eq!(shown(answer), Some(Failure::SourceProofRefused));

    both.conduct(Conduct::Garbled);
    let garbled = connector.consents(FIRST, &ANSWER).await.unwrap();
    let error = result::read(&garbled.0);
    assert!(
        matches!(error, Err(ResultError::NotXml | ResultError::BadCharacters)),
        "{error:?}"
    );

    both.end.expire();
    let answer = connector.identity(SECOND, &proof).await;
    assert_eq!(shown(answer), Some(Failure::SourceSessionOver));

    both.conduct(Conduct::Well);
    read(&connector.consents(FIRST, &ANSWER).await.unwrap());
}

/// Answers that take their time are waited for, and none that does not come is waited for longer
/// than the pace says.
#[tokio::test]
async fn slow_and_silent() {
    let both = Both::start().await;
    both.conduct(Conduct::Slow(Duration::from_millis(50)));
    assert!(both.connector.open(FIRST).await.is_ok());
    both.conduct(Conduct::Silent);
    let impatient = Pace {
        answer: Duration::from_millis(100),
        ..PACE
    };
    let hasty = connector(&both.folder, both.port, Environment::Test, impatient).unwrap();
    assert_eq!(hasty.open(FIRST).await, Err(SourceError::Away));
    let impatient = Pace {
        whole: Duration::from_millis(100),
        ..PACE
    };
    let hasty = connector(&both.folder, both.port, Environment::Test, impatient).unwrap();
    assert_eq!(hasty.open(FIRST).await, Err(SourceError::Away));
}

/// A clinic's folder and a test's other end, told apart by what the other end says.
#[tokio::test]
async fn a_clinic_takes_no_test() {
    let both = Both::start().await;
    let clinic = connector(&both.folder, both.port, Environment::Production, PACE).unwrap();
    assert_eq!(clinic.open(FIRST).await, Err(SourceError::OtherEnvironment));
    both.conduct(Conduct::Production);
    assert!(clinic.open(FIRST).await.is_ok());
}

#[tokio::test]
async fn every_validity_comes_through() {
    let both = Both::start().await;
    let known = Validity::ALL.iter().copied().map(Coded::Known);
    let mut session = FIRST;
    for validity in known.chain([Coded::Unknown("X9".to_owned())]) {
        session.session.0 += 1;
        both.end.validity(validity.clone());
        both.connector.open(session).await.unwrap();
        let identified = both.connector.identity(session, &VISUAL).await.unwrap();
        assert_eq!(identified.validity, validity);
        let answers = [agree(ConsentClass::TreatmentAndMedicine)];
        let result = both.connector.consents(session, &answers).await.unwrap();
        let result = read(&result);
        assert_eq!(result.body.validity, Some(validity));
        if let Some(found) = result.body.qualifications.first() {
            assert_eq!(found.birth_date, identified.birth_date);
        }
    }
}

/// A problem's code is what its answer says, and leads back to it.
#[test]
fn problems_have_codes() {
    for problem in Problem::ALL {
        let said = wire::ProblemDocument {
            title: problem.to_string(),
            status: problem.status(),
            code: problem,
        };
        let text = serde_json::to_string(&said).unwrap();
        assert_eq!(
            serde_json::from_str::<wire::ProblemDocument>(&text).unwrap(),
            said
        );
        assert!((400..600).contains(&said.status), "{text}");
    }
}
