//! PIN or the staff's look.

use leptos::prelude::*;
use protocol::kiosk::{KioskIntent, PinWay};

use crate::kiosk::button::{Answer, Weight};
use crate::kiosk::scene::Scene;
use crate::look::{Drawing, Glyph, Icon, Words};

/// The screen. With one try left the staff's look is the filled answer; a locked PIN is not
/// offered at all.
pub(super) fn view(pin: PinWay, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.identity;
    let (pin_weight, visual_weight, note) = match pin {
        PinWay::Open => (Some(Weight::Filled), Weight::Outlined, None),
        PinWay::LastTry => (
            Some(Weight::Outlined),
            Weight::Filled,
            Some(&words.pin_last),
        ),
        PinWay::Locked => (None, Weight::Filled, Some(&words.pin_locked)),
    };
    view! {
        <main class="main identity">
            <div class="ask">
                <h1 tabindex="-1"><Words text=&words.heading/></h1>
                <p><Words text=&words.lead/></p>
            </div>
            {note.map(|text| view! {
                <p class="note" role="status" data-testid="pin-note">
                    <Icon glyph=Glyph::TriangleAlert/>
                    <span><Words text/></span>
                </p>
            })}
            <div class="answers pics">
                {pin_weight.map(|weight| view! {
                    <Answer
                        acts=scene.acts
                        intent=KioskIntent::ChoosePin
                        weight
                        name="choose-pin"
                        drawing=Drawing::Pin
                        choice=&words.pin
                    />
                })}
                <Answer
                    acts=scene.acts
                    intent=KioskIntent::ChooseVisual
                    weight=visual_weight
                    name="choose-visual"
                    drawing=Drawing::Staff
                    choice=&words.visual
                />
            </div>
        </main>
    }
}
