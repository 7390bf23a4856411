//! ことば: every language under its own name.

use leptos::prelude::*;
use protocol::kiosk::KioskIntent;
use protocol::language::Language;
use words::language_name;

use super::Panels;
use crate::kiosk::acts::Act;
use crate::kiosk::scene::Scene;
use crate::look::{Glyph, Icon, Words, on_click};

/// The panel.
pub(super) fn view(scene: Scene, panels: Panels) -> impl IntoView {
    let words = &scene.words.kiosk.frame.languages;
    view! {
        <main class="main panel" data-testid="panel-language">
            <div class="ask"><h1 tabindex="-1"><Words text=&words.heading/></h1></div>
            <div class="tiles">{languages(scene, panels)}</div>
            <button type="button" class="btn" data-testid="panel-close"
                on:click=on_click(move |_| { panels.close(); })>
                <Icon glyph=Glyph::X/>
                <span><Words text=&words.close/></span>
            </button>
        </main>
    }
}

/// A tile for each language. The one that is shown is marked by a tick and its frame.
fn languages(scene: Scene, panels: Panels) -> impl IntoView {
    Language::ALL.map(|language| {
        let intent = KioskIntent::SetLanguage(language);
        let acts = scene.acts;
        let chosen = language == scene.language;
        view! {
            <button
                type="button"
                class="tile"
                class:pressed=acts.is_pressed(Act::Say(intent))
                lang=language.tag()
                aria-pressed=if chosen { "true" } else { "false" }
                aria-disabled=acts.closed()
                data-testid=format!("language-{}", language.tag())
                on:click=on_click(move |event| {
                    acts.touch(&event, intent);
                    panels.close();
                })
            >
                {chosen.then(|| view! { <Icon glyph=Glyph::Check/> })}
                {language_name(language)}
            </button>
        }
    })
}
