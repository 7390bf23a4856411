//! The arrow keys in a list: up and down move the focus from row to row, home and end to the
//! first and last.

use leptos::prelude::event_target;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Moves the focus among the buttons of a list's items, if the key is one of these.
pub(super) fn move_focus(event: &KeyboardEvent) {
    let from: Element = event_target(event);
    let Ok(Some(item)) = from.closest("li") else {
        return;
    };
    let list = item.parent_element();
    let to = match event.key().as_str() {
        "ArrowDown" => item.next_element_sibling(),
        "ArrowUp" => item.previous_element_sibling(),
        "Home" => list.and_then(|list| list.first_element_child()),
        "End" => list.and_then(|list| list.last_element_child()),
        _ => return,
    };
    // The keys scroll the list otherwise.
    event.prevent_default();
    let button = to.and_then(|item| item.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // Fails for nothing that is in the document.
        let _focused = button.focus();
    }
}
