//! The four calls: repeated, lost, and out of order.

use card::virtual_card::Profile;
use protocol::consent::ConsentClass;

use super::super::clinic::Clinic;
use super::super::sessions::{Key, Sessions};
use super::{Both, FIRST, SECOND, VISUAL, agree, refuse};
use crate::eligibility::connector::{Problem, SessionName};
use crate::eligibility::{Challenge, ResultXml, SourceError};
use crate::simulator::holder::Holder;
use protocol::time::Timestamp;

const TREATMENT: ConsentClass = ConsentClass::TreatmentAndMedicine;

#[tokio::test]
async fn every_call_asked_again_gives_the_same_answer() {
    let both = Both::start().await;
    let connector = &both.connector;
    assert_eq!(connector.open(FIRST).await, connector.open(FIRST).await);
    assert_ne!(connector.open(FIRST).await, connector.open(SECOND).await);
    let identified = connector.identity(FIRST, &VISUAL).await;
    assert_eq!(connector.identity(FIRST, &VISUAL).await, identified);
    let answers = [agree(TREATMENT)];
    let result = connector.consents(FIRST, &answers).await.unwrap();
    assert_eq!(
        connector.consents(FIRST, &answers).await.as_ref(),
        Ok(&result)
    );
    // Other answers are another act.
    for other in [&[][..], &[refuse(TREATMENT)]] {
        assert_eq!(
            connector.consents(FIRST, other).await,
            Err(SourceError::Refused)
        );
    }
}

/// The work is done, and its answer lost on the way: the call is made again in the same session,
/// and nothing is done twice.
#[tokio::test]
async fn a_lost_answer_is_asked_again_and_nothing_is_done_twice() {
    let both = Both::start().await;
    let connector = &both.connector;
    both.end.lose(2);
    let challenge = connector.open(FIRST).await.unwrap();
    assert_eq!(connector.open(FIRST).await, Ok(challenge));
    both.end.lose(1);
    let proof = both.signed(FIRST).await;
    both.end.lose(1);
    connector.identity(FIRST, &proof).await.unwrap();
    // Lost as often as it is asked: nobody knows what has become of it.
    both.end.lose(3);
    let answers = [agree(TREATMENT)];
    let lost = connector.consents(FIRST, &answers).await;
    assert_eq!(lost, Err(SourceError::Away));
    // And asked for later, it is the one that was registered then.
    let result = connector.consents(FIRST, &answers).await.unwrap();
    assert_eq!(connector.consents(FIRST, &answers).await, Ok(result));
    assert_eq!(both.end.sessions(), 1);
}

#[tokio::test]
async fn a_session_is_one_person_s() {
    let both = Both::start().await;
    let proof = both.signed(FIRST).await;
    both.connector.identity(FIRST, &VISUAL).await.unwrap();
    assert_eq!(
        both.connector.identity(FIRST, &proof).await,
        Err(SourceError::Refused)
    );
}

#[tokio::test]
async fn calls_out_of_order_are_refused() {
    let both = Both::start().await;
    let connector = &both.connector;
    assert_eq!(
        connector.identity(FIRST, &VISUAL).await,
        Err(SourceError::SessionOver),
        "it was never opened"
    );
    connector.open(FIRST).await.unwrap();
    assert_eq!(
        connector.registration(FIRST).await,
        Err(SourceError::Refused)
    );
    assert_eq!(
        connector.consents(FIRST, &[]).await,
        Err(SourceError::Refused)
    );
    connector.identity(FIRST, &VISUAL).await.unwrap();
    // This person is asked about treatment and medicine alone.
    assert_eq!(
        connector
            .consents(FIRST, &[agree(ConsentClass::HealthCheck)])
            .await,
        Err(SourceError::NotAskable)
    );
    assert_eq!(
        connector.consents(FIRST, &[agree(TREATMENT); 2]).await,
        Err(SourceError::Refused)
    );
    // None of these has registered anything.
    assert!(
        connector
            .consents(FIRST, &[refuse(TREATMENT)])
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_session_that_is_over_takes_nothing_and_tells_what_was_registered() {
    let both = Both::start().await;
    let connector = &both.connector;
    both.identified(FIRST).await;
    both.identified(SECOND).await;
    let answers = [agree(TREATMENT)];
    let result = connector.consents(FIRST, &answers).await.unwrap();
    both.end.expire();
    let over = SourceError::SessionOver;
    assert_eq!(connector.open(SECOND).await, Err(over));
    assert_eq!(connector.identity(SECOND, &VISUAL).await, Err(over));
    assert_eq!(connector.registration(SECOND).await, Err(over));
    assert_eq!(connector.consents(SECOND, &answers).await, Err(over));
    // A late question for what was registered in time.
    assert_eq!(connector.consents(FIRST, &answers).await, Ok(result));
}

#[tokio::test]
async fn sessions_outlive_the_process() {
    let mut both = Both::start().await;
    let challenge = both.connector.open(SECOND).await;
    both.identified(FIRST).await;
    let answers = [agree(TREATMENT)];
    let result = both.connector.consents(FIRST, &answers).await;
    assert!(result.is_ok());
    both.restart().await;
    assert_eq!(both.connector.open(SECOND).await, challenge);
    assert_eq!(both.connector.consents(FIRST, &answers).await, result);
}

#[test]
fn a_card_that_is_not_registered_is_registered_first() {
    let holder = Holder {
        card: Some(Profile::PinLocked),
        lapsed: false,
    };
    let now = Timestamp(0);
    let mut sessions = Sessions::default();
    let key = key("clinic");
    sessions.open(key.clone(), Challenge([0; 32]), now).unwrap();
    let identified = sessions.identify(&key, holder, None, now).unwrap();
    assert!(!identified.registered);
    let session = sessions.get(&key, now).unwrap();
    let write = |_: &_| Ok(ResultXml(vec![]));
    assert_eq!(session.consent(&[], write), Err(Problem::NotRegistered));
    assert!(session.register().unwrap().registered);
    assert!(session.consent(&[], write).is_ok());
    let again = sessions.identify(&key, holder, None, now).unwrap();
    assert!(again.registered, "asked again");
}

#[test]
fn a_session_is_the_clinic_s_that_has_opened_it() {
    let now = Timestamp(0);
    let mut sessions = Sessions::default();
    let fresh = |byte| Challenge([byte; 32]);
    sessions.open(key("one"), fresh(1), now).unwrap();
    assert_eq!(
        sessions.get(&key("other"), now).map(|_| ()),
        Err(Problem::SessionUnknown)
    );
    assert_eq!(sessions.open(key("other"), fresh(2), now), Ok(fresh(2)));
    assert_eq!(sessions.open(key("one"), fresh(3), now), Ok(fresh(1)));
}

#[test]
fn sessions_are_forgotten_after_a_day() {
    let mut sessions = Sessions::default();
    let day = 24 * 60 * 60 * 1_000;
    let fresh = |byte| Challenge([byte; 32]);
    sessions.open(key("one"), fresh(1), Timestamp(0)).unwrap();
    assert_eq!(
        sessions.open(key("one"), fresh(2), Timestamp(day - 1)),
        Err(Problem::SessionOver)
    );
    sessions
        .open(key("other"), fresh(2), Timestamp(day))
        .unwrap();
    assert_eq!(sessions.len(), 1);
}

/// The same session's name, at a clinic.
fn key(clinic: &str) -> Key {
    let name = SessionName::try_from("0".repeat(32)).unwrap();
    Key(Clinic::of(&clinic.as_bytes().to_vec().into()), name)
}
