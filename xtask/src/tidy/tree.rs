//! The files of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// A text file of the tree.
#[derive(Debug)]
pub(crate) struct File {
    /// From the repository's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The repository this test was built from.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every text file, sorted: pictures and other bytes are left out, and so is what a build or git keeps.
pub(crate) fn files() -> Vec<File> {
    let mut files = Vec::new();
    collect(&root(), "", &mut files);
    files.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(
        files
            .iter()
            .any(|file| file.path == "xtask/src/tidy/tree.rs"),
        "this is not the tree"
    );
    files
}

/// Those of Rust.
pub(crate) fn rust() -> Vec<File> {
    files()
        .into_iter()
        .filter(|file| {
            Path::new(&file.path)
                .extension()
                .is_some_and(|extension| extension == "rs")
        })
        .collect()
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        if entry.file_type().unwrap().is_dir() {
            // Cargo marks its build folder, wherever it was put.
            let is_kept_by_tools = name == ".git"
                || name == "node_modules"
                || entry.path().join("CACHEDIR.TAG").exists();
            if !is_kept_by_tools {
                collect(&entry.path(), &format!("{path}/"), files);
            }
        } else if let Ok(text) = String::from_utf8(fs::read(entry.path()).unwrap()) {
            files.push(File { path, text });
        }
    }
}
