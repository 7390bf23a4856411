//! Something failed: what happened and what can be done.

use leptos::prelude::*;
use protocol::failure::Failure;
use protocol::kiosk::{KioskIntent, TroubleWay};
use words::Placeholder;
use words::kiosk::Trouble;

use crate::kiosk::button::{Answer, Weight};
use crate::kiosk::scene::Scene;
use crate::look::{Drawing, Glyph, Icon, Words};

/// The screen. The first way is the filled answer.
pub(super) fn view(failure: Failure, ways: &[TroubleWay], scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.trouble;
    let row = scene.words.failures.of(failure);
    let code = failure.row().code;
    let answers = ways.iter().zip(0_u8..).map(|(way, place)| {
        let (choice, drawing, name) = match way {
            TroubleWay::LayAgain => (&words.ways.lay_again, Drawing::Place, "way-lay-again"),
            TroubleWay::Retry => (&words.ways.retry, Drawing::Reader, "way-retry"),
            TroubleWay::OtherIdentity => (
                &words.ways.other_identity,
                Drawing::Question,
                "way-other-identity",
            ),
            TroubleWay::Staff => (&words.ways.staff, Drawing::Staff, "way-staff"),
        };
        let weight = if place == 0 {
            Weight::Filled
        } else {
            Weight::Outlined
        };
        let intent = KioskIntent::Way(*way);
        view! { <Answer acts=scene.acts intent weight name drawing choice/> }
    });
    view! {
        <main class="main trouble" data-failure=code>
            <div class="ask" role="alert">
                <h1 tabindex="-1"><Words text=&row.title/></h1>
                <p><Words text=&row.what_to_do/></p>
                <span class="code-small">
                    <Words text=&words.code with=vec![(Placeholder::Code, code.to_owned())]/>
                </span>
            </div>
            {failure.card_was_presented().then(|| promise(words))}
            <div class="answers pics">{answers.collect_view()}</div>
        </main>
    }
}

/// Nobody who presented a My Number Card pays the whole cost.
fn promise(words: &'static Trouble) -> impl IntoView {
    view! {
        <div class="promise" data-testid="promise">
            <Icon glyph=Glyph::ShieldCheck/>
            <div>
                <b><Words text=&words.promise/></b>
                <span><Words text=&words.promise_lead/></span>
            </div>
        </div>
    }
}
