//! The answers, to be looked over before they are sent.

use leptos::prelude::*;
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::kiosk::KioskIntent;

use super::consent::{class_name, texts};
use super::veil;
use crate::kiosk::acts::Act;
use crate::kiosk::button::{Plain, Weight};
use crate::kiosk::scene::Scene;
use crate::look::{Glyph, Icon, Words, on_click};

/// The screen.
pub(super) fn view(answers: Option<Vec<ConsentAnswer>>, scene: Scene) -> AnyView {
    let words = &scene.words.kiosk.review;
    let rows = match answers {
        Some(answers) => {
            let rows = answers.into_iter().map(|answer| row(answer, scene));
            view! { <dl class="rows">{rows.collect_view()}</dl> }.into_any()
        }
        None => veil::veil(scene).into_any(),
    };
    view! {
        <main class="main check">
            <div class="ask"><h1 tabindex="-1"><Words text=&words.heading/></h1></div>
            {rows}
            <div class="pair">
                <span></span>
                <Plain
                    acts=scene.acts
                    intent=KioskIntent::Submit
                    weight=Weight::Filled
                    name="submit"
                    glyph=Glyph::Check
                    text=&words.submit
                />
            </div>
        </main>
    }
    .into_any()
}

/// One answer and the way to change it.
fn row(ConsentAnswer { class, answer }: ConsentAnswer, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.review;
    let acts = scene.acts;
    let name = &texts(&scene.words.kiosk.consent, class).name;
    let glyph = match class {
        ConsentClass::TreatmentAndMedicine => Glyph::Pill,
        ConsentClass::Surgery => Glyph::Bed,
        ConsentClass::HealthCheck => Glyph::HeartPulse,
    };
    let (sign, tone, text, value) = match answer {
        Answer::Agree => (Glyph::CircleCheck, "yes", &words.agreed, "agree"),
        Answer::Refuse => (Glyph::CircleX, "no", &words.refused, "refuse"),
    };
    let intent = KioskIntent::Change(class);
    view! {
        <div data-testid=format!("row-{}", class_name(class)) data-answer=value>
            <dt><Icon glyph/><span><Words text=name/></span></dt>
            <dd class=tone><Icon glyph=sign/><span><Words text/></span></dd>
            <dd>
                <button
                    type="button"
                    class="btn small"
                    class:pressed=acts.is_pressed(Act::Say(intent))
                    aria-disabled=acts.closed()
                    data-testid=format!("change-{}", class_name(class))
                    on:click=on_click(move |event| acts.touch(&event, intent))
                >
                    <Words text=&words.change/>
                    <span class="vh">{name.plain()}</span>
                </button>
            </dd>
        </div>
    }
}
