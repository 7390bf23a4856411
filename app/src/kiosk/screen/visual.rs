//! The staff were asked to compare the face with the card.

use leptos::prelude::*;
use protocol::kiosk::{KioskIntent, VisualState};

use crate::kiosk::button::{Plain, Weight};
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Words};

/// The screen.
pub(super) fn view(state: VisualState, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.visual;
    let ways = &scene.words.kiosk.trouble.ways;
    let asked = state == VisualState::Asked;
    let (drawing, heading, lead) = if asked {
        (Drawing::Called, &words.asked_heading, &words.asked_lead)
    } else {
        (
            Drawing::Staff,
            &words.not_confirmed_heading,
            &words.not_confirmed_lead,
        )
    };
    view! {
        <main class="main notice" data-state=if asked { "asked" } else { "not-confirmed" }>
            <div class="side">
                <div class="pic"><Art drawing/></div>
                <div class="words">
                    <div class="ask" role="status">
                        <h1 tabindex="-1"><Words text=heading/></h1>
                        <p><Words text=lead/></p>
                    </div>
                    {asked.then(|| view! {
                        <ul class="points">
                            <li>
                                <Icon glyph=Glyph::IdCard/>
                                <span><Words text=&words.card_stays/></span>
                            </li>
                        </ul>
                    })}
                </div>
            </div>
            {(!asked).then(|| view! {
                <div class="pair">
                    <Plain
                        acts=scene.acts
                        intent=KioskIntent::Back
                        weight=Weight::Outlined
                        name="other-identity"
                        glyph=Glyph::Undo2
                        text=&ways.other_identity.act
                    />
                    <Plain
                        acts=scene.acts
                        intent=KioskIntent::CallHelp
                        weight=Weight::Filled
                        name="call-staff"
                        glyph=Glyph::UserRound
                        text=&ways.staff.act
                    />
                </div>
            })}
        </main>
    }
}
