//! 見やすさ: the size of the letters and the contrast. They belong to this page alone, and go
//! back to the usual with the next person.

use leptos::prelude::*;
use words::Text;
use words::kiosk::Look;

use super::{Panels, close};
use crate::kiosk::button::local;
use crate::kiosk::layout::ask_alone;
use crate::look::element::{Element, div, h2, main, span};
use crate::look::{Glyph, Part, dynamic, icon, page};

/// A choice of two and the attribute of the page that it sets.
#[derive(Clone, Copy)]
struct Setting {
    attribute: &'static str,
    value: &'static str,
}

const LARGE: Setting = Setting {
    attribute: "data-size",
    value: "large",
};

const CONTRAST: Setting = Setting {
    attribute: "data-contrast",
    value: "high",
};

impl Setting {
    fn is_on(self) -> bool {
        document()
            .document_element()
            .and_then(|root| root.get_attribute(self.attribute))
            .is_some_and(|value| value == self.value)
    }

    fn set(self, on: bool) {
        page::set_attribute(self.attribute, on.then_some(self.value));
    }
}

/// Puts size and contrast back to the usual.
pub(crate) fn reset() {
    LARGE.set(false);
    CONTRAST.set(false);
}

/// The panel.
pub(super) fn view(words: &'static Look, panels: Panels) -> Element {
    let size = Choice::of(LARGE);
    let size_tiles = [
        size.tile(false, "size-usual", "tile", &words.size_usual),
        size.tile(true, "size-on", "tile larger", &words.size_large),
    ];
    let contrast = Choice::of(CONTRAST);
    let contrast_tiles = [
        contrast.tile(false, "contrast-usual", "tile", &words.contrast_usual),
        contrast.tile(true, "contrast-on", "tile", &words.contrast_high),
    ];
    let settings = div()
        .class("settings")
        .child(group(&words.size, size_tiles))
        .child(group(&words.contrast, contrast_tiles));
    main()
        .class("main panel")
        .test_id("panel-look")
        .child(ask_alone(&words.heading))
        .child(settings)
        .child(close(panels, &words.close))
}

fn group(label: &'static Text, tiles: [Element; 2]) -> Element {
    div()
        .class("setting")
        .attr("role", "group")
        .attr("aria-label", label.plain())
        .child(h2().child(label))
        .child(div().class("tiles").children(tiles))
}

/// A setting, and whether it is on.
#[derive(Clone, Copy)]
struct Choice {
    setting: Setting,
    on: RwSignal<bool>,
}

impl Choice {
    fn of(setting: Setting) -> Self {
        Self {
            setting,
            on: RwSignal::new(setting.is_on()),
        }
    }

    /// The tile that sets it to this value.
    fn tile(
        self,
        value: bool,
        name: &'static str,
        class: &'static str,
        text: &'static Text,
    ) -> Element {
        let is_chosen = move || self.on.get() == value;
        local(class, name, move |_| {
            self.setting.set(value);
            self.on.set(value);
        })
        .attr_follows("aria-pressed", move || {
            Some(if is_chosen() { "true" } else { "false" }.into())
        })
        .child(dynamic(move || {
            is_chosen().then(|| icon(Glyph::Check)).part()
        }))
        .child(span().child(text))
    }
}
