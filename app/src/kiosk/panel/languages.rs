//! ことば: every language under its own name.

use protocol::language::Language;

use super::{Panels, close};
use crate::kiosk::button::language;
use crate::kiosk::layout::ask_alone;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main};

/// The panel.
pub(super) fn view(scene: Scene, panels: Panels) -> Element {
    let words = &scene.words.kiosk.frame.languages;
    let tiles = Language::ALL.map(|each| {
        let name = format!("language-{}", each.tag());
        language(scene, each, "tile", name).on_click(move |_| {
            panels.close();
        })
    });
    main()
        .class("main panel")
        .test_id("panel-language")
        .child(ask_alone(&words.heading))
        .child(div().class("tiles").children(tiles))
        .child(close(panels, &words.close))
}
