use proptest::prelude::*;

use super::*;

const GOOD: &str = include_str!("../../../profiles/adult-45.toml");

#[test]
fn each_wrong_field_is_named() {
    for (from, to, named) in [
        ("person = 1", "person = 0", "person"),
        ("person = 1", "person = -1", "person"),
        ("A1 00 7F", "A1 00 7E", "atr"),
        ("atr = \"3B", "atr = \"3X", "atr"),
        ("atr = \"3B", "atr = \"4B", "atr"),
        (
            "issued-months-ago = 36",
            "issued-months-ago = 121",
            "issued-months-ago",
        ),
        (
            "issued-months-ago = 36",
            "issued-months-ago = \"36\"",
            "issued-months-ago",
        ),
        ("months-left = 24", "months-left = -37", "months-left"),
        ("months-left = 24", "months = 24", "months"),
        ("tries-left = 3", "tries-left = 4", "tries-left"),
        (
            "tries-left = 3",
            "tries-left = 3\nlocked-answer = \"6982\"",
            "6982",
        ),
        ("name = \"試験　花子\"", "name = \"\"", "holder.name"),
        ("age = 45", "age = 121", "holder.age"),
        ("sex = \"female\"", "sex = \"F\"", "sex"),
        ("\"0145\"", "\"145\"", "holder.security-code"),
        ("TEST1234", "test1234", "signature.password"),
        ("TEST1234", "TESTTEST", "signature.password"),
        ("[pin]\ntries-left = 3", "", "pin"),
        (
            "[signature]",
            "[quirks]\ncount-when-verified = \"no\"\n[signature]",
            "count-when-verified",
        ),
    ] {
        assert!(GOOD.contains(from), "{from}");
        let error = Story::from_toml(&GOOD.replace(from, to)).unwrap_err();
        assert!(error.to_string().contains(named), "{to}: {error}");
    }
}

#[test]
fn another_card_has_no_quirks_and_no_signature() {
    let other = "person = 9\natr = \"3B 88 80 01 00 00 00 00 91 81 C1 00 D8\"\n";
    assert!(Story::from_toml(other).unwrap().card.is_none());
    for more in ["[quirks]", "[signature]\npassword = \"TEST1234\""] {
        assert!(
            Story::from_toml(&format!("{other}{more}")).is_err(),
            "{more}"
        );
    }
}

#[test]
fn debug_output_shows_nobody() {
    let shown = format!("{:?}", Story::from_toml(GOOD).unwrap());
    assert_eq!(shown, "Story { person: 1, .. }");
}

proptest! {
    /// A file that somebody has spoilt is refused or read, and never more than that.
    #[test]
    fn any_text_is_refused_or_read(at in 0..GOOD.len(), with in ".{0,8}") {
        let mut text = GOOD.to_owned();
        prop_assume!(text.is_char_boundary(at));
        text.insert_str(at, &with);
        if let Ok(story) = Story::from_toml(&text) {
            prop_assert!(story.person > 0);
            prop_assert!(story.card.is_none_or(|card| card.pin.tries_left <= 3));
        }
    }
}
