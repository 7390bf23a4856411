//! The buttons of the kiosk: each says its act, and shows that it was touched.

use std::borrow::Cow;

use leptos::ev::MouseEvent;
use protocol::kiosk::KioskIntent;
use protocol::language::Language;
use words::kiosk::Choice;
use words::{Text, language_name};

use super::acts::{Act, Acts};
use super::scene::Scene;
use crate::look::element::{self, Element, b, span};
use crate::look::{Drawing, Glyph, art, icon};

/// How much a button stands out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The way on: filled.
    Filled,
    /// Any other: outlined.
    Outlined,
}

/// A button with its classes and its name in tests.
pub(crate) fn button(class: &'static str, name: impl Into<Cow<'static, str>>) -> Element {
    element::button()
        .attr("type", "button")
        .class(class)
        .test_id(name)
}

/// A button that does something on this page alone.
pub(crate) fn local(
    class: &'static str,
    name: impl Into<Cow<'static, str>>,
    act: impl Fn(MouseEvent) + 'static,
) -> Element {
    button(class, name).on_click(act)
}

/// A button that sends an intent.
pub(crate) fn press(
    acts: Acts,
    intent: KioskIntent,
    class: &'static str,
    name: impl Into<Cow<'static, str>>,
) -> Element {
    waits(button(class, name), acts, Act::Say(intent))
        .on_click(move |event| acts.touch(&event, intent))
}

/// Shows on a button that its act was touched, and that nothing can be touched until the answer.
pub(crate) fn waits(button: Element, acts: Acts, act: Act) -> Element {
    button
        .class_while("pressed", move || acts.is_pressed(act))
        .attr_follows("aria-disabled", move || {
            (!acts.are_open()).then_some("true".into())
        })
}

/// A plain button with an icon.
pub(crate) fn plain(
    acts: Acts,
    intent: KioskIntent,
    weight: Weight,
    name: &'static str,
    (glyph, text): (Glyph, &'static Text),
) -> Element {
    let class = match weight {
        Weight::Filled => "btn go",
        Weight::Outlined => "btn",
    };
    press(acts, intent, class, name).label(glyph, text)
}

/// A language under its own name. The one that is shown is marked by a tick and its frame.
pub(crate) fn language(
    scene: Scene,
    language: Language,
    class: &'static str,
    name: String,
) -> Element {
    let chosen = language == scene.language;
    press(scene.acts, KioskIntent::SetLanguage(language), class, name)
        .attr("lang", language.tag())
        .attr("aria-pressed", if chosen { "true" } else { "false" })
        .child(chosen.then(|| icon(Glyph::Check)))
        .child(language_name(language))
}

/// A big answer: a drawing, the act, and what it means.
pub(crate) fn answer(
    acts: Acts,
    intent: KioskIntent,
    weight: Weight,
    name: &'static str,
    (drawing, choice): (Drawing, &'static Choice),
) -> Element {
    let class = match weight {
        Weight::Filled => "answer go",
        Weight::Outlined => "answer",
    };
    let say = span()
        .class("say")
        .child(b().child(&choice.act))
        .label(Glyph::ChevronRight, &choice.meaning);
    press(acts, intent, class, name)
        .child(span().class("pic").child(art(drawing)))
        .child(say)
}
