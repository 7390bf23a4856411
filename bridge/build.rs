//! Lists the files of the app, so that they are built into the bridge.
//!
//! The folder that `UKETSUKE_WEB` names is the list: every file in it is served under its own
//! name, `X.br` and `X.gz` are compressed forms of `X`. An empty folder is no error here, because
//! checks and editors build the bridge before the app.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, error, fs};

#[expect(
    clippy::disallowed_methods,
    reason = "a build script is told where things are by cargo's environment"
)]
fn main() -> Result<(), Box<dyn error::Error>> {
    println!("cargo::rerun-if-env-changed=UKETSUKE_WEB");
    let names = match env::var_os("UKETSUKE_WEB").map(PathBuf::from) {
        Some(web) => {
            // A watched folder that is missing would build the bridge anew every time.
            fs::create_dir_all(&web)?;
            println!("cargo::rerun-if-changed={}", web.display());
            table(&web, &names(&web)?)?
        }
        None => table(Path::new(""), &BTreeSet::new())?,
    };
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out).join("assets.rs"), names)?;
    Ok(())
}

fn names(web: &Path) -> Result<BTreeSet<String>, Box<dyn error::Error>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(web)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let name = entry.file_name().into_string();
            names.insert(name.map_err(|name| format!("{} is not UTF-8", name.display()))?);
        }
    }
    Ok(names)
}

/// The source of the table, in the order of the names.
fn table(web: &Path, names: &BTreeSet<String>) -> Result<String, Box<dyn error::Error>> {
    let include =
        |name: &str| format!("include_bytes!({:?})", web.join(name).display().to_string());
    let compressed = |name: &str, suffix: &str| {
        let sibling = format!("{name}.{suffix}");
        if names.contains(&sibling) {
            format!("Some({})", include(&sibling))
        } else {
            "None".to_owned()
        }
    };
    let mut table = String::from("static EMBEDDED: &[Asset] = &[\n");
    for name in names.iter().filter(|name| !is_compressed_form(name, names)) {
        let content_type = content_type(name).ok_or_else(|| format!("what is {name}?"))?;
        writeln!(
            table,
            "    Asset {{ name: {name:?}, content_type: {content_type:?}, hashed: {}, \
             identity: {}, brotli: {}, gzip: {} }},",
            is_hashed(name),
            include(name),
            compressed(name, "br"),
            compressed(name, "gz"),
        )?;
    }
    table.push_str("];\n");
    Ok(table)
}

fn is_compressed_form(name: &str, names: &BTreeSet<String>) -> bool {
    name.strip_suffix(".br")
        .or_else(|| name.strip_suffix(".gz"))
        .is_some_and(|whole| names.contains(whole))
}

/// `stem.HASH.extension`, the hash being 16 hexadecimal digits.
fn is_hashed(name: &str) -> bool {
    name.rsplit('.')
        .nth(1)
        .is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

fn content_type(name: &str) -> Option<&'static str> {
    Some(match Path::new(name).extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "bin" => "application/octet-stream",
        _ => return None,
    })
}
