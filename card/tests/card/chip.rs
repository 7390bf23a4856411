//! The virtual card, seen as other software sees a card: command in, answer out.

use crate::issued::{TODAY, answering, authority, virtual_card};
use crate::oracle::bytes;
use card::virtual_card::{DemoAuthority, Power, Profile, VirtualCard};
use proptest::prelude::*;

const JPKI: &str = "00A4040C0AD392F000260100000001";
const ISSUER: &str = "00A4040C07A0000001510000";
const PIN: &str = "00A4020C020018";
const VERIFY: &str = "002000800431323334";
const WRONG: &str = "002000800439393939";
const SIGN: &str = "802A0097333031300D060960864801650304020105000420\
                    000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F00";

pub(crate) fn powered(profile: Profile) -> VirtualCard {
    let mut card = virtual_card(profile);
    card.power(Power::On);
    card
}

/// The status word, and the data before it.
pub(crate) fn ask(card: &mut VirtualCard, apdu: &str) -> (u16, Vec<u8>) {
    let mut answer = card.handle(&bytes(apdu));
    let status = answer.split_off(answer.len() - 2);
    (u16::from_be_bytes([status[0], status[1]]), answer)
}

pub(crate) fn status(card: &mut VirtualCard, apdu: &str) -> u16 {
    ask(card, apdu).0
}

/// Carries out a script of commands and compares every status word.
pub(crate) fn play(card: &mut VirtualCard, script: &[(&str, u16)]) {
    for (number, (apdu, expected)) in script.iter().enumerate() {
        let answered = status(card, apdu);
        assert_eq!(answered, *expected, "line {number}, {apdu}: {answered:04X}");
    }
}

/// What OpenSC 0.23 sends until it knows the card: the probes of its other drivers, then JPKI.
#[test]
fn the_probes_of_other_card_drivers_find_nothing() {
    play(
        &mut powered(Profile::Adult45),
        &[
            ("00A4040007627601FF000000", 0x6A82),
            ("00A4040006A00000000101", 0x6A82),
            ("00A404000BE82B0601040181C31F020100", 0x6A82),
            ("00CADF3005", 0x6A88),
            ("00CB3FFF035C017E08", 0x6D00),
            ("00A4040009A00000030800001000", 0x6A82),
            ("00A4040006D2760001240100", 0x6A82),
            ("00A4040C0AD3921000310001010100", 0x6A82),
            (JPKI, 0x9000),
            (JPKI, 0x9000),
            (PIN, 0x9000),
            ("00200080", 0x63C3),
            ("00A4020C02001B", 0x9000),
            ("00200080", 0x63C5),
        ],
    );
}

#[test]
fn the_parameters_and_classes_of_no_use_are_refused_as_cards_do() {
    play(
        &mut powered(Profile::Adult45),
        &[
            ("00A40000", 0x6A86),
            ("00A4000C023F00", 0x6A82),
            ("00A4020C02000A", 0x6A82),
            ("00B0000000", 0x6986),
            (JPKI, 0x9000),
            ("00A40000", 0x9000),
            ("00A404000AD392F000260100000001", 0x6A86),
            ("00B0000000", 0x6986),
            ("00A4020C020003", 0x6A82),
            ("00A4020C02000A", 0x9000),
            ("01B0000000", 0x6881),
            ("03B0000000", 0x6881),
            ("04B0000000", 0x6882),
            ("0CB0000000", 0x6882),
            ("F0B0000000", 0x6E00),
            ("00B00000000000", 0x6700),
            ("00B00000", 0x6700),
            ("00B0000000", 0x9000),
            ("00B0080000", 0x6B00),
            ("00B007FF00", 0x9000),
            ("00B0EA0000", 0x6A86),
            ("00B0990000", 0x6A82),
            ("00B0980000", 0x6981),
            ("00200080", 0x6981),
            ("0020019800", 0x6A86),
            ("00", 0x6700),
            ("00200080023132", 0x6981),
            ("00A4020C020017", 0x9000),
            ("00B0000000", 0x6981),
            ("0020008000", 0x6700),
        ],
    );
}

#[test]
fn files_are_followed_by_filler_and_end_where_they_end() {
    let mut card = powered(Profile::Adult45);
    let certificate = card.certificate_der().unwrap().to_vec();
    assert!(
        (1550..=1630).contains(&certificate.len()),
        "{} bytes are not like JPKI's 1,590",
        certificate.len()
    );
    status(&mut card, JPKI);
    status(&mut card, "00A4020C02000A");
    let mut file = Vec::new();
    loop {
        let offset = u16::try_from(file.len()).unwrap();
        match ask(&mut card, &format!("00B0{offset:04X}00")) {
            (0x9000, block) => file.extend(block),
            (0x6B00, _) => break,
            (other, _) => panic!("{other:04X}"),
        }
    }
    assert_eq!(file.len(), 2048);
    assert_eq!(file[..certificate.len()], certificate);
    assert!(file[certificate.len()..].iter().all(|&byte| byte == 0xFF));
    // Near the end a card gives what there is.
    assert_eq!(ask(&mut card, "00B007F020").1.len(), 16);
    // The short identifier reads the same, and makes the file current.
    assert_eq!(ask(&mut card, "00B08A0010").1, certificate[..16]);
    // The token information and the list of certificates have no filler.
    assert_eq!(ask(&mut card, "00B0860000").1.len(), 160);
    assert_eq!(ask(&mut card, "00B0880000").1, [0x8F, 0x8F, 0x00]);
    assert_eq!(
        ask(&mut card, "00B08B0004").1,
        authority().certificate_der()[..4]
    );
}

#[test]
fn the_pin_opens_the_key_and_only_the_key_that_it_belongs_to() {
    let mut card = powered(Profile::Adult45);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (SIGN, 0x6982),
            (PIN, 0x9000),
            (VERIFY, 0x9000),
            ("00200080", 0x63C3),
            ("00A4020C020017", 0x9000),
            ("00A4020C02000A", 0x9000),
            (SIGN, 0x9000),
            ("802A009A015500", 0x6982),
            ("802A00980155", 0x6981),
            ("802A00970100", 0x6700),
            ("802A0097010000", 0x9000),
            ("802A06970100000000", 0x6700),
            ("802A0697010000", 0x6A86),
            ("802A0297010000", 0x6985),
        ],
    );
    assert_eq!(ask(&mut card, SIGN).1.len(), 256);
}

/// As measured on cards in use: a reset or the same application again keeps it, power-off and
/// another application end it.
#[test]
fn what_the_pin_opened_stays_open_until_power_or_application_is_gone() {
    let open = [(JPKI, 0x9000), (PIN, 0x9000), (VERIFY, 0x9000)];
    let mut card = powered(Profile::Adult45);
    play(&mut card, &open);
    play(&mut card, &[(JPKI, 0x9000), (SIGN, 0x9000)]);
    card.power(Power::Reset);
    play(&mut card, &[(SIGN, 0x6A82), (JPKI, 0x9000), (SIGN, 0x9000)]);
    // A SELECT that fails, and power that is there already, change nothing.
    card.power(Power::On);
    play(
        &mut card,
        &[("00A4040C0AD3921000310001010100", 0x6A82), (SIGN, 0x9000)],
    );
    play(
        &mut card,
        &[(ISSUER, 0x9000), (JPKI, 0x9000), (SIGN, 0x6982)],
    );

    play(&mut card, &open);
    card.power(Power::Off);
    play(&mut card, &[(JPKI, 0x6F00)]);
    card.power(Power::On);
    play(&mut card, &[(JPKI, 0x9000), (SIGN, 0x6982)]);

    // A wrong PIN closes what the right one had opened.
    play(&mut card, &open);
    play(&mut card, &[(WRONG, 0x63C2), (SIGN, 0x6982)]);
}

#[test]
fn tries_survive_the_power_and_the_last_one_locks() {
    for (answer, locked) in [("6984", 0x6984), ("6983", 0x6983)] {
        let mut card = answering(answer);
        card.power(Power::On);
        play(&mut card, &[(JPKI, 0x9000), (PIN, 0x9000), (WRONG, 0x63C2)]);
        card.power(Power::Off);
        card.power(Power::On);
        play(
            &mut card,
            &[
                (JPKI, 0x9000),
                (PIN, 0x9000),
                ("00200080", 0x63C2),
                (WRONG, 0x63C1),
                (WRONG, 0x63C0),
                (VERIFY, locked),
                ("00200080", 0x63C0),
                (SIGN, 0x6982),
            ],
        );
    }
    let mut card = powered(Profile::PinLocked);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (PIN, 0x9000),
            ("00200080", 0x63C0),
            (VERIFY, 0x6984),
        ],
    );
}

#[test]
fn another_card_has_no_jpki() {
    let mut card = powered(Profile::NotMyNumber);
    play(
        &mut card,
        &[
            (JPKI, 0x6A82),
            (PIN, 0x6A82),
            (SIGN, 0x6A82),
            ("00B08A0000", 0x6A82),
        ],
    );
    assert_eq!(card.certificate_der(), None);
}

#[test]
fn a_stored_card_and_authority_come_back_as_they_were() {
    let stored = authority().to_bytes().unwrap();
    let again = DemoAuthority::from_bytes(&stored).unwrap();
    assert_eq!(again.certificate_der(), authority().certificate_der());
    for profile in Profile::ALL {
        let card = virtual_card(profile);
        let again = VirtualCard::from_bytes(&card.to_bytes().unwrap()).unwrap();
        assert_eq!(*again.story(), profile.story().unwrap());
        assert_eq!(again.issued_on(), card.issued_on());
        assert_eq!(again.certificate_der(), card.certificate_der());
    }
    // On another day the same key gets another certificate.
    let card = virtual_card(Profile::Adult45);
    let later = card
        .reissue(authority(), TODAY.tomorrow().unwrap())
        .unwrap();
    assert_ne!(later.certificate_der(), card.certificate_der());
}

#[test]
fn damaged_storage_is_refused() {
    let card = virtual_card(Profile::Adult45).to_bytes().unwrap();
    let authority = authority().to_bytes().unwrap();
    for bytes in [&card[..], &authority[..]] {
        for end in [0, 1, 10, bytes.len() / 2, bytes.len() - 1] {
            assert!(VirtualCard::from_bytes(&bytes[..end]).is_err());
            assert!(DemoAuthority::from_bytes(&bytes[..end]).is_err());
        }
    }
    assert!(DemoAuthority::from_bytes(&card).is_err());
    assert!(VirtualCard::from_bytes(&authority).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Any bytes get an answer of 2 to 258 bytes, and none of them signs without the PIN.
    #[test]
    fn any_commands_get_an_answer_and_no_signature(
        commands in prop::collection::vec(
            prop_oneof![
                prop::collection::vec(any::<u8>(), 0..300),
                prop::sample::select(vec![JPKI, ISSUER, PIN, WRONG, SIGN, "00200080", "00B08A0000"])
                    .prop_map(bytes),
            ],
            1..30,
        ),
    ) {
        let mut card = powered(Profile::Adult45);
        for command in commands {
            prop_assume!(command.get(..2) != Some(&[0x00, 0x20]) || !command.ends_with(b"1234"));
            let answer = card.handle(&command);
            prop_assert!((2..=258).contains(&answer.len()));
            let signing = command.get(..2) == Some(&[0x80, 0x2A]);
            prop_assert!(!signing || answer.len() == 2);
        }
    }
}
