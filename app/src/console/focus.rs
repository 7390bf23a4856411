//! Where the keyboard's focus goes when what had it is no longer there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Opened;

/// The heading of what is opened.
pub(super) const HEADING: &str = "c-opened";

/// The row or the desk in the bar that opens something.
fn opener(opened: &Opened) -> Option<String> {
    match opened {
        Opened::Nothing => None,
        Opened::Visit(visit) => Some(visit_row(visit.row.visit)),
        Opened::Desk(desk) => Some(desk_button(desk.row.desk)),
    }
}

/// The name of a visit's row in the document.
pub(super) fn visit_row(visit: protocol::ids::VisitId) -> String {
    format!("visit-{}", visit.0)
}

/// The name of a desk's button in the document.
pub(super) fn desk_button(desk: protocol::ids::DeskId) -> String {
    format!("desk-{}", desk.0)
}

/// Keeps the focus: a narrow page hides the list when something is opened, and the button that
/// closes goes with what it closed. A focus that is anywhere is left alone.
pub(super) fn follow(opened: Memo<Opened>) {
    Effect::new(move |before: Option<Opened>| {
        let now = opened.get();
        if let Some(before) = before
            && before != now
        {
            let to = match &now {
                Opened::Nothing => opener(&before),
                _ => Some(HEADING.to_owned()),
            };
            // The page is drawn by then, and a hidden row has lost the focus.
            request_animation_frame(move || {
                if let Some(id) = to.filter(|_| focus_is_lost()) {
                    focus(&id);
                }
            });
        }
        now
    });
}

fn focus_is_lost() -> bool {
    let active = document().active_element();
    active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"))
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails for nothing that is in the document.
        let _focused = element.focus();
    }
}
