//! Sheets, drawings and fonts of `style/`.

use std::fs;
use std::path::{Component, Path};

use anyhow::{Context, Result, bail, ensure};

use super::folder::WebFolder;
use super::template::{Placeholder, fill};

/// Makes a sheet of this name small.
pub(crate) type Minify<'a> = &'a dyn Fn(&str, &str) -> Result<String>;

/// Joins sheets into one and gives its URL. A sheet may name files of `style/`, nothing else.
pub(crate) fn place_sheet(
    style: &Path,
    folder: &mut WebFolder,
    name: &str,
    files: &[&str],
    minify: Minify<'_>,
) -> Result<String> {
    let mut sheet = String::new();
    for file in files {
        let path = within(style, file)?;
        let text = fs::read_to_string(style.join(path))
            .with_context(|| format!("style/{file} cannot be read"))?;
        let text = fill(&text, |placeholder| match placeholder {
            Placeholder::File(path) => place_file(style, folder, path),
            other => bail!("a sheet cannot hold {other:?}"),
        });
        sheet.push_str(&text.with_context(|| format!("in style/{file}"))?);
    }
    let sheet = minify(&format!("{name}.css"), &sheet)?;
    folder.put(name, "css", sheet.as_bytes())
}

/// Copies a file and gives its URL.
pub(crate) fn place_file(style: &Path, folder: &mut WebFolder, path: &str) -> Result<String> {
    let path = within(style, path)?;
    let bytes = fs::read(style.join(path))
        .with_context(|| format!("style/{} cannot be read", path.display()))?;
    let part =
        |part: Option<&std::ffi::OsStr>| part.and_then(|part| part.to_str().map(str::to_owned));
    match (part(path.file_stem()), part(path.extension())) {
        (Some(stem), Some(extension)) => folder.put(&stem, &extension, &bytes),
        _ => bail!(
            "style/{} has no extension, by which the bridge knows what it is",
            path.display()
        ),
    }
}

fn within<'a>(style: &Path, path: &'a str) -> Result<&'a Path> {
    let inside = Path::new(path)
        .components()
        .all(|component| matches!(component, Component::Normal(_)));
    ensure!(inside, "{path} lies outside {}", style.display());
    Ok(Path::new(path))
}
