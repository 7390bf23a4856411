//! The card is not registered as a health insurance card yet.

use protocol::consent::Answer;
use protocol::kiosk::KioskIntent;

use crate::kiosk::button::press;
use crate::kiosk::layout::{ask, beside};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, b, div, main, span};
use crate::look::{Drawing, Glyph, icon};

/// The screen. The two answers are equals.
pub(super) fn view(scene: Scene) -> Element {
    let words = &scene.words.kiosk.register;
    let choices = [
        (
            Answer::Refuse,
            &words.refuse,
            Glyph::CircleX,
            "register-refuse",
        ),
        (
            Answer::Agree,
            &words.agree,
            Glyph::CircleCheck,
            "register-agree",
        ),
    ];
    let choices = choices.map(|(answer, choice, glyph, name)| {
        press(scene.acts, KioskIntent::Register(answer), "choice", name)
            .child(icon(glyph))
            .child(b().child(&choice.act))
            .child(span().child(&choice.meaning))
    });
    let said = div().child(ask(&words.heading, &words.lead));
    main()
        .class("main notice")
        .child(beside(Drawing::Card, said))
        .child(div().class("pair").children(choices))
}
