//! The files of the JPKI application (公的個人認証AP) as a virtual card holds them.
//!
//! There is no signature certificate and no signature key, as on the card of a child, and no other
//! application that could hold a person's data.

use myna_card::ap::jpki::ef;

/// What a file identifier stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum File<'a> {
    /// Content that anybody may read.
    Open(&'a [u8]),
    /// The authentication key (EF 0017).
    AuthenticationKey,
    /// The PIN of that key (EF 0018), or the password of the signature key (EF 001B), which opens
    /// nothing on this card.
    Secret,
}

/// The contents of the readable files.
#[derive(Clone)]
pub(super) struct Files {
    token_information: Vec<u8>,
    certificate: Vec<u8>,
    authority: Vec<u8>,
}

/// The certificates' files are larger than what they hold; FF fills the rest.
const CERTIFICATE_FILE: usize = 2048;

/// EF 0008: no signature certificate, an authentication certificate, and a byte of unknown use.
const AVAILABILITY: [u8; 3] = [0x00, 0x8F, 0x00];

impl Files {
    /// Lays the two certificates into their files.
    pub(super) fn new(certificate: &[u8], authority: &[u8]) -> Self {
        Self {
            token_information: token_information(),
            certificate: filled(certificate, CERTIFICATE_FILE),
            authority: filled(authority, CERTIFICATE_FILE),
        }
    }

    /// The file with this identifier.
    pub(super) fn get(&self, id: u16) -> Option<File<'_>> {
        match id {
            ef::TOKEN_INFO => Some(File::Open(&self.token_information)),
            ef::CERTIFICATE_AVAILABILITY => Some(File::Open(&AVAILABILITY)),
            ef::AUTH_CERTIFICATE => Some(File::Open(&self.certificate)),
            ef::AUTH_CA_CERTIFICATE => Some(File::Open(&self.authority)),
            ef::AUTH_KEY => Some(File::AuthenticationKey),
            ef::AUTH_PIN | ef::SIGN_PIN => Some(File::Secret),
            _ => None,
        }
    }
}

fn filled(content: &[u8], size: usize) -> Vec<u8> {
    let mut file = content.to_vec();
    file.resize(size.max(content.len()), 0xFF);
    file
}

/// `CK_TOKEN_INFO` of PKCS #11 with 32-bit big-endian numbers: 160 bytes, no filler.
fn token_information() -> Vec<u8> {
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
