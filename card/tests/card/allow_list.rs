//! What reaches a card: only what the allow list names, whatever is asked and whatever is answered.

use std::cell::RefCell;
use std::rc::Rc;

use card::Transmit;
use card::transport::{ExchangeError, Guarded, Refusal};
use proptest::prelude::*;

use crate::oracle::*;

#[derive(Clone)]
struct Watched(Rc<RefCell<Oracle>>);

impl Transmit for Watched {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        let mut oracle = self.0.borrow_mut();
        let apdu = hex(command);
        assert!(
            oracle.permits(&apdu),
            "reached the card: {apdu} in {:?}",
            oracle.places
        );
        oracle.seen += 1;
        let answer = oracle.answers.pop().flatten();
        let succeeded = answer
            .as_ref()
            .is_some_and(|answer| answer.ends_with(&[0x90, 0x00]));
        oracle.follow(&apdu, succeeded);
        answer.ok_or(myna_card::Error::NoReader)
    }
}

fn signing(head: &str) -> String {
    format!("{head}33{DIGEST_INFO}{}00", "AB".repeat(32))
}

/// Commands of the list, and commands that a card would carry out but that are not on it.
fn known_commands() -> Vec<Vec<u8>> {
    let mut commands = vec![
        JPKI.to_owned(),
        ISSUER.to_owned(),
        "00200080".to_owned(),
        "0020008003313233".to_owned(),
        "002000800431323334".to_owned(),
        "00B0000000".to_owned(),
        "00B0010080".to_owned(),
        "00A4040C0AD3921000310001010408".to_owned(),
        "00A4040C0AD3921000310001010402".to_owned(),
        "00A4040C05D392F00026".to_owned(),
        signing("802A0080"),
        signing("802A0097"),
        signing("802A009A"),
        signing("802A0297"),
    ];
    commands.extend(FILES[..12].iter().map(|file| format!("00A4020C02{file}")));
    commands.extend((0x80..=0x9F).map(|p1| format!("00B0{p1:02X}0000")));
    commands.extend((0x81..=0x9F).map(|p2| format!("002000{p2:02X}")));
    commands.iter().map(|command| bytes(command)).collect()
}

fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(known_commands());
    (known, any::<prop::sample::Index>(), any::<u8>(), 0..4).prop_map(
        |(mut apdu, at, byte, how)| {
            let at = at.index(apdu.len());
            match how {
                0 => apdu[at] = byte,
                1 => apdu.insert(at, byte),
                2 => apdu.truncate(at),
                _ => apdu.push(byte),
            }
            apdu
        },
    )
}

fn command() -> impl Strategy<Value = Vec<u8>> {
    // The listed ones lead to where a file is current; the rest tries what can be done there.
    let listed = [
        JPKI,
        JPKI,
        ISSUER,
        "00A4020C020017",
        "00A4020C020018",
        "00A4020C02000A",
        "00B08A0000",
        "00B0010080",
        "00200080",
        "002000800431323334",
    ];
    let listed = listed.into_iter().map(bytes);
    let listed = listed.chain([bytes(&signing("802A0080")), bytes(&signing("802A0097"))]);
    prop_oneof![
        8 => prop::sample::select(listed.collect::<Vec<_>>()),
        2 => prop::sample::select(known_commands()),
        3 => mutated(),
        1 => prop::collection::vec(any::<u8>(), 0..300),
    ]
}

fn answer() -> impl Strategy<Value = Option<Vec<u8>>> {
    prop_oneof![
        8 => Just(Some(vec![0x90, 0x00])),
        2 => Just(Some(vec![0x6A, 0x82])),
        1 => prop::collection::vec(any::<u8>(), 0..6).prop_map(Some),
        1 => Just(None),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn only_listed_tuples_reach_the_card(
        commands in prop::collection::vec(command(), 1..60),
        answers in prop::collection::vec(answer(), 60),
    ) {
        let mut guarded = Guarded::new(Watched(Rc::new(RefCell::new(Oracle::new(answers)))));
        for command in commands {
            // The oracle inside fails the test; the outcome for the caller does not matter here.
            drop(guarded.exchange(&command));
        }
    }
}

/// The property above would also hold for a guard that refuses everything.
#[test]
fn every_listed_command_reaches_the_card_in_its_place() {
    let oracle = Rc::new(RefCell::new(Oracle::new(vec![Some(vec![0x90, 0x00]); 60])));
    let mut guarded = Guarded::new(Watched(Rc::clone(&oracle)));
    let mut count = 0;
    let mut send = |apdu: &str| {
        count += 1;
        guarded.exchange(&bytes(apdu)).unwrap();
    };
    send(JPKI);
    for file in ["0006", "0008", "000A", "000B"] {
        send(&format!("00A4020C02{file}"));
        send("00B0000000");
        send("00B07FFF01");
    }
    for p1 in ["86", "88", "8A", "8B"] {
        send(&format!("00B0{p1}0000"));
        send("00B0010000");
    }
    send("00A4020C020018");
    send("00200080");
    send("002000800430313239");
    send(&signing("802A0097"));
    send("00A4020C020017");
    send(&signing("802A0080"));
    send(ISSUER);
    assert_eq!(oracle.borrow().seen, count);
}

/// Each is carried out by a card; each is refused with its own reason, and nothing is sent.
#[test]
fn forbidden_commands_are_refused_by_name() {
    let pin = "00A4020C020018";
    let key = "00A4020C020017";
    let certificate = "00A4020C02000A";
    let table = [
        // The 12-digit number: the applications that hold it cannot be selected …
        (JPKI, "00A4040C0AD3921000310001010408", Refusal::Application),
        (JPKI, "00A4040C0AD3921000310001010402", Refusal::Application),
        (JPKI, "00A4040C0AD3921000310001010401", Refusal::Application),
        (JPKI, "00A4040C0AD3921000310001010100", Refusal::Application),
        (JPKI, "00A4040C05D392100031", Refusal::Application),
        // … nor JPKI by a prefix, with file control, or with Le.
        (JPKI, "00A4040C09D392F0002601000000", Refusal::Application),
        (JPKI, "00A404000AD392F000260100000001", Refusal::Command),
        (JPKI, "00A4040C0AD392F00026010000000100", Refusal::Command),
        // Without the application, its files cannot be selected or read.
        (ISSUER, "00A4020C02000A", Refusal::File),
        (ISSUER, "00B08A0000", Refusal::File),
        (ISSUER, "00B0000000", Refusal::File),
        // The signature certificate, key and password; unknown files; the master file.
        (JPKI, "00A4020C020001", Refusal::File),
        (JPKI, "00A4020C020002", Refusal::File),
        (JPKI, "00A4020C020009", Refusal::File),
        (JPKI, "00A4020C020016", Refusal::File),
        (JPKI, "00A4020C02001A", Refusal::File),
        (JPKI, "00A4020C02001B", Refusal::File),
        (JPKI, "00A4000C023F00", Refusal::Command),
        (JPKI, "00A4000C02000A", Refusal::Command),
        (JPKI, "00A40000", Refusal::Command),
        // Reading without a file, by another short identifier, or from a key.
        (JPKI, "00B0000000", Refusal::File),
        (certificate, "00B0810000", Refusal::File),
        (certificate, "00B0970000", Refusal::File),
        (certificate, "00B0EA0000", Refusal::File),
        (certificate, "00B00000", Refusal::Command),
        (pin, "00B0000000", Refusal::File),
        // A PIN for anything but the current file 0018; 照合番号A (12 digits); letters.
        (certificate, "002000800431323334", Refusal::Key),
        (key, "00200080", Refusal::Key),
        (pin, "0020009B0431323334", Refusal::Key),
        (pin, "00200098", Refusal::Key),
        (pin, "00200080003132333435", Refusal::ExtendedLength),
        (pin, "002000800C313233343536373839303132", Refusal::Data),
        (pin, "00200080064142434445463132", Refusal::MalformedApdu),
        (pin, "0020008006414243444546", Refusal::Data),
        (pin, "00200080033132330000", Refusal::MalformedApdu),
        (pin, "00200080043132333400", Refusal::Command),
        (pin, "002001800431323334", Refusal::Command),
        // Changing or resetting a PIN.
        (pin, "002401800431323334", Refusal::Command),
        (pin, "002400800831323334", Refusal::MalformedApdu),
        (pin, "002C00800431323334", Refusal::Command),
        (pin, "803200800431323334", Refusal::Command),
        // Other instructions.
        (JPKI, "00B2010C00", Refusal::Command),
        (JPKI, "00CA005F00", Refusal::Command),
        (JPKI, "00C0000000", Refusal::Command),
        (JPKI, "0084000010", Refusal::Command),
        (JPKI, "00D600000100", Refusal::Command),
        (JPKI, "00880019080011223344556677", Refusal::Command),
        // Channels, chaining, secure messaging.
        (certificate, "01B0000000", Refusal::Class),
        (certificate, "04B0000000", Refusal::Class),
        (certificate, "0CB0000000", Refusal::Class),
        (certificate, "10B0000000", Refusal::Class),
        (certificate, "40B0000000", Refusal::Class),
        (JPKI, "0070000001", Refusal::Command),
        // Extended lengths and bytes that are no command.
        (certificate, "00B00000000000", Refusal::ExtendedLength),
        (JPKI, "00A4020C0000020006", Refusal::ExtendedLength),
        (JPKI, "", Refusal::MalformedApdu),
        (JPKI, "00B000", Refusal::MalformedApdu),
    ];
    for (place, apdu, reason) in table {
        refused(place, apdu, reason);
    }
    // Signing with another key, another scheme, or something that is no SHA-256 DigestInfo.
    refused(key, &signing("802A009A"), Refusal::Key);
    refused(pin, &signing("802A0080"), Refusal::Key);
    refused(ISSUER, &signing("802A0097"), Refusal::Key);
    for scheme in ["01", "02", "03", "04", "05"] {
        refused(key, &signing(&format!("802A{scheme}80")), Refusal::Command);
    }
    refused(key, &signing("002A0080"), Refusal::Command);
    let raw = format!("802A009720{}00", "AB".repeat(32));
    refused(key, &raw, Refusal::Data);
    let sha1 = format!(
        "802A0097233021300906052B0E03021A05000414{}00",
        "AB".repeat(20)
    );
    refused(key, &sha1, Refusal::Data);
    let without_le = signing("802A0097");
    refused(key, &without_le[..without_le.len() - 2], Refusal::Command);
}

fn refused(place: &str, apdu: &str, reason: Refusal) {
    let oracle = Rc::new(RefCell::new(Oracle::new(vec![Some(vec![0x90, 0x00]); 9])));
    let mut guarded = Guarded::new(Watched(Rc::clone(&oracle)));
    if place != ISSUER {
        guarded.exchange(&bytes(JPKI)).unwrap();
    }
    if place != JPKI {
        guarded.exchange(&bytes(place)).unwrap();
    }
    let before = oracle.borrow().seen;
    match guarded.exchange(&bytes(apdu)) {
        Err(ExchangeError::Refused(refusal)) => assert_eq!(refusal, reason, "{apdu}"),
        other => panic!("{apdu} gave {other:?}"),
    }
    assert_eq!(oracle.borrow().seen, before, "{apdu} was sent");
}

/// A new connection knows nothing: other software may have left the card anywhere.
#[test]
fn nothing_is_presumed_of_a_new_connection_or_after_a_failure() {
    let answers = vec![None, Some(vec![0x90, 0x00]), Some(vec![0x90, 0x00])];
    let oracle = Rc::new(RefCell::new(Oracle::new(answers)));
    let mut guarded = Guarded::new(Watched(Rc::clone(&oracle)));
    assert!(guarded.exchange(&bytes("00200080")).is_err());
    assert!(guarded.exchange(&bytes("00A4020C020018")).is_err());
    guarded.exchange(&bytes(JPKI)).unwrap();
    guarded.exchange(&bytes("00A4020C020018")).unwrap();
    // The link fails at the third; after that the file is no longer known to be current.
    assert!(matches!(
        guarded.exchange(&bytes("00200080")),
        Err(ExchangeError::Link(_))
    ));
    assert!(matches!(
        guarded.exchange(&bytes("002000800431323334")),
        Err(ExchangeError::Refused(Refusal::Key))
    ));
    assert_eq!(oracle.borrow().seen, 3);
}
