//! Golden traces: what OpenSC asked of a virtual card, recorded from the real tool, and what a
//! reception asks. Replayed in process; the first exchange that differs is shown.

use card::trace::Traced;
use card::virtual_card::{Power, Profile, VirtualCard};
use card::vpcd::InReader;
use card::{IdentityCard, Recognition};

use crate::desk::{pin, statement};
use crate::issued::virtual_card;
use crate::oracle::bytes;

/// The traces of OpenSC 0.23, with the secret of the key that they use.
const OPENSC: [(&str, &str, &str); 3] = [
    (
        "read-certificate",
        include_str!("../traces/opensc-read-certificate.txt"),
        "1234",
    ),
    ("sign", include_str!("../traces/opensc-sign.txt"), "1234"),
    (
        "sign-document",
        include_str!("../traces/opensc-sign-document.txt"),
        "TEST1234",
    ),
];
const LOCKED: &str = include_str!("../traces/opensc-locked.txt");
const VISIT: &str = include_str!("../traces/visit.txt");

/// What differs, if anything does.
fn replay(golden: &str, card: VirtualCard, right: &str) -> Result<(), String> {
    let mut traced = Traced::new(card, Vec::new());
    for line in lines(golden) {
        match line.split_at(2) {
            ("! ", "on") => traced.power(Power::On),
            ("! ", "off") => traced.power(Power::Off),
            ("! ", "reset") => traced.power(Power::Reset),
            ("> ", command) => {
                let mut apdu = bytes(command.split(' ').next().unwrap());
                if command.ends_with("{right}") {
                    apdu.extend(right.as_bytes());
                } else if command.ends_with("{wrong}") {
                    apdu.extend(vec![b'9'; apdu[4].into()]);
                }
                traced.handle(&apdu);
            }
            ("< ", _) => {}
            _ => panic!("no line of a trace: {line}"),
        }
    }
    differing(
        golden,
        &String::from_utf8(traced.finish().unwrap()).unwrap(),
    )
}

/// The first exchange in which two traces differ.
fn differing(golden: &str, played: &str) -> Result<(), String> {
    let mut command = "";
    let mut other = lines(played);
    for (number, line) in lines(golden).enumerate() {
        let answer = other.next().unwrap_or("nothing");
        if line.starts_with('>') {
            command = line;
        }
        if line != answer {
            return Err(format!(
                "step {number}, after {command}: {answer} and not {line}"
            ));
        }
    }
    match other.next() {
        None => Ok(()),
        Some(more) => Err(format!("one more: {more}")),
    }
}

/// The lines that are no remark.
fn lines(trace: &str) -> impl Iterator<Item = &str> {
    trace
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[test]
fn opensc_is_answered_as_it_was() {
    for (name, golden, right) in OPENSC {
        assert!(lines(golden).count() > 40, "{name} is cut short");
        let played = replay(golden, virtual_card(Profile::Adult45), right);
        assert_eq!(played, Ok(()), "{name}");
    }
    let played = replay(LOCKED, virtual_card(Profile::Adult45), "1234");
    assert_eq!(played, Ok(()));
}

/// A whole visit: recognition, certificate, tries, a wrong PIN, the right one, leaving.
#[test]
fn a_reception_asks_what_it_asked_and_is_answered_as_it_was() {
    let traced = Traced::new(virtual_card(Profile::Adult45), Vec::new());
    let mut card = IdentityCard::new(traced);
    assert_eq!(card.recognise(), Ok(Recognition::IndividualNumberCard));
    card.authentication_certificate().unwrap();
    card.tries_left().unwrap();
    card.verify_and_sign(&pin(*b"9999"), &statement())
        .unwrap_err();
    card.verify_and_sign(&pin(VirtualCard::PIN), &statement())
        .unwrap();
    let played = card.into_transport().finish().unwrap();
    let played = String::from_utf8(played).unwrap();
    assert_eq!(differing(VISIT, &played), Ok(()), "{played}");
}

#[test]
fn a_difference_is_shown_with_its_exchange() {
    let (_, golden, right) = OPENSC[1];
    let card = || virtual_card(Profile::Adult45);
    let spoilt = golden.replacen("< 63C3", "< 63C2", 1);
    let shown = replay(&spoilt, card(), right).unwrap_err();
    assert!(
        shown.contains("after > 00200080: < 63C3 and not < 63C2"),
        "{shown}"
    );
    // Another card, another story.
    assert!(replay(golden, virtual_card(Profile::PinLocked), right).is_err());
    assert!(replay(golden, virtual_card(Profile::NotMyNumber), right).is_err());
    assert!(replay(golden, card(), "4321").is_err());
}

/// Neither a PIN nor a password stands in a trace, whatever the command that carries it.
#[test]
fn no_secret_is_written() {
    let mut traced = Traced::new(virtual_card(Profile::Adult45), Vec::new());
    traced.power(Power::On);
    for apdu in [
        "00A4040C0AD392F000260100000001",
        "002000980431323334",
        "002401980431323334",
        "0024019804313233343132",
        "002000980434333231",
        "80200098043132333400",
    ] {
        traced.handle(&bytes(apdu));
    }
    let text = String::from_utf8(traced.finish().unwrap()).unwrap();
    assert_eq!(text.matches("{right}").count(), 2, "{text}");
    for (_, golden, _) in OPENSC {
        assert!(golden.contains("{right}") || !golden.contains("> 0020008004 "));
    }
    for secret in ["31323334", "34333231", "54455354"] {
        assert!(!text.contains(secret), "{text}");
        for golden in OPENSC
            .map(|(_, golden, _)| golden)
            .into_iter()
            .chain([LOCKED, VISIT])
        {
            assert!(!golden.contains(secret));
        }
    }
}
