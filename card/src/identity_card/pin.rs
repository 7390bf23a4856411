//! The four digits that open the user authentication key.

use std::fmt;

use zeroize::Zeroizing;

/// The PIN of the user authentication certificate (利用者証明用電子証明書の暗証番号): 4 digits.
///
/// Wiped when dropped, never cloned, never printed.
pub struct AuthenticationPin(Zeroizing<[u8; 4]>);

/// The bytes are not four ASCII digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the PIN is not four digits")]
pub struct PinFormatError;

impl AuthenticationPin {
    /// Takes four ASCII digits (`b'0'..=b'9'`).
    pub fn new(digits: Zeroizing<[u8; 4]>) -> Result<Self, PinFormatError> {
        if digits.iter().all(u8::is_ascii_digit) {
            Ok(Self(digits))
        } else {
            Err(PinFormatError)
        }
    }

    /// The VERIFY command for the current file. Built here so that no copy outlives its use.
    pub(super) fn verify_apdu(&self) -> Zeroizing<[u8; 9]> {
        let mut apdu = Zeroizing::new([0x00, 0x20, 0x00, 0x80, 0x04, 0, 0, 0, 0]);
        apdu[5..].copy_from_slice(self.0.as_slice());
        apdu
    }
}

impl fmt::Debug for AuthenticationPin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuthenticationPin(****)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_four_ascii_digits_are_a_pin() {
        assert!(AuthenticationPin::new(Zeroizing::new(*b"0000")).is_ok());
        for wrong in [*b"12a4", *b"123 ", [1, 2, 3, 4], *b"12\xEF\xBC"] {
            assert_eq!(
                AuthenticationPin::new(Zeroizing::new(wrong)).err(),
                Some(PinFormatError)
            );
        }
    }

    #[test]
    fn debug_output_holds_no_digit() {
        let pin = AuthenticationPin::new(Zeroizing::new(*b"9071")).unwrap();
        assert!(!format!("{pin:?}").contains(|c: char| c.is_ascii_digit()));
    }
}
