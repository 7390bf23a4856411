//! One question about past information, in the words of the ministry's notice.

use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::kiosk::{ConsentQuestion, KioskIntent};
use words::Placeholder;
use words::kiosk::{Class, Consent};

use super::veil;
use crate::kiosk::button::press;
use crate::kiosk::layout::title;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, i, main, p, small, span};
use crate::look::{Drawing, Glyph, art, icon};

/// The texts of a class.
pub(super) const fn texts(words: &'static Consent, class: ConsentClass) -> &'static Class {
    match class {
        ConsentClass::TreatmentAndMedicine => &words.treatment,
        ConsentClass::Surgery => &words.surgery,
        ConsentClass::HealthCheck => &words.checkup,
    }
}

/// The screen. The two answers are equals in size and style, and yes is always on the right.
pub(super) fn view(question: Option<ConsentQuestion>, scene: Scene) -> Element {
    let Some(question) = question else {
        return veil::screen(scene);
    };
    let words = &scene.words.kiosk.consent;
    let class = texts(words, question.class);
    let answers = [
        (
            Answer::Refuse,
            &class.refuse,
            Glyph::CircleX,
            "consent-refuse",
        ),
        (
            Answer::Agree,
            &class.agree,
            Glyph::CircleCheck,
            "consent-agree",
        ),
    ];
    let answers = answers.map(|(answer, text, glyph, name)| {
        let intent = KioskIntent::Answer(ConsentAnswer {
            class: question.class,
            answer,
        });
        let before = (question.before == Some(answer)).then(|| small().child(&words.before));
        press(scene.acts, intent, "btn", name)
            .child(icon(glyph))
            .child(span().child(text).child(before))
    });
    let ask = div()
        .class("ask")
        .child(place(question, words))
        .child(title(&class.heading));
    main()
        .class("main detail")
        .attr("data-class", class_name(question.class))
        .child(ask)
        .child(about(question.class, words))
        .child(div().class("pair").children(answers))
}

/// What would be given, in the notice's own words, what it is good for, and that either answer
/// is well.
fn about(class: ConsentClass, words: &'static Consent) -> Element {
    let drawing = match class {
        ConsentClass::TreatmentAndMedicine => Drawing::Medicine,
        ConsentClass::Surgery => Drawing::Surgery,
        ConsentClass::HealthCheck => Drawing::Checkup,
    };
    let texts = texts(words, class);
    let sentence = |glyph, text| p().label(glyph, text);
    let statement = div()
        .class("statement")
        .child(p().class("quote").child(&texts.statement))
        .child(sentence(Glyph::Stethoscope, &texts.purpose))
        .child(sentence(Glyph::Info, &words.either_way));
    div()
        .class("about")
        .child(div().class("pic").child(art(drawing)))
        .child(statement)
}

/// Which question of how many, in shapes and in words; nothing when there is only one.
fn place(question: ConsentQuestion, words: &'static Consent) -> Option<Element> {
    if question.count <= 1 {
        return None;
    }
    let marks = (1..=question.count).map(|index| {
        let class = if index <= question.index { "on" } else { "" };
        i().class(class)
    });
    let with = vec![
        (Placeholder::Count, question.index.to_string()),
        (Placeholder::Total, question.count.to_string()),
    ];
    let marks = span()
        .class("marks")
        .attr("aria-hidden", "true")
        .children(marks);
    let place = span().child((&words.place, with));
    Some(p().class("count").child(marks).child(place))
}

/// A class's name in tests.
const fn class_name(class: ConsentClass) -> &'static str {
    match class {
        ConsentClass::TreatmentAndMedicine => "treatment",
        ConsentClass::Surgery => "surgery",
        ConsentClass::HealthCheck => "checkup",
    }
}
