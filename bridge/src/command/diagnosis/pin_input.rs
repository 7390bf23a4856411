//! The PIN from standard input.

use std::io::Read;

use card::AuthenticationPin;
use zeroize::Zeroizing;

/// Four digits and the end of their line; more than that is no PIN.
const LONGEST: usize = 7;

/// Reads four digits, one line. The bytes are wiped, whatever they were.
pub(super) fn read(input: impl Read) -> Option<AuthenticationPin> {
    let mut bytes = Zeroizing::new([0; LONGEST]);
    let mut length = 0;
    let mut input = input.take(LONGEST as u64);
    loop {
        match input.read(bytes.get_mut(length..)?) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
    let line = bytes.get(..length)?;
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let digits: [u8; 4] = line.try_into().ok()?;
    AuthenticationPin::new(Zeroizing::new(digits)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_four_digits_on_a_line() {
        for good in ["1234", "1234\n", "1234\r\n"] {
            assert!(read(good.as_bytes()).is_some(), "{good:?}");
        }
        for bad in [
            "",
            "123",
            "12345",
            "1234\n\n",
            "12 4\n",
            "1234\n5678\n",
            "１２３４",
        ] {
            assert!(read(bad.as_bytes()).is_none(), "{bad:?}");
        }
    }
}
