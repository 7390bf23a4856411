//! Something failed: what happened and what can be done.

use protocol::failure::Failure;
use protocol::kiosk::{KioskIntent, TroubleWay};
use words::Placeholder;
use words::kiosk::Trouble;

use crate::kiosk::button::{Weight, answer};
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, b, div, main, span};
use crate::look::{Drawing, Glyph, icon};

/// The screen. The first way is the filled answer.
pub(super) fn view(failure: Failure, ways: &[TroubleWay], scene: Scene) -> Element {
    let words = &scene.words.kiosk.trouble;
    let row = scene.words.failures.of(failure);
    let code = failure.row().code;
    let named = vec![(Placeholder::Code, code.to_owned())];
    let said = ask(&row.title, &row.what_to_do)
        .attr("role", "alert")
        .child(span().class("code-small").child((&words.code, named)));
    let answers = ways.iter().enumerate().map(|(place, &way)| {
        let (choice, drawing, name) = match way {
            TroubleWay::LayAgain => (&words.ways.lay_again, Drawing::Place, "way-lay-again"),
            TroubleWay::Retry => (&words.ways.retry, Drawing::Reader, "way-retry"),
            TroubleWay::OtherIdentity => (
                &words.ways.other_identity,
                Drawing::Question,
                "way-other-identity",
            ),
            TroubleWay::Staff => (&words.ways.staff, Drawing::Staff, "way-staff"),
            TroubleWay::GoOn => (&words.ways.go_on, Drawing::Wait, "way-go-on"),
        };
        let weight = if place == 0 {
            Weight::Filled
        } else {
            Weight::Outlined
        };
        let intent = KioskIntent::Way(way);
        answer(scene.acts, intent, weight, name, (drawing, choice))
    });
    main()
        .class("main trouble")
        .attr("data-failure", code)
        .child(said)
        .child(failure.card_was_presented().then(|| promise(words)))
        .child(div().class("answers pics").children(answers))
}

/// Nobody who presented a My Number Card pays the whole cost.
fn promise(words: &'static Trouble) -> Element {
    let said = div()
        .child(b().child(&words.promise))
        .child(span().child(&words.promise_lead));
    div()
        .class("promise")
        .test_id("promise")
        .child(icon(Glyph::ShieldCheck))
        .child(said)
}
