//! Where the keyboard and a screen reader are: at the heading of what is new.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::look::page;

/// Moves the focus to the heading that is shown now, once it is in the document, and makes it
/// the page's title.
pub(crate) fn on_heading() {
    request_animation_frame(|| {
        // A panel stands beside the stage and takes its place.
        let shown = ".kiosk > main h1, .kiosk > .stage:not([hidden]) h1";
        let Ok(Some(heading)) = document().query_selector(shown) else {
            return;
        };
        page::set_title(&heading.text_content().unwrap_or_default());
        if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
            // The heading's element may be that of the screen before, with another text. A screen
            // reader says it when the focus comes to it, so the focus has to leave it first. Both
            // fail only for an element that left the document, and then another one is focused.
            let _left = heading.blur();
            let _focused = heading.focus();
        }
    });
}

/// Whether a panel stands in the place of the screen: then what is typed is not meant for it.
pub(crate) fn is_on_panel() -> bool {
    matches!(
        document().query_selector(".kiosk > .stage[hidden]"),
        Ok(Some(_))
    )
}
