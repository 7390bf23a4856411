//! The 券面 applications and the signature key of the virtual card: what opens what, counted
//! apart. A reception never asks for any of it; other people's tools do.

use card::virtual_card::{Power, Profile};

use crate::chip::{ask, play, powered, status};
use crate::issued::virtual_card;
use crate::oracle::hex;

const JPKI: &str = "00A4040C0AD392F000260100000001";
const TEXT: &str = "00A4040C0AD3921000310001010408";
const SURFACE: &str = "00A4040C0AD3921000310001010402";

/// VERIFY of ASCII digits with P2.
fn verify(p2: u8, digits: &str) -> String {
    let hex = hex(digits.as_bytes());
    format!("002000{p2:02X}{:02X}{hex}", digits.len())
}

/// The first person is 45 on TODAY, and the certificates end two years later.
const CODE_B: &str = "56010120330145";
const NUMBER: &str = "000000000010";

/// Which of the files each key opens: READ BINARY by short identifier after one VERIFY.
fn opened(select: &str, p2: u8, digits: &str, files: &[u8]) -> Vec<u8> {
    let mut card = powered(Profile::Adult45);
    play(&mut card, &[(select, 0x9000)]);
    play(&mut card, &[(&verify(p2, digits), 0x9000)]);
    let read = |file: &u8| match ask(&mut card, &format!("00B0{:02X}0001", 0x80 | file)).0 {
        0x9000 => true,
        0x6982 => false,
        other => panic!("{other:04X}"),
    };
    files.iter().copied().filter(read).collect()
}

#[test]
fn each_key_of_the_text_application_opens_its_files_and_no_other() {
    let files = [1, 2, 3, 4, 5, 6, 7, 8];
    let open = |p2, digits| opened(TEXT, p2, digits, &files);
    assert_eq!(open(0x91, "1234"), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(open(0x94, NUMBER), [1, 3, 4, 5, 6, 7, 8]);
    assert_eq!(open(0x95, CODE_B), [2, 3, 4, 5, 6, 7, 8]);
}

#[test]
fn each_key_of_the_face_opens_its_files_and_no_other() {
    let files = [1, 2, 3, 4, 5, 6];
    let open = |p2, digits| opened(SURFACE, p2, digits, &files);
    assert_eq!(open(0x91, &CODE_B[..6]), [1, 3, 4]);
    assert_eq!(open(0x92, CODE_B), [2, 3, 4, 6]);
    assert_eq!(open(0x93, NUMBER), [2, 3, 4, 5, 6]);
}

#[test]
fn each_counter_is_its_own_and_the_last_try_locks() {
    let mut card = powered(Profile::Adult45);
    play(
        &mut card,
        &[
            (TEXT, 0x9000),
            ("00A4020C020011", 0x9000),
            ("00200080", 0x63C3),
            ("00A4020C020012", 0x9000),
            ("00200080", 0x63C0),
            ("002000800431323334", 0x6984),
            ("00A4020C020014", 0x9000),
            ("00200080", 0x63CA),
            ("00A4020C020015", 0x9000),
            ("00200080", 0x63CA),
            ("002000910439393939", 0x63C2),
            ("002000910439393939", 0x63C1),
            ("002000910439393939", 0x63C0),
            ("002000910431323334", 0x6984),
            ("00200094", 0x63CA),
            (SURFACE, 0x9000),
            ("00200091", 0x63CA),
            ("00200092", 0x63CA),
            ("00200093", 0x63CA),
        ],
    );
    for left in (0..10).rev() {
        play(
            &mut card,
            &[(&verify(0x92, "00000000000000"), 0x63C0 + left)],
        );
    }
    play(
        &mut card,
        &[(&verify(0x92, CODE_B), 0x6984), ("00200093", 0x63CA)],
    );
    // The authentication PIN of the same digits is untouched, and no power-off helps the locked.
    card.power(Power::Off);
    card.power(Power::On);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            ("00200098", 0x63C3),
            (SURFACE, 0x9000),
            ("00200092", 0x63C0),
        ],
    );
}

#[test]
fn what_one_application_opened_ends_with_another_and_survives_a_reset() {
    let number = "00B0810000";
    let mut card = powered(Profile::Adult45);
    let open = [
        (TEXT, 0x9000),
        ("002000910431323334", 0x9000),
        (number, 0x9000),
    ];
    play(&mut card, &open);
    card.power(Power::Reset);
    play(
        &mut card,
        &[(number, 0x6A82), (TEXT, 0x9000), (number, 0x9000)],
    );
    play(
        &mut card,
        &[(SURFACE, 0x9000), (TEXT, 0x9000), (number, 0x6982)],
    );
    // The other application after a reset, without a word to the first in between.
    play(&mut card, &open);
    card.power(Power::Reset);
    play(
        &mut card,
        &[(SURFACE, 0x9000), (TEXT, 0x9000), (number, 0x6982)],
    );
    play(&mut card, &open);
    card.power(Power::Off);
    card.power(Power::On);
    play(&mut card, &[(TEXT, 0x9000), (number, 0x6982)]);
}

#[test]
fn a_prefix_of_a_name_selects_the_first_that_it_fits() {
    let mut card = powered(Profile::Adult45);
    play(
        &mut card,
        &[
            // 券面入力補助AP and 券面事項確認AP begin alike; the text one is first.
            ("00A4040C09D39210003100010104", 0x9000),
            ("00200094", 0x63CA),
            ("00A4040C04D3921000", 0x6A82),
            ("00A4040C0BD392100031000101040800", 0x6A82),
            ("00A4040C0AD3921000310001010401", 0x6A82),
        ],
    );
}

#[test]
fn files_end_in_filler() {
    let mut card = powered(Profile::Adult45);
    play(&mut card, &[(TEXT, 0x9000), ("002000910431323334", 0x9000)]);
    let number = ask(&mut card, "00B0810000").1;
    assert_eq!(number, b"\xFF\x10\x0C000000000010\xFF\xFF");
    let attributes = ask(&mut card, "00B0820000").1;
    assert_eq!(attributes.len(), 256);
    assert_eq!(ask(&mut card, "00B0010000").1, [0xFF; 256]);
    assert_eq!(status(&mut card, "00B0020000"), 0x6B00);
    assert_eq!(ask(&mut card, "00B0880000").1, [0xFF; 16]);
}

#[test]
fn the_signature_key_is_behind_its_password() {
    let sign = "802A009A0155";
    let sign = format!("{sign}00");
    let certificate = "00B0810000";
    let password = verify(0x9B, "TEST1234");
    let mut card = powered(Profile::Adult45);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (certificate, 0x6982),
            ("00B0820000", 0x9000),
            (&sign, 0x6982),
            // The four digits open the other key and not this one.
            ("002000980431323334", 0x9000),
            (&sign, 0x6982),
            (certificate, 0x6982),
            (&verify(0x9B, "test1234"), 0x63C4),
            (&password, 0x9000),
            ("0020009B", 0x63C5),
            (certificate, 0x9000),
            (&sign, 0x9000),
            ("00B0890000", 0x6982),
            ("00B0960000", 0x6981),
        ],
    );
    // A card without signature certificate has nothing behind any password.
    let mut card = powered(Profile::Adult30);
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (&password, 0x63C4),
            (&sign, 0x6981),
            (certificate, 0x6982),
        ],
    );
    assert_eq!(ask(&mut card, "00B0880000").1, [0x00, 0x8F, 0x00]);
}

#[test]
fn a_pin_is_changed_by_who_has_presented_it() {
    let mut card = powered(Profile::Adult45);
    let change = "002401980435363738";
    play(
        &mut card,
        &[
            (JPKI, 0x9000),
            (change, 0x6982),
            ("002000980431323334", 0x9000),
            ("002400980435363738", 0x6A86),
            ("0024019803353637", 0x6A80),
            ("00240198", 0x6700),
            (change, 0x9000),
            ("002000980431323334", 0x63C2),
            ("002000980435363738", 0x9000),
            (TEXT, 0x9000),
            (&verify(0x94, NUMBER), 0x9000),
            ("00240194043536373800", 0x6700),
            ("002401940435363738", 0x6982),
        ],
    );
}

#[test]
fn commands_of_no_use_are_refused_in_each_applications_way() {
    let mut card = powered(Profile::Adult45);
    let session = "80AE000004010203";
    let session = format!("{session}04");
    play(
        &mut card,
        &[
            (&session, 0x66F1),
            (JPKI, 0x9000),
            (&session, 0x6982),
            ("08B0000000", 0x69FC),
            ("00880097015500", 0x6982),
            ("00B2010C00", 0x6986),
            ("00A4020C02000A", 0x9000),
            ("00B2010C00", 0x6981),
            ("00CA005F00", 0x6A88),
            ("80A2000000000155", 0x6A86),
            (SURFACE, 0x9000),
            (&session, 0x66F1),
            ("08B0000000", 0x6882),
            ("0088009A015500", 0x6985),
            (TEXT, 0x9000),
            (&session, 0x6982),
            ("002000910431323334", 0x9000),
            (&session, 0x6A80),
            ("802A0000000001550000", 0x6700),
        ],
    );
}

#[test]
fn challenges_differ_and_have_the_length_that_was_asked_for() {
    let mut card = powered(Profile::Adult45);
    let (_, first) = ask(&mut card, "0084000010");
    let (_, second) = ask(&mut card, "0084000010");
    assert_eq!((first.len(), second.len()), (16, 16));
    assert_ne!(first, second);
    assert_eq!(ask(&mut card, "0084000000").1.len(), 256);
    play(
        &mut card,
        &[
            ("00840000000010", 0x6985),
            ("0084010010", 0x6A86),
            ("00840000", 0x6700),
        ],
    );
}

/// What is in a card shows in no output.
#[test]
fn debug_output_shows_nobody() {
    let shown = format!("{:?}", virtual_card(Profile::Adult45));
    assert_eq!(shown, "VirtualCard { story: Story { person: 1, .. }, .. }");
}
