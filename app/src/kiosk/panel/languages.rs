//! ことば: every language under its own name.

use protocol::kiosk::KioskIntent;
use protocol::language::Language;
use words::language_name;

use super::{Panels, close};
use crate::kiosk::button::press;
use crate::kiosk::layout::ask_alone;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main};
use crate::look::{Glyph, icon};

/// The panel.
pub(super) fn view(scene: Scene, panels: Panels) -> Element {
    let words = &scene.words.kiosk.frame.languages;
    let tiles = Language::ALL.map(|language| tile(language, scene, panels));
    main()
        .class("main panel")
        .test_id("panel-language")
        .child(ask_alone(&words.heading))
        .child(div().class("tiles").children(tiles))
        .child(close(panels, &words.close))
}

/// A language. The one that is shown is marked by a tick and its frame.
fn tile(language: Language, scene: Scene, panels: Panels) -> Element {
    let chosen = language == scene.language;
    let intent = KioskIntent::SetLanguage(language);
    let name = format!("language-{}", language.tag());
    press(scene.acts, intent, "tile", name)
        .attr("lang", language.tag())
        .attr("aria-pressed", if chosen { "true" } else { "false" })
        .on_click(move |_| {
            panels.close();
        })
        .child(chosen.then(|| icon(Glyph::Check)))
        .child(language_name(language))
}
