//! A card at the desk, from recognition to signature.

use crate::desk::{Fault, Reader, pin, statement, whole_visit};
use crate::issued::{answering, authority};
use card::certificate::{AuthenticationCertificate, Environment, PathError, TrustAnchors};
use card::virtual_card::{Power, Profile, VirtualCard};
use card::{CardError, ChallengeStatement, IdentityCard, Recognition, TriesLeft, VerifyState};
use jiff::Timestamp;

fn noon() -> Timestamp {
    "2026-11-25T12:00:00+09:00".parse().unwrap()
}

/// Each exchange over NFC costs the patient's patience: a change of this number is a decision.
#[test]
fn a_whole_visit_takes_sixteen_apdus() {
    let reader = Reader::of(Profile::Adult45);
    whole_visit(&reader).unwrap();
    // Application, its name; 7 blocks of the certificate; PIN, its tries;
    // application, PIN, VERIFY, signature, release.
    assert_eq!(reader.sent(), 16);

    let reader = Reader::of(Profile::Adult45);
    let mut card = IdentityCard::new(reader.clone());
    card.verify_and_sign(&pin(VirtualCard::PIN), &statement())
        .unwrap();
    assert_eq!(reader.sent(), 5);
}

#[test]
fn what_was_signed_and_read_holds_against_the_demo_authority() {
    let mut card = IdentityCard::new(Reader::of(Profile::Adult30));
    let der = card.authentication_certificate().unwrap();
    let signed = card
        .verify_and_sign(&pin(VirtualCard::PIN), &statement())
        .unwrap();
    assert_eq!(signed.verify_state, VerifyState::Dropped);

    let mut anchors = TrustAnchors::new(Environment::Test);
    anchors.add(authority().certificate_der()).unwrap();
    let certificate = AuthenticationCertificate::from_der(der.as_bytes()).unwrap();
    certificate.check_path(&anchors, noon()).unwrap();
    certificate
        .verify_challenge_signature(&statement(), &signed.signature)
        .unwrap();
    assert_eq!(
        Profile::from_serial(certificate.serial()),
        Some(Profile::Adult30)
    );

    // Another challenge, another connector, another signature: each is refused.
    let other = ChallengeStatement::new("試験用の接続先", &[0x5B; 32]).unwrap();
    assert!(
        certificate
            .verify_challenge_signature(&other, &signed.signature)
            .is_err()
    );
    let other = ChallengeStatement::new("別の接続先", &[0x5A; 32]).unwrap();
    assert!(
        certificate
            .verify_challenge_signature(&other, &signed.signature)
            .is_err()
    );
    let mut altered = signed.signature.clone();
    altered[100] ^= 1;
    assert!(
        certificate
            .verify_challenge_signature(&statement(), &altered)
            .is_err()
    );
    assert!(
        certificate
            .verify_challenge_signature(&statement(), &altered[1..])
            .is_err()
    );
    assert!(
        certificate
            .verify_challenge_signature(&statement(), &[])
            .is_err()
    );
}

#[test]
fn expiring_and_expired_cards_are_what_their_names_say() {
    let mut anchors = TrustAnchors::new(Environment::Test);
    anchors.add(authority().certificate_der()).unwrap();
    let read = |profile| {
        let mut card = IdentityCard::new(Reader::of(profile));
        let der = card.authentication_certificate().unwrap();
        AuthenticationCertificate::from_der(der.as_bytes()).unwrap()
    };
    let expiring = read(Profile::Expiring);
    assert_eq!(expiring.valid_to_day().to_string(), "2027-01-25");
    assert!(expiring.check_path(&anchors, noon()).is_ok());
    let expired = read(Profile::Expired);
    assert_eq!(expired.valid_to_day().to_string(), "2026-10-25");
    assert_eq!(
        expired.check_path(&anchors, noon()).err(),
        Some(PathError::Expired)
    );
    assert_eq!(
        read(Profile::Adult45).valid_to_day().to_string(),
        "2028-11-25"
    );
}

#[test]
fn another_card_is_told_apart_whatever_its_atr() {
    let mut card = IdentityCard::new(Reader::of(Profile::NotMyNumber));
    assert_eq!(card.recognise(), Ok(Recognition::AnotherCard));
    let not_one = Some(CardError::NotIndividualNumberCard);
    assert_eq!(card.authentication_certificate().err(), not_one);
    assert_eq!(card.tries_left().err(), not_one);
    assert_eq!(
        card.verify_and_sign(&pin(VirtualCard::PIN), &statement())
            .err(),
        not_one
    );
    let mut card = IdentityCard::new(Reader::of(Profile::Adult45));
    assert_eq!(card.recognise(), Ok(Recognition::IndividualNumberCard));
}

#[test]
fn a_wrong_pin_costs_one_try_and_three_lock() {
    for answer in ["6984", "6983"] {
        let reader = Reader::with(answering(answer));
        let mut card = IdentityCard::new(reader.clone());
        let mut wrong = || card.verify_and_sign(&pin(*b"9999"), &statement()).err();
        let two = TriesLeft::Count(2);
        let one = TriesLeft::Count(1);
        assert_eq!(wrong(), Some(CardError::PinWrong { left: two }));
        assert_eq!(wrong(), Some(CardError::PinWrong { left: one }));
        assert_eq!(wrong(), Some(CardError::PinLocked));
        assert_eq!(wrong(), Some(CardError::PinLocked));
        assert_eq!(card.tries_left(), Ok(TriesLeft::Locked));
        // The right one does not help any more.
        assert_eq!(
            card.verify_and_sign(&pin(VirtualCard::PIN), &statement())
                .err(),
            Some(CardError::PinLocked)
        );
        assert_eq!(reader.verify_commands(), 5);
    }
}

#[test]
fn the_right_pin_gives_the_tries_back() {
    let reader = Reader::of(Profile::Adult45);
    let mut card = IdentityCard::new(reader.clone());
    assert!(card.verify_and_sign(&pin(*b"0000"), &statement()).is_err());
    assert_eq!(card.tries_left(), Ok(TriesLeft::Count(2)));
    assert!(
        card.verify_and_sign(&pin(VirtualCard::PIN), &statement())
            .is_ok()
    );
    assert_eq!(card.tries_left(), Ok(TriesLeft::Count(3)));
}

#[test]
fn a_locked_card_says_so_before_a_pin_is_asked_for() {
    let mut card = IdentityCard::new(Reader::of(Profile::PinLocked));
    assert_eq!(card.tries_left(), Ok(TriesLeft::Locked));
}

/// After the visit the key is closed: whoever speaks to the card next cannot sign.
#[test]
fn nothing_stays_open_after_success_or_failure() {
    // In a visit that starts with the PIN, exchange 3 is the signature.
    for fault in [None, Some((3, Fault::Answers(vec![0x6F, 0x00])))] {
        let reader = Reader::of(Profile::Adult45);
        reader.0.borrow_mut().fault = fault;
        let mut card = IdentityCard::new(reader.clone());
        drop(card.verify_and_sign(&pin(VirtualCard::PIN), &statement()));
        let last = reader.0.borrow().sent.last().cloned().unwrap();
        assert_eq!(last[..4], [0x00, 0xA4, 0x04, 0x0C]);
        assert_eq!(last[5..7], [0xA0, 0x00]);
        // Bypass the guard: the bare card refuses to sign, even after a reset.
        let mut desk = reader.0.borrow_mut();
        desk.card.power(Power::Reset);
        let select = [
            &[0x00, 0xA4, 0x04, 0x0C, 0x0A][..],
            &myna_card::ap::jpki::DF,
        ]
        .concat();
        assert_eq!(desk.card.handle(&select), [0x90, 0x00]);
        let sign = [&[0x80, 0x2A, 0x00, 0x97, 0x01, 0x55, 0x00][..]].concat();
        assert_eq!(desk.card.handle(&sign), [0x69, 0x82]);
    }
}

#[test]
fn a_release_that_fails_is_told_with_the_signature() {
    let reader = Reader::failing(4, Fault::Answers(vec![0x6A, 0x82]));
    let mut card = IdentityCard::new(reader);
    let signed = card
        .verify_and_sign(&pin(VirtualCard::PIN), &statement())
        .unwrap();
    assert_eq!(signed.verify_state, VerifyState::MayRemain);
}

/// Between the question for the tries and the PIN, other software selects the signature key's
/// password: the four digits must not be taken for it.
#[test]
fn the_pin_reaches_its_own_key_whatever_was_selected_meanwhile() {
    let reader = Reader::of(Profile::Adult45);
    let mut card = IdentityCard::new(reader.clone());
    assert_eq!(card.tries_left(), Ok(TriesLeft::Count(3)));
    let select_password = [0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x1B];
    let ask = |apdu: &[u8]| reader.0.borrow_mut().card.handle(apdu);
    assert_eq!(ask(&select_password), [0x90, 0x00]);
    assert!(
        card.verify_and_sign(&pin(VirtualCard::PIN), &statement())
            .is_ok()
    );
    assert_eq!(card.tries_left(), Ok(TriesLeft::Count(3)));
    assert_eq!(ask(&select_password), [0x90, 0x00]);
    assert_eq!(ask(&[0x00, 0x20, 0x00, 0x80]), [0x63, 0xC5]);
}
