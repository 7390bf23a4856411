//! Light or dark: a choice of this page alone, at first what the system prefers.

use leptos::prelude::*;

/// Whether the page is dark. Setting it changes the token set of the whole document.
pub(super) fn dark() -> RwSignal<bool> {
    let dark = RwSignal::new(system_prefers_dark());
    Effect::new(move || {
        let theme = if dark.get() { "dark" } else { "light" };
        if let Some(root) = document().document_element() {
            // Setting an attribute fails only when its name is not a name.
            drop(root.set_attribute("data-theme", theme));
        }
    });
    dark
}

fn system_prefers_dark() -> bool {
    window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
