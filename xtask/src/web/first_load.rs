//! What a kiosk loads before its first screen. A clinic's slowest machine waits for it, so it has a limit.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The most that the kiosk's page and everything that it names may weigh, as brotli leaves them: 100 kB.
const LIMIT: u64 = 100_000;

/// Adds up the files of the kiosk's page in the web folder; too many bytes are an error that lists them.
pub(crate) fn check(folder: &Path) -> Result<u64> {
    let page = fs::read_to_string(folder.join("kiosk.html"))
        .context("the web folder has no kiosk.html (cargo xtask web)")?;
    let mut sum = 0;
    let mut list = String::new();
    for name in ["kiosk.html"].into_iter().chain(named(&page)) {
        let path = folder.join(format!("{name}.br"));
        let bytes = fs::metadata(&path)
            .with_context(|| format!("{} is missing", path.display()))?
            .len();
        sum += bytes;
        write!(list, "\n{bytes:>9}  {name}")?;
    }
    ensure!(
        sum <= LIMIT,
        "the kiosk's first load is {sum} bytes, and {LIMIT} are allowed:{list}"
    );
    Ok(sum)
}

/// The files that the page loads by itself: what only a `<meta>` names is fetched when it is wished for.
fn named(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .filter(|tag| !tag.starts_with("meta"))
        .flat_map(|tag| tag.split('"').skip(1).step_by(2))
        .filter_map(|part| part.strip_prefix('/'))
        .filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta name=\"words-en\" content=\"/words-en.bin\">\
        <link rel=\"stylesheet\" href=\"/kiosk.css\"><script src=\"/boot.js\"></script></head>";

    fn folder(sheet: usize) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, bytes: usize| {
            fs::write(folder.path().join(name), vec![0; bytes]).unwrap();
        };
        fs::write(folder.path().join("kiosk.html"), PAGE).unwrap();
        put("kiosk.html.br", 300);
        put("boot.js.br", 100);
        put("kiosk.css.br", sheet);
        folder
    }

    #[test]
    fn everything_that_the_page_loads_by_itself_counts() {
        assert_eq!(check(folder(4_000).path()).unwrap(), 4_400);
        assert_eq!(check(folder(99_600).path()).unwrap(), LIMIT);
    }

    #[test]
    fn one_byte_too_many_is_an_error_that_lists_the_files() {
        let error = check(folder(99_601).path()).unwrap_err().to_string();
        assert!(error.contains("100001 bytes"), "{error}");
        assert!(error.contains("99601  kiosk.css"), "{error}");
    }
}
