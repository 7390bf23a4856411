//! The four calls: repeated, out of order, and on a bad day.

use card::virtual_card::Profile;
use protocol::consent::ConsentClass;
use protocol::time::Date;

use super::super::holder::Holder;
use super::super::sessions::Sessions;
use super::{Conduct, FIRST, SECOND, TODAY, VISUAL, agree, conduct, read, signed, source};
use crate::eligibility::result::{self, ResultError};
use crate::eligibility::{Challenge, ResultXml, SourceError, SourceSession};

#[tokio::test]
async fn every_call_asked_again_gives_the_same_answer() {
    let source = source();
    assert_eq!(source.open(FIRST).await, source.open(FIRST).await);
    assert_ne!(source.open(FIRST).await, source.open(SECOND).await);
    let identified = source.identity(FIRST, VISUAL).await;
    assert_eq!(source.identity(FIRST, VISUAL).await, identified);
    let answers = [agree(ConsentClass::TreatmentAndMedicine)];
    let result = source.consents(FIRST, &answers).await.unwrap();
    assert_eq!(source.consents(FIRST, &answers).await.as_ref(), Ok(&result));
    // Other answers are another act.
    assert_eq!(source.consents(FIRST, &[]).await, Err(SourceError::Refused));
}

#[tokio::test]
async fn a_session_is_one_person_s() {
    let source = source();
    let proof = signed(&source, FIRST).await;
    source.identity(FIRST, VISUAL).await.unwrap();
    assert_eq!(
        source.identity(FIRST, proof).await,
        Err(SourceError::Refused)
    );
}

#[tokio::test]
async fn calls_out_of_order_are_refused() {
    let source = source();
    assert_eq!(
        source.identity(FIRST, VISUAL).await,
        Err(SourceError::Refused)
    );
    assert_eq!(source.registration(FIRST).await, Err(SourceError::Refused));
    source.open(FIRST).await.unwrap();
    assert_eq!(source.consents(FIRST, &[]).await, Err(SourceError::Refused));
    source.identity(FIRST, VISUAL).await.unwrap();
    for answers in [
        vec![agree(ConsentClass::HealthCheck)],
        vec![agree(ConsentClass::TreatmentAndMedicine); 2],
    ] {
        assert_eq!(
            source.consents(FIRST, &answers).await,
            Err(SourceError::Refused)
        );
    }
}

#[tokio::test]
async fn the_sessions_of_yesterday_are_gone() {
    let source = source();
    source.open(FIRST).await.unwrap();
    let tomorrow = SourceSession {
        day: Date { day: 25, ..TODAY },
        ..FIRST
    };
    source.open(tomorrow).await.unwrap();
    assert_eq!(
        source.identity(FIRST, VISUAL).await,
        Err(SourceError::Refused)
    );
}

#[tokio::test]
async fn a_card_that_is_not_registered_is_registered_first() {
    let holder = Holder {
        card: Some(Profile::PinLocked),
        lapsed: false,
    };
    let mut sessions = Sessions::default();
    sessions.open(FIRST, Challenge([0; 32]));
    let session = sessions.get(FIRST).unwrap();
    assert!(!session.identify(holder).unwrap().registered);
    let write = |_: &_| Ok(ResultXml(vec![]));
    assert_eq!(session.consent(&[], write), Err(SourceError::Refused));
    assert!(session.register().unwrap().registered);
    assert!(session.identify(holder).unwrap().registered, "asked again");
    assert!(session.consent(&[], write).is_ok());
}

#[tokio::test]
async fn each_error_of_a_source_can_happen() {
    let source = source();
    source.open(FIRST).await.unwrap();
    source.identity(FIRST, VISUAL).await.unwrap();
    conduct(&source, Conduct::Away);
    assert_eq!(source.open(SECOND).await, Err(SourceError::Away));
    assert_eq!(source.consents(FIRST, &[]).await, Err(SourceError::Away));
    conduct(&source, Conduct::Refusing);
    assert_eq!(
        source.identity(FIRST, VISUAL).await,
        Err(SourceError::Refused)
    );
    conduct(&source, Conduct::Garbled);
    let garbled = source.consents(FIRST, &[]).await.unwrap();
    let error = result::read(&garbled.0);
    assert!(
        matches!(error, Err(ResultError::NotXml | ResultError::BadCharacters)),
        "{error:?}"
    );
    conduct(&source, Conduct::Well);
    read(&source.consents(FIRST, &[]).await.unwrap());
}
