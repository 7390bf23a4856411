//! From cargo's module to what a browser loads: wasm-bindgen's JavaScript and a small module beside it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::minify::Minifier;
use super::{folder::digest, hollow, imports, prune};
use crate::console::say;
use crate::process::Program;
use crate::setup::{BINARYEN, BuildTools, ESBUILD};
use crate::workspace::Workspace;

/// What rustc's wasm32 target takes for granted and `wasm-opt` has to be told,
/// because the module's list of its features is gone once wasm-bindgen has written it.
const OPTIMISE: &[&str] = &[
    // The first load counts compressed: `-Oz` makes a smaller module (388 kB, not 418), and what
    // brotli makes of that is larger (118.2 kB, not 117.0).
    "-O2",
    "--shrink-level=1",
    // A function that is called once would be put into its caller, and brotli finds less to share.
    "--one-caller-inline-max-function-size=0",
    "--converge",
    // Functions of one name stand together, and brotli finds more to share.
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
];

/// What makes the files: when it changes, they are made again.
const MAKERS: [&str; 5] = [
    include_str!("glue.rs"),
    include_str!("hollow.rs"),
    include_str!("imports.rs"),
    include_str!("minify.rs"),
    include_str!("prune.rs"),
];

/// A bundle of the app as a browser loads it.
#[derive(Debug)]
pub(crate) struct App {
    /// The bundle's name.
    pub(crate) name: &'static str,
    /// wasm-bindgen's JavaScript.
    pub(crate) glue: Vec<u8>,
    /// The module.
    pub(crate) module: Vec<u8>,
}

/// Makes both from cargo's module, or takes those of the last time if the module is still the same.
pub(crate) fn build(
    workspace: &Workspace,
    tools: &BuildTools,
    minifier: &Minifier,
    bundle: &'static str,
    module: &Path,
) -> Result<App> {
    let bytes = fs::read(module).with_context(|| format!("{} cannot be read", module.display()))?;
    let rooms = Rooms::below(&workspace.target().join("web-build").join(bundle));
    let key = format!(
        "{} {} {BINARYEN} {ESBUILD}",
        digest(&bytes),
        digest(MAKERS.concat().as_bytes())
    );
    if fs::read_to_string(&rooms.key).is_ok_and(|old| old == key) {
        return rooms.read(bundle);
    }
    fs::create_dir_all(&rooms.folder)?;
    // The key goes first and comes back last: what an interruption leaves half done is never taken for whole.
    if rooms.key.exists() {
        fs::remove_file(&rooms.key)?;
    }
    say(&format!("web: {bundle}: wasm-bindgen"));
    let glue = bind(bundle, bytes, &rooms)?;
    fs::write(
        &rooms.glue,
        minifier.minify(&format!("{bundle}.js"), &glue)?,
    )?;
    say(&format!("web: {bundle}: wasm-opt"));
    Program::new(&tools.wasm_opt)
        .args(OPTIMISE)
        .arg(&rooms.bound)
        .arg("--output")
        .arg(&rooms.module)
        .run()?;
    fs::write(&rooms.key, key)?;
    rooms.read(bundle)
}

/// Writes the module and gives the script beside which it runs.
fn bind(bundle: &str, module: Vec<u8>, rooms: &Rooms) -> Result<String> {
    let mut output = Bindgen::new()
        .input_bytes(bundle, module)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .generate_output()
        .context(
            "wasm-bindgen (are the crate's and the tool's versions in Cargo.toml the same?)",
        )?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a crate brings JavaScript of its own, which this build does not place: {:?}",
        output
            .snippets()
            .keys()
            .chain(output.local_modules().keys())
            .collect::<Vec<_>>()
    );
    let glue = prune::without_classes(output.js())?;
    // What only those classes called is no root any more, and wasm-opt leaves it out.
    let module = output.wasm_mut();
    let unused: Vec<_> = module
        .exports
        .iter()
        .map(|export| export.name.clone())
        .filter(|name| !prune::calls(&glue, name))
        .collect();
    for export in unused {
        module.exports.remove(&export)?;
    }
    hollow::empty(module)?;
    let glue = imports::shorten(module, &glue)?;
    fs::write(&rooms.bound, module.emit_wasm())?;
    Ok(glue)
}

/// The files between cargo and the web folder.
#[derive(Debug)]
struct Rooms {
    folder: PathBuf,
    key: PathBuf,
    glue: PathBuf,
    bound: PathBuf,
    module: PathBuf,
}

impl Rooms {
    fn below(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            key: folder.join("key"),
            glue: folder.join("app.js"),
            bound: folder.join("app.bound.wasm"),
            module: folder.join("app.wasm"),
        }
    }

    fn read(&self, name: &'static str) -> Result<App> {
        Ok(App {
            name,
            glue: fs::read(&self.glue)?,
            module: fs::read(&self.module)?,
        })
    }
}
