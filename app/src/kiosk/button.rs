//! The buttons of the kiosk: each says its act, and shows that it was touched.

use leptos::prelude::*;
use protocol::kiosk::KioskIntent;
use words::Text;
use words::kiosk::Choice;

use super::acts::{Act, Acts};
use crate::look::{Art, Drawing, Glyph, Icon, Words, on_click};

/// How much a button stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The way on: filled.
    Filled,
    /// Any other: outlined.
    Outlined,
}

/// A button that sends an intent.
#[component]
pub(crate) fn Press(
    /// What a touch does.
    acts: Acts,
    /// What is sent.
    intent: KioskIntent,
    /// Its classes.
    class: &'static str,
    /// Its name in tests.
    name: &'static str,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=class
            class:pressed=acts.is_pressed(Act::Say(intent))
            aria-disabled=acts.closed()
            data-testid=name
            on:click=on_click(move |event| acts.touch(&event, intent))
        >
            {children()}
        </button>
    }
}

/// A plain button with an icon.
#[component]
pub(crate) fn Plain(
    /// What a touch does.
    acts: Acts,
    /// What is sent.
    intent: KioskIntent,
    /// Whether it is the way on.
    weight: Weight,
    /// Its name in tests.
    name: &'static str,
    /// Its icon.
    glyph: Glyph,
    /// Its act.
    text: &'static Text,
) -> impl IntoView {
    let class = match weight {
        Weight::Filled => "btn go",
        Weight::Outlined => "btn",
    };
    view! {
        <Press acts intent class name>
            <Icon glyph/>
            <span><Words text/></span>
        </Press>
    }
}

/// A big answer: a drawing, the act, and what it means.
#[component]
pub(crate) fn Answer(
    /// What a touch does.
    acts: Acts,
    /// What is sent.
    intent: KioskIntent,
    /// Whether it is the way on.
    weight: Weight,
    /// Its name in tests.
    name: &'static str,
    /// Its drawing.
    drawing: Drawing,
    /// The act and its meaning.
    choice: &'static Choice,
) -> impl IntoView {
    let class = match weight {
        Weight::Filled => "answer go",
        Weight::Outlined => "answer",
    };
    view! {
        <Press acts intent class name>
            <span class="pic"><Art drawing/></span>
            <span class="say">
                <b><Words text=&choice.act/></b>
                <Icon glyph=Glyph::ChevronRight/>
                <span><Words text=&choice.meaning/></span>
            </span>
        </Press>
    }
}
