//! The one-use link: `#<role>=<code>`, the code in base64url without padding (RFC 4648,
//! section 5).

/// The bytes of a code, and of the token that it is exchanged for.
pub(crate) const LENGTH: usize = 32;

/// The code in an address's fragment. The role before it is for people only.
pub(crate) fn code(fragment: &str) -> Option<[u8; LENGTH]> {
    let (_role, code) = fragment.strip_prefix('#')?.split_once('=')?;
    let mut bytes = [0; LENGTH];
    let mut filled = 0;
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for character in code.bytes() {
        buffer = buffer << 6 | value(character)?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            *bytes.get_mut(filled)? = u8::try_from(buffer >> bits & 0xff).ok()?;
            filled += 1;
        }
        buffer &= (1 << bits) - 1;
    }
    // The bits behind the last byte must be zero, so that a code has one spelling.
    (filled == LENGTH && buffer == 0 && bits < 6).then_some(bytes)
}

fn value(character: u8) -> Option<u32> {
    let value = match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    fn encoded(bytes: &[u8]) -> String {
        let mut text = String::new();
        for chunk in bytes.chunks(3) {
            let mut group = [0; 3];
            group[..chunk.len()].copy_from_slice(chunk);
            let group = u32::from_be_bytes([0, group[0], group[1], group[2]]);
            for index in 0..=chunk.len() {
                text.push(char::from(
                    ALPHABET[(group >> (18 - 6 * index)) as usize & 63],
                ));
            }
        }
        text
    }

    proptest! {
        #[test]
        fn every_code_is_read_back(bytes: [u8; LENGTH]) {
            prop_assert_eq!(code(&format!("#kiosk={}", encoded(&bytes))), Some(bytes));
        }

        #[test]
        fn no_text_is_more_than_refused(text in ".*") {
            let read = code(&text);
            prop_assert!(read.is_none_or(|bytes| text.ends_with(&encoded(&bytes))));
        }
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        let good = encoded(&[7; LENGTH]);
        assert_eq!(code(""), None);
        assert_eq!(code("#kiosk"), None);
        assert_eq!(code(&format!("#kiosk={}", &good[1..])), None, "too short");
        assert_eq!(code(&format!("#kiosk={good}A")), None, "too long");
        assert_eq!(code(&format!("#kiosk={good}=")), None, "padded");
    }
}
