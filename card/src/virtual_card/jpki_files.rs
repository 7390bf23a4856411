//! The files of the JPKI application (公的個人認証AP).

use myna_card::ap::jpki::{DF, ef};

use super::application::{Access, Application, File, Kind};
use super::contents::Contents;
use super::keys::Keys;
use super::secret::{Secret, SecretKind};
use super::story::CardStory;

/// The certificates' files are larger than what they hold; FF fills the rest.
const CERTIFICATE_FILE: usize = 2048;

/// In EF 0008: this certificate is there.
const THERE: u8 = 0x8F;

/// The application on a card with these contents.
///
/// A card without signature certificate, as a child's, has the files for it all the same, empty,
/// and a password that nobody was given.
pub(super) fn application(
    contents: &Contents,
    keys: &Keys,
    pin: &[u8],
    card: &CardStory,
) -> Application {
    let mut application = Application::new(Kind::Jpki, DF);
    let content = |id| {
        contents
            .get(&(Kind::Jpki, id))
            .map_or(&[][..], Vec::as_slice)
    };
    for (id, access) in [
        (ef::SIGN_CERTIFICATE, Access::AnyOf(&[ef::SIGN_PIN])),
        (ef::SIGN_CA_CERTIFICATE, Access::Free),
        (ef::AUTH_CERTIFICATE, Access::Free),
        (ef::AUTH_CA_CERTIFICATE, Access::Free),
    ] {
        application.add_content(id, content(id), CERTIFICATE_FILE, access);
    }
    application.add_content(ef::TOKEN_INFO, content(ef::TOKEN_INFO), 0, Access::Free);
    let signs = if keys.signature.is_some() { THERE } else { 0 };
    let available = [signs, THERE, 0x00];
    application.add_content(ef::CERTIFICATE_AVAILABILITY, &available, 0, Access::Free);
    application.add_content(ef::UNKNOWN_0009, &[], 16, Access::Never);
    application.add(ef::TERMINAL_CA, File::Internal);

    let authentication = Box::new(keys.authentication.clone());
    let opens = Access::AnyOf(&[ef::AUTH_PIN]);
    application.add(ef::AUTH_KEY, File::Key(authentication, opens));
    let secret = Secret::new(SecretKind::Pin, pin).with_tries_left(card.pin.tries_left);
    application.add(ef::AUTH_PIN, File::Secret(secret));

    let opens = Access::AnyOf(&[ef::SIGN_PIN]);
    let key = keys.signature.clone();
    let key = key.map_or(File::Internal, |key| File::Key(Box::new(key), opens));
    application.add(ef::SIGN_KEY, key);
    let password = card.signature.as_ref();
    let password = password.map_or("", |signature| signature.password.as_str());
    let secret = Secret::new(SecretKind::Password, password.as_bytes());
    application.add(ef::SIGN_PIN, File::Secret(secret));
    application
}

/// `CK_TOKEN_INFO` of PKCS #11 with 32-bit big-endian numbers: 160 bytes, no filler.
pub(super) fn token_information() -> Vec<u8> {
    let mut file = Vec::with_capacity(160);
    for (text, width) in [("JPKIAPICCTOKEN2", 32), ("JPKI", 32), ("", 16), ("", 16)] {
        file.extend(text.bytes().chain(std::iter::repeat(b' ')).take(width));
    }
    // Flags, four session counts, the longest and the shortest PIN, four memory sizes.
    for number in [0, 0, 0, 0, 0, 16, 4, 0, 0, 0, 0_u32] {
        file.extend(number.to_be_bytes());
    }
    // Two versions, as cards hold them in ASCII, and no clock.
    file.extend(*b"0301");
    file.extend([b' '; 16]);
    file
}

#[cfg(test)]
mod tests {
    use myna_card::{TokenInfo, TokenType};

    use super::*;

    /// The independent reader of this file agrees with what is laid out here.
    #[test]
    fn the_token_information_is_read_by_myna_card() {
        let file = token_information();
        assert_eq!(file.len(), 160);
        assert!(TokenInfo::parse(&file).is_ok());
        assert!(matches!(TokenType::from_bytes(&file), TokenType::Card));
    }
}
