//! What the tool reads from its environment, all in one place.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The folder in which the built tools stay between runs: `uketsuke/tools` in the user's cache folder.
pub(crate) fn tools_folder() -> Result<PathBuf> {
    let cache = match variable("XDG_CACHE_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => home()?.join(".cache"),
    };
    Ok(cache.join("uketsuke").join("tools"))
}

/// The folder in which cargo keeps the sources of the dependencies.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    match variable("CARGO_HOME") {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(home()?.join(".cargo")),
    }
}

/// Where `program` is, by the search path of the shell.
///
/// The system folders are looked through as well: Debian leaves them out of a user's path,
/// and daemons such as `pcscd` live there.
pub(crate) fn find_program(program: &str) -> Option<PathBuf> {
    let path = variable("PATH").unwrap_or_default();
    let system = ["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from);
    std::env::split_paths(&path)
        .chain(system)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

fn home() -> Result<PathBuf> {
    std::env::home_dir().context("there is no home folder: set HOME or XDG_CACHE_HOME")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the tool's room for reading its environment"
)]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
