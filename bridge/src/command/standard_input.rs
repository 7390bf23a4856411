//! Standard input for what must not stay in memory.

use std::fs::File;
use std::io;
#[cfg(unix)]
use std::os::fd::AsFd as _;
#[cfg(windows)]
use std::os::windows::io::AsHandle as _;

/// Standard input without the buffer of [`io::Stdin`], which would keep what was read as long as
/// the program runs.
pub(super) fn standard_input() -> io::Result<File> {
    #[cfg(unix)]
    let own = io::stdin().as_fd().try_clone_to_owned()?;
    #[cfg(windows)]
    let own = io::stdin().as_handle().try_clone_to_owned()?;
    Ok(File::from(own))
}
