//! 見やすさ: the size of the letters and the contrast. They belong to this page alone, and go
//! back to the usual with the next person.

use leptos::prelude::*;
use words::Text;
use words::kiosk::Look;

use super::Panels;
use crate::look::{Glyph, Icon, Words, attribute, dynamic, on_click, page};

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
pub(super) fn view(words: &'static Look, panels: Panels) -> impl IntoView {
    view! {
        <main class="main panel" data-testid="panel-look">
            <div class="ask"><h1 tabindex="-1"><Words text=&words.heading/></h1></div>
            <div class="settings">
                <Pair
                    setting=LARGE
                    label=&words.size
                    usual=&words.size_usual
                    other=&words.size_large
                    name="size"
                />
                <Pair
                    setting=CONTRAST
                    label=&words.contrast
                    usual=&words.contrast_usual
                    other=&words.contrast_high
                    name="contrast"
                />
            </div>
            <button type="button" class="btn" data-testid="panel-close"
                on:click=on_click(move |_| { panels.close(); })>
                <Icon glyph=Glyph::X/>
                <span><Words text=&words.close/></span>
            </button>
        </main>
    }
}

/// The two tiles of a setting.
#[component]
fn Pair(
    setting: Setting,
    label: &'static Text,
    usual: &'static Text,
    other: &'static Text,
    name: &'static str,
) -> impl IntoView {
    let on = RwSignal::new(setting.is_on());
    let tile = move |value: bool, text: &'static Text| {
        view! {
            <button
                type="button"
                class=if value && name == "size" { "tile larger" } else { "tile" }
                aria-pressed=attribute(move || Some(if on.get() == value { "true" } else { "false" }))
                data-testid=format!("{name}-{}", if value { "on" } else { "usual" })
                on:click=on_click(move |_| {
                    setting.set(value);
                    on.set(value);
                })
            >
                {dynamic(move || {
                    (on.get() == value).then(|| view! { <Icon glyph=Glyph::Check/> }).into_any()
                })}
                <span><Words text/></span>
            </button>
        }
    };
    view! {
        <div class="setting" role="group" aria-label=label.plain()>
            <h2><Words text=label/></h2>
            <div class="tiles">{tile(false, usual)} {tile(true, other)}</div>
        </div>
    }
}
