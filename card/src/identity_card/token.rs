//! What a card with the JPKI application is, by the name in its token information (EF 0006).

use myna_card::TokenType;

/// What a card turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognition {
    /// It has the JPKI application (公的個人認証AP) of an Individual Number Card.
    IndividualNumberCard,
    /// It has not: a licence, a bank card, a basic resident register card (住民基本台帳カード), or a
    /// phone (スマホ用電子証明書), whose certificate is another and needs its PIN first.
    AnotherCard,
}

/// How much of the file is the name, in bytes.
pub(super) const TOKEN_NAME_LENGTH: u16 = 32;

/// The name that basic resident register cards have, which answer to the same application name.
const BASIC_RESIDENT_REGISTER_CARD: &str = "JPKIAPICCTOKEN";

/// A name that is known to be of something else is another card; any other name is not held
/// against the card, for the next generation will have a new one.
pub(super) fn recognise(name: &[u8]) -> Recognition {
    match TokenType::from_bytes(name) {
        TokenType::Android | TokenType::IPhone => Recognition::AnotherCard,
        TokenType::Other(other) if is_basic_resident_register_card(&other) => {
            Recognition::AnotherCard
        }
        TokenType::Card | TokenType::Other(_) | TokenType::Absent => {
            Recognition::IndividualNumberCard
        }
    }
}

fn is_basic_resident_register_card(name: &[u8]) -> bool {
    name.strip_prefix(BASIC_RESIDENT_REGISTER_CARD.as_bytes())
        .is_some_and(|rest| rest.iter().all(|&byte| byte == b' ' || byte == 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_other_tokens_are_told_apart() {
        let padded = |name: &str| format!("{name:32}").into_bytes();
        for (name, expected) in [
            ("JPKIAPICCTOKEN2", Recognition::IndividualNumberCard),
            ("JPKIAPICCTOKEN3", Recognition::IndividualNumberCard),
            ("JPKIAPICCTOKEN", Recognition::AnotherCard),
            ("JPKIAPGPSETOKEN", Recognition::AnotherCard),
            ("JPKIAPIOSTOKEN", Recognition::AnotherCard),
        ] {
            assert_eq!(recognise(&padded(name)), expected, "{name}");
        }
        // An answer that is cut short tells nothing, and nobody is turned away for it.
        assert_eq!(recognise(b"JPKI"), Recognition::IndividualNumberCard);
    }
}
