//! The web folder: exactly the files that are served, under names that follow from their content.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::compress;

/// The folder while it is being filled. What lies there under the right name is right and stays untouched.
#[derive(Debug)]
pub(crate) struct WebFolder {
    folder: PathBuf,
    wanted: BTreeSet<OsString>,
}

impl WebFolder {
    /// Opens the folder, which may hold an earlier build.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            wanted: BTreeSet::new(),
        })
    }

    /// Puts a file there as `<stem>.<hash>.<extension>`, compressed beside it where that helps, and gives its URL.
    pub(crate) fn put(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
        let name = format!("{stem}.{}.{extension}", &digest(bytes)[..16]);
        // The name tells the content, and files come here whole by a rename: what is there needs no second look.
        self.put_all(&name, extension, bytes, Path::is_file)?;
        Ok(format!("/{name}"))
    }

    /// Puts a page there as `<stem>.html`.
    pub(crate) fn put_page(&mut self, stem: &str, page: &str) -> Result<()> {
        let name = format!("{stem}.html");
        let unchanged = fs::read(self.folder.join(&name)).is_ok_and(|old| old == page.as_bytes());
        self.put_all(&name, "html", page.as_bytes(), |path| {
            unchanged && path.is_file()
        })
    }

    /// Removes what no build since the last one wants.
    pub(crate) fn finish(self) -> Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if !self.wanted.contains(&entry.file_name()) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    fn put_all(
        &mut self,
        name: &str,
        extension: &str,
        bytes: &[u8],
        is_there: impl Fn(&Path) -> bool,
    ) -> Result<()> {
        if compress::is_worth_it(extension) {
            self.put_one(&format!("{name}.br"), || compress::brotli(bytes), &is_there)?;
            self.put_one(&format!("{name}.gz"), || compress::gzip(bytes), &is_there)?;
        }
        self.put_one(name, || Ok(bytes.to_owned()), &is_there)
    }

    fn put_one(
        &mut self,
        name: &str,
        content: impl FnOnce() -> Result<Vec<u8>>,
        is_there: impl Fn(&Path) -> bool,
    ) -> Result<()> {
        let path = self.folder.join(name);
        if !is_there(&path) {
            let unfinished = self.folder.join(format!(".{name}"));
            fs::write(&unfinished, content()?)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            fs::rename(&unfinished, &path)?;
        }
        self.wanted.insert(name.into());
        Ok(())
    }
}

/// The SHA-256 of some bytes in hexadecimal digits.
pub(crate) fn digest(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::SystemTime;

    use super::WebFolder;

    fn build(folder: &Path, style: &[u8]) -> String {
        let mut web = WebFolder::open(folder).unwrap();
        let url = web.put("base", "css", style).unwrap();
        web.put("drawing", "png", b"synthetic").unwrap();
        web.put_page("kiosk", &format!("<link href=\"{url}\">"))
            .unwrap();
        web.finish().unwrap();
        url
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn written(path: &Path) -> SystemTime {
        path.metadata().unwrap().modified().unwrap()
    }

    #[test]
    fn the_folder_holds_what_the_last_build_wanted_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let old = build(folder.path(), b"a { color: red }");
        let new = build(folder.path(), b"a { color: blue }");
        assert_ne!(old, new);
        let new = &new[1..];
        let expected = [
            "drawing.",
            "kiosk.html",
            "kiosk.html.br",
            "kiosk.html.gz",
            new,
            &format!("{new}.br"),
            &format!("{new}.gz"),
        ];
        let names = names(folder.path());
        assert_eq!(names.len(), expected.len(), "{names:?}");
        for prefix in expected {
            assert!(
                names.iter().any(|name| name.starts_with(prefix)),
                "{prefix} is missing in {names:?}"
            );
        }
    }

    #[test]
    fn what_has_not_changed_keeps_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let url = build(folder.path(), b"a { color: red }");
        let files = [
            folder.path().join(&url[1..]),
            folder.path().join("kiosk.html"),
        ];
        let before = files.each_ref().map(|file| written(file));
        build(folder.path(), b"a { color: red }");
        assert_eq!(files.each_ref().map(|file| written(file)), before);
    }
}
