//! The answers, to be looked over before they are sent.

use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::kiosk::KioskIntent;

use super::consent::texts;
use super::records::sign;
use super::veil;
use crate::kiosk::button::{Weight, plain, press};
use crate::kiosk::layout::{ask_alone, way_on};
use crate::kiosk::scene::Scene;
use crate::look::Glyph;
use crate::look::element::{Element, dd, div, dl, dt, main, span};

/// The screen.
pub(super) fn view(answers: Option<Vec<ConsentAnswer>>, scene: Scene) -> Element {
    let words = &scene.words.kiosk.review;
    let rows = match answers {
        Some(answers) => {
            let rows = answers.into_iter().map(|answer| row(answer, scene));
            dl().class("rows").children(rows)
        }
        None => veil::veil(scene),
    };
    let submit = plain(
        scene.acts,
        KioskIntent::Submit,
        Weight::Filled,
        "submit",
        (Glyph::Check, &words.submit),
    );
    main()
        .class("main check")
        .child(ask_alone(&words.heading))
        .child(rows)
        .child(way_on(submit))
}

/// One answer and the way to change it.
fn row(ConsentAnswer { class, answer }: ConsentAnswer, scene: Scene) -> Element {
    let words = &scene.words.kiosk.review;
    let name = &texts(&scene.words.kiosk.consent, class).name;
    let (row_name, change_name) = match class {
        ConsentClass::TreatmentAndMedicine => ("row-treatment", "change-treatment"),
        ConsentClass::Surgery => ("row-surgery", "change-surgery"),
        ConsentClass::HealthCheck => ("row-checkup", "change-checkup"),
    };
    let (glyph, tone, text, value) = match answer {
        Answer::Agree => (Glyph::CircleCheck, "yes", &words.agreed, "agree"),
        Answer::Refuse => (Glyph::CircleX, "no", &words.refused, "refuse"),
    };
    let intent = KioskIntent::Change(class);
    let change = press(scene.acts, intent, "btn small", change_name)
        .child(&words.change)
        .child(span().class("vh").child(name.plain()));
    div()
        .test_id(row_name)
        .attr("data-answer", value)
        .child(dt().label(sign(class), name))
        .child(dd().class(tone).label(glyph, text))
        .child(dd().child(change))
}
