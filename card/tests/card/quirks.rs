//! Quirks that a profile's file chooses.

use card::virtual_card::{Power, Story, VirtualCard};
use card::{IdentityCard, Recognition};
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::chip::play;
use crate::desk::{Reader, pin, statement, whole_visit};
use crate::issued::{TODAY, authority};

const STORY: &str = r#"
person = 77
atr = "3B 88 80 01 00 00 05 E0 B3 81 A1 00 7F"
certificate = { issued-months-ago = 1, months-left = 1 }
pin = { tries-left = 1, locked-answer = "6983" }
holder = { name = "試験　癖", address = "試験県", age = 20, sex = "female", security-code = "0000" }
quirks = { first-command-fails = true, count-when-verified = "9000" }
"#;

#[test]
fn a_story_of_ones_own_with_every_quirk() {
    let jpki = "00A4040C0AD392F000260100000001";
    let story = Story::from_toml(STORY).unwrap();
    let mut random = StdRng::seed_from_u64(77);
    let mut card = VirtualCard::issue_story(story, authority(), TODAY, &mut random).unwrap();
    assert_eq!(card.tries_left(), Some(1));
    card.power(Power::On);
    play(&mut card, &[(jpki, 0x6F00), (jpki, 0x9000)]);
    card.power(Power::Off);
    card.power(Power::On);
    play(
        &mut card,
        &[
            (jpki, 0x6F00),
            (jpki, 0x9000),
            ("00200098", 0x63C1),
            ("002000980431323334", 0x9000),
            ("00200098", 0x9000),
            ("002000980439393939", 0x63C2),
            ("00200098", 0x63C2),
            ("002000980439393939", 0x63C1),
            ("002000980439393939", 0x63C0),
            ("002000980431323334", 0x6983),
        ],
    );
    // A reset is no power-off: the first command after it is answered.
    card.power(Power::Reset);
    play(&mut card, &[(jpki, 0x9000)]);
}

/// Each operation of a visit powers the card anew, so each begins with a lost command.
#[test]
fn a_card_that_loses_its_first_command_is_received() {
    let story = STORY.replace("tries-left = 1", "tries-left = 3");
    let mut random = StdRng::seed_from_u64(78);
    let story = Story::from_toml(&story).unwrap();
    let mut card = VirtualCard::issue_story(story, authority(), TODAY, &mut random).unwrap();
    card.power(Power::On);
    let reader = Reader::with(card);
    let again = || {
        let mut desk = reader.0.borrow_mut();
        desk.card.power(Power::Off);
        desk.card.power(Power::On);
    };
    assert_eq!(whole_visit(&reader), Ok(()));
    again();
    let mut identity = IdentityCard::new(reader.clone());
    assert_eq!(identity.recognise(), Ok(Recognition::IndividualNumberCard));
    again();
    let mut identity = IdentityCard::new(reader.clone());
    let signed = identity.verify_and_sign(&pin(VirtualCard::PIN), &statement());
    assert!(signed.is_ok());
    assert_eq!(reader.verify_commands(), 2);
}
