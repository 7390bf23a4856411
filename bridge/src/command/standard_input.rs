//! Standard input for what must not stay in memory.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
#[cfg(unix)]
use std::os::fd::AsFd as _;
#[cfg(windows)]
use std::os::windows::io::AsHandle as _;

use zeroize::Zeroizing;

/// Standard input without the buffer of [`io::Stdin`], which would keep what was read as long as
/// the program runs.
pub(super) fn standard_input() -> io::Result<File> {
    #[cfg(unix)]
    let own = io::stdin().as_fd().try_clone_to_owned()?;
    #[cfg(windows)]
    let own = io::stdin().as_handle().try_clone_to_owned()?;
    Ok(File::from(own))
}

/// Reads up to the end of the line, byte by byte: who writes may keep the pipe open, and what comes
/// after the line is not for this program. With its line feed, where it has one; none where it
/// cannot be read, or has more than so many bytes before that. The bytes are wiped, whatever they
/// were.
pub(super) fn line(mut input: impl Read, longest: usize) -> Option<Zeroizing<Vec<u8>>> {
    // As long as it can become from the first, so that it never moves and leaves itself behind.
    let mut line = Zeroizing::new(Vec::with_capacity(longest.saturating_add(1)));
    let mut byte = Zeroizing::new([0]);
    while line.last() != Some(&b'\n') {
        match input.read(byte.as_mut_slice()) {
            Ok(0) => break,
            Ok(_one) if line.len() < longest || byte[0] == b'\n' => line.push(byte[0]),
            Ok(_too_long) => return None,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
    Some(line)
}
