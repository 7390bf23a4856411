//! The certificate as its file holds it: DER, then filler.

use std::fmt;

/// The DER bytes of the user authentication certificate (利用者証明用電子証明書).
///
/// Personal data: its subject and distribution point tell the municipality, its serial number
/// identifies the holder to accredited parties. So it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateDer(Vec<u8>);

impl CertificateDer {
    pub(super) fn new(der: Vec<u8>) -> Self {
        Self(der)
    }

    /// The bytes, without the filler that follows them in the file.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for CertificateDer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CertificateDer({} bytes)", self.0.len())
    }
}

/// What the first bytes of the certificate's file tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileHead {
    /// A DER SEQUENCE of this many bytes, its head included.
    Certificate(usize),
    /// Only filler: the card was issued without this certificate.
    Filler,
    /// Anything else.
    Malformed,
}

/// The shortest and the longest certificate that is believed: an RSA 2048 signature alone has
/// 256 bytes, and the certificates of JPKI stay below 2 KiB.
const BELIEVED: std::ops::RangeInclusive<usize> = 512..=4096;

/// Reads the head of the file: `30 82 hh ll`.
pub(super) fn head(bytes: &[u8]) -> FileHead {
    match bytes {
        [0x30, 0x82, high, low, ..] => {
            let total = 4 + usize::from(u16::from_be_bytes([*high, *low]));
            if BELIEVED.contains(&total) {
                FileHead::Certificate(total)
            } else {
                FileHead::Malformed
            }
        }
        [0xFF, ..] if bytes.iter().all(|&byte| byte == 0xFF) => FileHead::Filler,
        [0x00, ..] if bytes.iter().all(|&byte| byte == 0x00) => FileHead::Filler,
        _ => FileHead::Malformed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_tells_the_length_or_that_there_is_nothing() {
        assert_eq!(
            head(&[0x30, 0x82, 0x06, 0x32, 0x30]),
            FileHead::Certificate(1590)
        );
        assert_eq!(head(&[0xFF; 256]), FileHead::Filler);
        assert_eq!(head(&[0x00; 16]), FileHead::Filler);
        for wrong in [
            &[][..],
            &[0x30],
            &[0x30, 0x82, 0x06],
            &[0x30, 0x82, 0xFF, 0xFF],
            &[0x30, 0x82, 0x00, 0x10],
            &[0x30, 0x83, 0x00, 0x06, 0x32],
            &[0x30, 0x80, 0x06, 0x32],
            &[0x31, 0x82, 0x06, 0x32],
        ] {
            assert_eq!(head(wrong), FileHead::Malformed, "{wrong:02X?}");
        }
    }
}
