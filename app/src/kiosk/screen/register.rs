//! The card is not registered as a health insurance card yet.

use leptos::prelude::*;
use protocol::consent::Answer;
use protocol::kiosk::KioskIntent;

use crate::kiosk::button::Press;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Words};

/// The screen. The two answers are equals.
pub(super) fn view(scene: Scene) -> impl IntoView {
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
        view! {
            <Press acts=scene.acts intent=KioskIntent::Register(answer) class="choice" name>
                <Icon glyph/>
                <b><Words text=&choice.act/></b>
                <span><Words text=&choice.meaning/></span>
            </Press>
        }
    });
    view! {
        <main class="main notice">
            <div class="side">
                <div class="pic"><Art drawing=Drawing::Card/></div>
                <div class="words">
                    <div class="ask">
                        <h1 tabindex="-1"><Words text=&words.heading/></h1>
                        <p><Words text=&words.lead/></p>
                    </div>
                </div>
            </div>
            <div class="pair">{choices}</div>
        </main>
    }
}
