//! The bar at the top: whose console it is, how the desks are, light or dark.

use leptos::prelude::*;
use protocol::console::{ConsoleView, DeskRow};
use words::Placeholder;

use super::acts::Acts;
use super::desk_state::DeskState;
use super::devices::DevicesButton;
use super::focus::desk_button;
use super::theme;
use crate::language::Languages;
use crate::look::{Glyph, Icon};

#[component]
pub(super) fn Bar(view: Signal<ConsoleView>, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let words = move || &catalogue.get().console;
    let clinic = Memo::new(move |_| view.with(|view| view.clinic.clone()));
    let desks = Memo::new(move |_| view.with(|view| view.desks.clone()));
    let dark = theme::dark();
    view! {
        <header class="c-top">
            <span class="c-brand">
                <span class="c-mark"><Icon glyph=Glyph::IdCard/></span>
                {move || words().brand.plain()}
            </span>
            <span class="c-place">{clinic}</span>
            <nav class="c-desks" aria-label=move || words().desks.plain()>
                <For
                    each=move || desks.get()
                    key=|row| row.desk
                    children=move |row| {
                        let id = row.desk;
                        let row = Memo::new(move |_| {
                            desks.with(|desks| desks.iter().find(|row| row.desk == id).copied())
                                .unwrap_or(row)
                        });
                        view! { <Desk row acts/> }
                    }
                />
            </nav>
            <DevicesButton view acts/>
            <button
                type="button"
                class="c-button c-theme"
                data-size="square"
                data-testid="theme"
                aria-label=move || {
                    let words = words();
                    if dark.get() { words.to_light.plain() } else { words.to_dark.plain() }
                }
                on:click=move |_| dark.update(|dark| *dark = !*dark)
            >
                {move || {
                    let glyph = if dark.get() { Glyph::Sun } else { Glyph::Moon };
                    view! { <Icon glyph/> }
                }}
            </button>
        </header>
    }
}

/// A desk: its state in a word, and the way to it.
#[component]
fn Desk(row: Memo<DeskRow>, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let state = Memo::new(move |_| DeskState::of(&row.get()));
    let id = row.get_untracked().desk;
    view! {
        <button
            type="button"
            class="c-button c-desk"
            id=desk_button(id)
            data-testid=desk_button(id)
            data-tone=move || state.get().tone().name()
            data-state=move || state.get().name()
            aria-pressed=move || (acts.opened_desk() == Some(id)).to_string()
            on:click=move |_| acts.open_desk(id)
        >
            {move || view! { <Icon glyph=state.get().glyph()/> }}
            <span>
                {move || {
                    let words = &catalogue.get().console;
                    let desk = words.desk.plain_with(|place| {
                        (place == Placeholder::Desk).then(|| id.0.to_string())
                    });
                    format!("{desk} {}", state.get().word(&words.desk_states).plain())
                }}
            </span>
        </button>
    }
}
