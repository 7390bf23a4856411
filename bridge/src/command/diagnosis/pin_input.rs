//! The PIN from standard input.

use std::io::Read;

use card::AuthenticationPin;
use zeroize::Zeroizing;

use crate::command::standard_input::{line, standard_input};

/// Four digits and what may stand before the end of their line; more than that is no PIN.
const LONGEST: usize = 5;

/// Reads four digits, one line, from this program's standard input. Nothing is left of them but
/// the PIN.
pub(super) fn from_standard_input() -> Option<AuthenticationPin> {
    tracing::info!("waiting for the PIN on standard input");
    read(&standard_input().ok()?)
}

fn read(input: impl Read) -> Option<AuthenticationPin> {
    let line = line(input, LONGEST)?;
    let line = match line.strip_suffix(b"\n") {
        Some(line) => line.strip_suffix(b"\r").unwrap_or(line),
        None => &line,
    };
    let mut digits = Zeroizing::new([0; 4]);
    if line.len() != digits.len() {
        return None;
    }
    digits.copy_from_slice(line);
    AuthenticationPin::new(digits).ok()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// A pipe that stays open: who reads on waits for ever, and who asks for more than a byte
    /// takes what is not for them.
    struct OpenPipe(&'static [u8]);

    impl Read for OpenPipe {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            assert_eq!(into.len(), 1, "more than a byte is asked for");
            assert!(!self.0.is_empty(), "nothing comes any more");
            self.0.read(into)
        }
    }

    #[test]
    fn a_pin_is_four_digits_on_a_line() {
        for good in ["1234", "1234\n", "1234\r\n", "1234\n5678\n", "1234\n\n"] {
            assert!(read(good.as_bytes()).is_some(), "{good:?}");
        }
        for bad in [
            "",
            "\n",
            "\r\n",
            "123",
            "123\n",
            "\n1234\n",
            "12345",
            "12345\n",
            "123456",
            "1234567",
            "1234\r",
            "1234\r5\n",
            "12 4\n",
            "１２３４",
        ] {
            assert!(read(bad.as_bytes()).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn the_reading_ends_with_the_line() {
        for (line, is_pin) in [
            ("1234\n", true),
            ("1234\r\n", true),
            ("123\n", false),
            ("12345\n", false),
            ("123456", false),
        ] {
            let mut pipe = OpenPipe(line.as_bytes());
            assert_eq!(read(&mut pipe).is_some(), is_pin, "{line:?}");
            assert!(pipe.0.is_empty(), "{line:?}");
        }
    }

    #[test]
    fn what_comes_after_the_line_is_left_alone() {
        let mut pipe = OpenPipe(b"1234\n5678\n");
        assert!(read(&mut pipe).is_some());
        assert_eq!(pipe.0, b"5678\n");
    }
}
