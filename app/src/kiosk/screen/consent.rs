//! One question about past information, in the words of the ministry's notice.

use leptos::prelude::*;
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::kiosk::{ConsentQuestion, KioskIntent};
use words::Placeholder;
use words::kiosk::{Class, Consent};

use super::veil;
use crate::kiosk::button::Press;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Words};

/// The texts of a class.
pub(super) const fn texts(words: &'static Consent, class: ConsentClass) -> &'static Class {
    match class {
        ConsentClass::TreatmentAndMedicine => &words.treatment,
        ConsentClass::Surgery => &words.surgery,
        ConsentClass::HealthCheck => &words.checkup,
    }
}

/// The screen. The two answers are equals in size and style, and yes is always on the right.
pub(super) fn view(question: Option<ConsentQuestion>, scene: Scene) -> AnyView {
    let Some(question) = question else {
        return veil::screen(scene);
    };
    let words = &scene.words.kiosk.consent;
    let class = texts(words, question.class);
    let drawing = match question.class {
        ConsentClass::TreatmentAndMedicine => Drawing::Medicine,
        ConsentClass::Surgery => Drawing::Surgery,
        ConsentClass::HealthCheck => Drawing::Checkup,
    };
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
        let before = (question.before == Some(answer)).then(|| {
            view! { <small><Words text=&words.before/></small> }
        });
        view! {
            <Press acts=scene.acts intent class="btn" name>
                <Icon glyph/>
                <span><Words text/>{before}</span>
            </Press>
        }
    });
    view! {
        <main class="main detail" data-class=class_name(question.class)>
            <div class="ask">
                {place(question, words)}
                <h1 tabindex="-1"><Words text=&class.heading/></h1>
            </div>
            <div class="about">
                <div class="pic"><Art drawing/></div>
                <div class="statement">
                    <p class="quote"><Words text=&class.statement/></p>
                    <p><Icon glyph=Glyph::Stethoscope/><span><Words text=&class.purpose/></span></p>
                    <p><Icon glyph=Glyph::Info/><span><Words text=&words.either_way/></span></p>
                </div>
            </div>
            <div class="pair">{answers}</div>
        </main>
    }
    .into_any()
}

/// Which question of how many, in shapes and in words; nothing when there is only one.
fn place(question: ConsentQuestion, words: &'static Consent) -> impl IntoView {
    (question.count > 1).then(|| {
        let marks = (1..=question.count).map(|index| {
            view! { <i class:on=index <= question.index></i> }
        });
        let with = vec![
            (Placeholder::Count, question.index.to_string()),
            (Placeholder::Total, question.count.to_string()),
        ];
        view! {
            <p class="count">
                <span class="marks" aria-hidden="true">{marks.collect_view()}</span>
                <span><Words text=&words.place with/></span>
            </p>
        }
    })
}

/// A class's name in tests.
pub(super) const fn class_name(class: ConsentClass) -> &'static str {
    match class {
        ConsentClass::TreatmentAndMedicine => "treatment",
        ConsentClass::Surgery => "surgery",
        ConsentClass::HealthCheck => "checkup",
    }
}
