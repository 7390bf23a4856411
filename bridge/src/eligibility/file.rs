//! A result file on the disk: opened for reading only, and never more of it than is allowed.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use protocol::failure::Failure;

use super::result::{self, ARCHIVE_LIMIT, EligibilityResult, SIZE_LIMIT};

/// Reads a result file, or a ZIP file of them. The file itself is not changed.
///
/// # Errors
/// [`Failure::ResultAway`]: it cannot be opened; otherwise as
/// [`result::ResultError::failure`] says. What exactly is wrong goes to the log, which never
/// holds anything of a file's content or its name.
pub fn read_file(path: &Path) -> Result<Vec<EligibilityResult>, Failure> {
    let bytes = bytes(path).map_err(|error| {
        tracing::warn!(kind = %error.kind(), "the result file cannot be opened");
        Failure::ResultAway
    })?;
    result::read_packed(&bytes).map_err(|error| {
        tracing::warn!(%error, "the result file cannot be used");
        error.failure()
    })
}

/// The file's bytes, up to one more than the limit, so that what is longer shows. Opening for
/// reading shares the file with everybody on every system (on Windows the standard library opens
/// with all three sharing modes, `std::os::windows::fs::OpenOptionsExt::share_mode`).
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let most = SIZE_LIMIT.max(ARCHIVE_LIMIT).saturating_add(1);
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    file.take(u64::try_from(most).unwrap_or(u64::MAX))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(bytes: &[u8]) -> Result<Vec<EligibilityResult>, Failure> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("OQSsiquc01res_1.xml");
        std::fs::write(&path, bytes).unwrap();
        let read = read_file(&path);
        assert_eq!(
            std::fs::read(&path).unwrap(),
            bytes,
            "the file is as it was"
        );
        read
    }

    #[test]
    fn each_failure_of_a_file_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let none = read_file(&folder.path().join("none.xml"));
        assert_eq!(none, Err(Failure::ResultAway));
        assert_eq!(read_file(folder.path()), Err(Failure::ResultAway));
        let header = "<MessageHeader/>";
        for (text, failure) in [
            ("<XmlMsg>".to_owned(), Failure::ResultNotWhole),
            ("<html/>".to_owned(), Failure::ResultForeign),
            (
                format!("<XmlMsg>{header}{header}</XmlMsg>"),
                Failure::ResultAmbiguous,
            ),
            (" ".repeat(SIZE_LIMIT + 1), Failure::ResultTooLarge),
        ] {
            assert_eq!(written(text.as_bytes()), Err(failure), "{text:.20}");
        }
        let good = format!("<XmlMsg>{header}</XmlMsg>");
        assert_eq!(written(good.as_bytes()).map(|read| read.len()), Ok(1));
    }
}
