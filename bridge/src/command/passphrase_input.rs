//! A backup's passphrase from standard input: it is never on a command line, which every program
//! on the machine can read.

use std::io::{ErrorKind, Read};

use zeroize::Zeroizing;

use super::standard_input::standard_input;
use crate::store::{Passphrase, PassphraseError};

/// The longest line that is read.
const LONGEST: usize = 1024;

/// Reads a passphrase, one line, from this program's standard input. Nothing is left of it but
/// the passphrase.
///
/// # Errors
/// [`PassphraseError`].
pub fn from_standard_input() -> Result<Passphrase, PassphraseError> {
    tracing::info!("waiting for the passphrase on standard input");
    match standard_input() {
        Ok(input) => read(input),
        Err(error) => {
            tracing::error!(%error, "standard input cannot be read");
            Err(PassphraseError::Missing)
        }
    }
}

/// Reads up to the end of the line, byte by byte: what comes after it is not for this program.
fn read(mut input: impl Read) -> Result<Passphrase, PassphraseError> {
    // As long as it can become from the first, so that it never moves and leaves itself behind.
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST));
    let mut byte = Zeroizing::new([0]);
    loop {
        match input.read(byte.as_mut_slice()) {
            Ok(0) => break,
            Ok(_one) if byte[0] == b'\n' => break,
            Ok(_one) if line.len() < LONGEST => line.push(byte[0]),
            Ok(_too_long) => return Err(PassphraseError::Missing),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return Err(PassphraseError::Missing),
        }
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    if line.is_empty() {
        return Err(PassphraseError::Missing);
    }
    Passphrase::new(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_one_line() {
        for good in [
            "a passphrase of tests",
            "a passphrase of tests\n",
            "a passphrase of tests\r\n",
        ] {
            let mut rest = good.as_bytes();
            assert!(read(&mut rest).is_ok(), "{good:?}");
        }
        let mut two = &b"a passphrase of tests\nthe next line"[..];
        assert!(read(&mut two).is_ok());
        assert_eq!(two, b"the next line");
        for (bad, error) in [
            ("", PassphraseError::Missing),
            ("\n", PassphraseError::Missing),
            ("\r\n", PassphraseError::Missing),
            ("twelve chars\n", PassphraseError::TooShort),
            ("twelve chars\r\n", PassphraseError::TooShort),
        ] {
            assert_eq!(read(bad.as_bytes()).unwrap_err(), error, "{bad:?}");
        }
        let long = vec![b'x'; LONGEST];
        assert!(read(&long[..]).is_ok());
        let longer = vec![b'x'; LONGEST + 1];
        assert_eq!(read(&longer[..]).unwrap_err(), PassphraseError::Missing);
    }
}
