//! The app for the browser: from the sources to the folder that the bridge embeds and serves.
//!
//! ```text
//! cargo (wasm.rs) → wasm-bindgen (glue.rs, prune.rs, hollow.rs, imports.rs) → wasm-opt ─┐
//! style/ (style.rs, minify.rs), catalogues (catalogues.rs) ─────────────────────────────┼→ folder.rs: <name>.<hash>.<ext>, .br, .gz
//! <bundle>.html (template.rs, page.rs, strict.rs) ─────────────────────────────────────┘
//! ```
//!
//! Trunk is left out: its page needs an inline script, and it brings tools of its own that can drift
//! from the versions in `Cargo.lock`.

mod catalogues;
mod compress;
pub(crate) mod first_load;
mod folder;
mod glue;
mod hollow;
mod imports;
mod minify;
mod page;
mod prune;
mod strict;
mod style;
mod template;
mod wasm;

use anyhow::Result;

use crate::console::say;
use crate::setup::BuildTools;
use crate::workspace::Workspace;
use folder::WebFolder;
use minify::Minifier;

/// Builds the app and writes the web folder. What has not changed is not done again.
pub(crate) fn build(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    say("web: cargo build for wasm32");
    wasm::build(workspace)?;

    let minifier = Minifier::open(workspace, tools)?;
    let mut folder = WebFolder::open(&workspace.web())?;
    for bundle in wasm::BUNDLES {
        let module = wasm::module(workspace, bundle);
        let app = glue::build(workspace, tools, &minifier, bundle, &module)?;
        let page = page::render(
            workspace.root(),
            &mut folder,
            &app,
            catalogues::of_bundle(bundle),
            &|name, text| minifier.minify(name, text),
        )?;
        folder.put_page(bundle, &page)?;
    }
    folder.finish()?;
    say(&format!("web: {}", workspace.web().display()));
    Ok(())
}
