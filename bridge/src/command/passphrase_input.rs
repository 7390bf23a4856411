//! A backup's passphrase from standard input: it is never on a command line, which every program
//! on the machine can read.

use std::io::Read;

use super::standard_input::{line, standard_input};
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

fn read(input: impl Read) -> Result<Passphrase, PassphraseError> {
    let mut line = line(input, LONGEST).ok_or(PassphraseError::Missing)?;
    for end in *b"\n\r" {
        if line.last() == Some(&end) {
            line.pop();
        }
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
