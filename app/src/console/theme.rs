//! Light or dark: a choice of this page alone, at first what the system prefers.

use leptos::prelude::*;

use crate::look::page;

/// Whether the page is dark. Setting it changes the token set of the whole document.
pub(super) fn dark() -> RwSignal<bool> {
    let dark = RwSignal::new(system_prefers_dark());
    Effect::new(move || {
        let theme = if dark.get() { "dark" } else { "light" };
        page::set_attribute("data-theme", Some(theme));
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
