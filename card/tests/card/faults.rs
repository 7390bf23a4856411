//! Everything that can go wrong between the desk and the card, at each exchange.

use crate::desk::{Fault, Reader, pin, statement, whole_visit};
use card::virtual_card::VirtualCard;
use card::{CardError, CardStep, IdentityCard, Transmit, TriesLeft};
use proptest::prelude::*;

/// The card leaves at each exchange in turn, also in the middle of one.
#[test]
fn a_card_taken_away_at_any_moment_is_a_lost_link() {
    for at in 0..15 {
        let reader = Reader::failing(at, Fault::Ejected);
        assert_eq!(whole_visit(&reader), Err(CardError::LinkLost), "at {at}");
        assert!(reader.verify_commands() <= 1);
        assert!(reader.tries_left() == 3);
    }
    // The last exchange only releases: the signature is there already.
    assert_eq!(whole_visit(&Reader::failing(15, Fault::Ejected)), Ok(()));
}

/// A status word out of place is reported with its step and its value, and nothing is retried.
#[test]
fn an_unexpected_status_word_names_its_step() {
    let steps = [
        (0, CardStep::SelectApplication),
        (1, CardStep::ReadTokenInformation),
        (2, CardStep::ReadCertificate),
        (3, CardStep::ReadCertificate),
        (8, CardStep::ReadCertificate),
        (9, CardStep::SelectPin),
        (10, CardStep::CountTries),
        (11, CardStep::SelectApplication),
        (12, CardStep::SelectPin),
        (13, CardStep::PresentPin),
        (14, CardStep::Sign),
    ];
    for (at, step) in steps {
        for status in [0x6F00, 0x6999, 0x6110, 0x6C10, 0x6285] {
            let [high, low] = u16::to_be_bytes(status);
            let reader = Reader::failing(at, Fault::Answers(vec![high, low]));
            // The very first command may be lost to a card that is just waking.
            let expected = match (at, status) {
                (0, 0x6F00) => Ok(()),
                _ => Err(CardError::UnexpectedStatus { step, status }),
            };
            assert_eq!(whole_visit(&reader), expected, "at {at}");
            assert!(reader.verify_commands() <= 1, "VERIFY was repeated");
        }
        for answer in [vec![], vec![0x90]] {
            let reader = Reader::failing(at, Fault::Answers(answer));
            let expected = CardError::MalformedAnswer { step };
            assert_eq!(whole_visit(&reader), Err(expected), "at {at}");
        }
    }
}

#[test]
fn each_answer_to_the_tries_is_understood() {
    let table = [
        (0x63C3, Ok(TriesLeft::Count(3))),
        (0x63C1, Ok(TriesLeft::Count(1))),
        (0x63C0, Ok(TriesLeft::Locked)),
        (0x6983, Ok(TriesLeft::Locked)),
        (0x6984, Ok(TriesLeft::Locked)),
        (0x6300, Ok(TriesLeft::Unlimited)),
        (0x9000, Ok(TriesLeft::NotReported)),
    ];
    for (status, expected) in table {
        let [high, low] = u16::to_be_bytes(status);
        let reader = Reader::failing(2, Fault::Answers(vec![high, low]));
        assert_eq!(IdentityCard::new(reader).tries_left(), expected);
    }
}

#[test]
fn each_answer_to_the_pin_is_understood() {
    let wrong = |left| CardError::PinWrong { left };
    let table = [
        (0x63C1, wrong(TriesLeft::Count(1))),
        (0x6300, wrong(TriesLeft::Unlimited)),
        (0x63C0, CardError::PinLocked),
        (0x6983, CardError::PinLocked),
        (0x6984, CardError::PinLocked),
    ];
    for (status, expected) in table {
        let [high, low] = u16::to_be_bytes(status);
        let reader = Reader::failing(2, Fault::Answers(vec![high, low]));
        let mut card = IdentityCard::new(reader.clone());
        let outcome = card.verify_and_sign(&pin(VirtualCard::PIN), &statement());
        assert_eq!(outcome.err(), Some(expected));
        assert_eq!(reader.verify_commands(), 1);
    }
}

/// A file without a certificate, a length that lies, a certificate that stops early.
#[test]
fn a_damaged_certificate_file_is_told_apart_from_a_missing_one() {
    let step = CardStep::ReadCertificate;
    let malformed = CardError::MalformedAnswer { step };
    let block = |head: &[u8], length| {
        let mut block = head.to_vec();
        block.resize(length, 0x30);
        block.extend([0x90, 0x00]);
        block
    };
    let filler = [vec![0xFF; 256], vec![0x90, 0x00]].concat();
    let table = [
        // The first block.
        (1, vec![0x6A, 0x82], CardError::NoAuthenticationCertificate),
        (1, filler, CardError::NoAuthenticationCertificate),
        (1, vec![0x90, 0x00], malformed),
        (1, block(&[0x30, 0x82, 0xFF, 0xFF], 256), malformed),
        (1, block(&[0x30, 0x82, 0x00, 0x10], 256), malformed),
        (1, block(&[0x04, 0x82, 0x06, 0x32], 256), malformed),
        // The head tells 3,000 bytes; the file has 2,048, so a later read is past its end.
        (1, block(&[0x30, 0x82, 0x0B, 0xB4], 256), malformed),
        // A later block: empty, too long, past the end.
        (3, vec![0x90, 0x00], malformed),
        (7, block(&[], 257), malformed),
        (3, vec![0x6B, 0x00], malformed),
    ];
    for (at, answer, expected) in table {
        let reader = Reader::failing(at, Fault::Altered(answer));
        let mut card = IdentityCard::new(reader);
        let outcome = card.authentication_certificate();
        assert_eq!(outcome.err(), Some(expected), "at {at}: {expected:?}");
    }
}

/// Cards that take no short file identifier: the file is selected first, for one APDU more.
#[test]
fn the_certificate_is_read_without_short_identifiers_too() {
    for status in [0x6A86_u16, 0x6B00, 0x6986, 0x6981, 0x6A81] {
        let reader = Reader::failing(1, Fault::Answers(status.to_be_bytes().to_vec()));
        let mut card = IdentityCard::new(reader.clone());
        let der = card.authentication_certificate().unwrap();
        let desk = reader.0.borrow();
        assert_eq!(Some(der.as_bytes()), desk.card.certificate_der());
        assert_eq!(desk.sent.len(), 10);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any one answer replaced by any bytes: no panic, at most one PIN, and never a success with
    /// a signature that does not verify (the visit checks it).
    #[test]
    fn one_arbitrary_answer_never_costs_a_second_try(
        at in 0_usize..16,
        answer in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300),
            any::<[u8; 2]>().prop_map(|status| status.to_vec()),
        ],
    ) {
        // A certificate or signature that was replaced as a whole is not this property's matter.
        prop_assume!(!answer.ends_with(&[0x90, 0x00]));
        let reader = Reader::failing(at, Fault::Answers(answer));
        let outcome = whole_visit(&reader);
        // Success only where another answer has another way: the short identifiers (1, 2), the
        // number of tries (10), the release (15).
        prop_assert!(outcome.is_err() || [1, 2, 10, 15].contains(&at));
        prop_assert!(reader.verify_commands() <= 1);
        prop_assert_eq!(reader.tries_left(), 3);
    }

    /// A card that answers anything at all, to everything: no panic, no endless reading, and the
    /// PIN is presented once at most.
    #[test]
    fn a_card_without_any_reason_gets_one_pin_at_most(
        answers in prop::collection::vec(unreasonable_answer(), 200),
    ) {
        let mut sent = Vec::new();
        let card = Unreasonable { answers, sent: &mut sent };
        let mut card = IdentityCard::new(card);
        let _recognised = card.recognise();
        drop(card.authentication_certificate());
        let _tries = card.tries_left();
        drop(card.verify_and_sign(&pin(VirtualCard::PIN), &statement()));
        let with_pin = sent.iter().filter(|apdu| apdu.get(1) == Some(&0x20) && apdu.len() > 4);
        prop_assert!(with_pin.count() <= 1);
        prop_assert!(sent.len() < 90);
    }
}

fn unreasonable_answer() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        4 => Just(vec![0x90, 0x00]),
        2 => Just(vec![0x30, 0x82, 0x0F, 0xFC, 0x90, 0x00]),
        2 => Just(vec![0x01, 0x90, 0x00]),
        1 => Just([vec![0xAB; 256], vec![0x90, 0x00]].concat()),
        1 => Just(vec![0x63, 0xC2]),
        1 => any::<[u8; 2]>().prop_map(|status| status.to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..260),
    ]
}

struct Unreasonable<'a> {
    answers: Vec<Vec<u8>>,
    sent: &'a mut Vec<Vec<u8>>,
}

impl Transmit for Unreasonable<'_> {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        self.sent.push(command.to_vec());
        self.answers.pop().ok_or(myna_card::Error::NoReader)
    }
}
