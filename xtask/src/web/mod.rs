//! The app for the browser: from the sources to the folder that the bridge embeds and serves.
//!
//! ```text
//! cargo (wasm.rs) → wasm-bindgen and wasm-opt (glue.rs) ─┐
//! style/ (style.rs), catalogues (catalogues.rs) ─────────┼→ folder.rs: <name>.<hash>.<ext>, .br, .gz
//! index.html (template.rs, page.rs, strict.rs) ──────────┘
//! ```
//!
//! Trunk is left out: its page needs an inline script, and it brings tools of its own that can drift
//! from the versions in `Cargo.lock`.

mod catalogues;
mod compress;
mod folder;
mod glue;
mod page;
mod strict;
mod style;
mod template;
mod wasm;

use anyhow::Result;

use crate::console::say;
use crate::setup::BuildTools;
use crate::workspace::Workspace;
use folder::WebFolder;

/// Builds the app and writes the web folder. What has not changed is not done again.
pub(crate) fn build(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    say("web: cargo build for wasm32");
    let module = wasm::build(workspace)?;
    let app = glue::build(workspace, tools, &module)?;

    let mut folder = WebFolder::open(&workspace.web())?;
    let page = page::render(workspace.root(), &mut folder, &app, catalogues::all())?;
    folder.finish(&page)?;
    say(&format!("web: {}", workspace.web().display()));
    Ok(())
}
