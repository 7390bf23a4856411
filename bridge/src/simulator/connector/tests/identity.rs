//! Who is let in: signatures, authorities, dates.

use protocol::consent::{ConsentClass, ConsentState};
use protocol::eligibility::{Coded, Validity};

use super::{Both, FIRST, SECOND, TODAY, TRAY, agree, card, read, refuse};
use crate::clock::date_of;
use crate::eligibility::{Askable, Institution, Proof, SourceError, SourceSession};

#[tokio::test]
async fn a_card_that_signed_leads_to_its_holder_and_result() {
    let source = Both::start().await;
    let proof = source.signed(FIRST).await;
    let answer = source.connector.identity(FIRST, &proof).await.unwrap();
    assert!(answer.registered);
    assert_eq!(
        answer.askable.classes().collect::<Vec<_>>(),
        ConsentClass::ALL
    );
    let answers = [
        agree(ConsentClass::TreatmentAndMedicine),
        refuse(ConsentClass::Surgery),
        agree(ConsentClass::HealthCheck),
    ];
    let result = read(&source.connector.consents(FIRST, &answers).await.unwrap());
    let found = result.only().unwrap();
    let consents = found.consents(source.connector.authority()).known;
    assert_eq!(found.person().name, "試験　花子");
    assert_eq!(found.birth_date.map(|day| TODAY.year - day.year), Some(45));
    assert_eq!(
        result.insurance(found).validity,
        Coded::Known(Validity::Valid)
    );
    let states: Vec<_> = consents.iter().map(|consent| consent.state).collect();
    assert_eq!(
        states,
        [
            ConsentState::Agreed,
            ConsentState::Refused,
            ConsentState::Agreed
        ]
    );
    let given = &consents[0];
    assert_eq!(
        given.until.unwrap().0 - given.given_at.unwrap().0,
        86_400_000
    );
    assert_eq!(given.authority, source.connector.authority());
    assert_eq!(consents[1].given_at, None);
    assert_eq!(
        result.header.institution.as_deref(),
        Some(Institution::SYNTHETIC)
    );
}

#[tokio::test]
async fn a_signature_over_anything_else_is_refused() {
    let source = Both::start().await;
    let of_first = source.signed(FIRST).await;
    // The same card, the same source, another session's challenge.
    source.connector.open(SECOND).await.unwrap();
    assert_eq!(
        source.connector.identity(SECOND, &of_first).await,
        Err(SourceError::ProofRefused)
    );
    let Proof::Signed {
        certificate_der,
        signature,
    } = of_first
    else {
        panic!("it was signed");
    };
    for bad in [vec![], vec![0; 256], signature[..255].to_vec()] {
        let certificate_der = certificate_der.clone();
        let proof = Proof::Signed {
            certificate_der,
            signature: bad,
        };
        assert_eq!(
            source.connector.identity(FIRST, &proof).await,
            Err(SourceError::ProofRefused)
        );
    }
    // And the session still takes the right one.
    let proof = Proof::Signed {
        certificate_der,
        signature,
    };
    assert!(source.connector.identity(FIRST, &proof).await.is_ok());
    // In another session it is known as one that was used.
    assert_eq!(
        source.connector.identity(SECOND, &proof).await,
        Err(SourceError::ProofRefused)
    );
}

#[tokio::test]
async fn a_certificate_of_another_authority_is_refused() {
    let source = Both::start_on(TODAY, &TRAY.other_authority).await;
    let proof = source.signed(FIRST).await;
    assert_eq!(
        source.connector.identity(FIRST, &proof).await,
        Err(SourceError::Refused)
    );
    let proof = Proof::Visual {
        certificate_der: Some(vec![0x30, 0]),
    };
    assert_eq!(
        source.connector.identity(FIRST, &proof).await,
        Err(SourceError::Refused)
    );
}

#[tokio::test]
async fn an_ended_certificate_gives_the_insurance_facts_only_and_later_nothing() {
    let last = {
        let der = card().certificate_der().unwrap().to_vec();
        let certificate = card::certificate::AuthenticationCertificate::from_der(&der).unwrap();
        certificate.valid_to_day()
    };
    let identify = async |day: jiff::civil::Date| {
        let source = Both::start_on(date_of(day), &TRAY.authority).await;
        let session = SourceSession {
            day: date_of(day),
            ..FIRST
        };
        let proof = source.signed(session).await;
        let answer = source.connector.identity(session, &proof).await;
        (source, session, answer)
    };
    let (_, _, answer) = identify(last.yesterday().unwrap()).await;
    assert_eq!(answer.unwrap().askable.classes().count(), 3);

    let grace = last.tomorrow().unwrap();
    let (source, session, answer) = identify(grace).await;
    let answer = answer.unwrap();
    assert!(answer.registered);
    assert_eq!(answer.askable, Askable::NOTHING);
    let answers = [agree(ConsentClass::TreatmentAndMedicine)];
    assert_eq!(
        source.connector.consents(session, &answers).await,
        Err(SourceError::NotAskable)
    );
    let result = read(&source.connector.consents(session, &[]).await.unwrap());
    let agreed = |state| state == ConsentState::Agreed;
    assert!(
        !result
            .only()
            .unwrap()
            .consents(source.connector.authority())
            .known
            .iter()
            .any(|consent| agreed(consent.state))
    );

    let months = jiff::ToSpan::months;
    let end = last
        .first_of_month()
        .checked_add(months(3))
        .unwrap()
        .last_of_month();
    assert_eq!(identify(end).await.2.unwrap().askable, answer.askable);
    assert_eq!(
        identify(end.tomorrow().unwrap()).await.2,
        Err(SourceError::Refused)
    );
}
