//! PIN or the staff's look.

use protocol::kiosk::{KioskIntent, PinWay};
use words::Text;

use crate::kiosk::button::{Weight, answer};
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main, p};
use crate::look::{Drawing, Glyph};

/// The screen. With one try left the staff's look is the filled answer; a locked PIN is not
/// offered at all.
pub(super) fn view(way: PinWay, scene: Scene) -> Element {
    let words = &scene.words.kiosk.identity;
    let pin = |weight| {
        answer(
            scene.acts,
            KioskIntent::ChoosePin,
            weight,
            "choose-pin",
            (Drawing::Pin, &words.pin),
        )
    };
    let visual = |weight| {
        answer(
            scene.acts,
            KioskIntent::ChooseVisual,
            weight,
            "choose-visual",
            (Drawing::Staff, &words.visual),
        )
    };
    let answers = div().class("answers pics");
    let (note_text, answers) = match way {
        PinWay::Open => (
            None,
            answers.children([pin(Weight::Filled), visual(Weight::Outlined)]),
        ),
        PinWay::LastTry => (
            Some(&words.pin_last),
            answers.children([pin(Weight::Outlined), visual(Weight::Filled)]),
        ),
        PinWay::Locked => (
            Some(&words.pin_locked),
            answers.child(visual(Weight::Filled)),
        ),
    };
    main()
        .class("main identity")
        .child(ask(&words.heading, &words.lead))
        .child(note_text.map(note))
        .child(answers)
}

fn note(text: &'static Text) -> Element {
    p().class("note")
        .attr("role", "status")
        .test_id("pin-note")
        .label(Glyph::TriangleAlert, text)
}
