//! Something is under way: the screen says what is awaited.

use leptos::prelude::*;
use protocol::kiosk::Awaited;
use words::Text;

use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Words};

/// The screen.
pub(super) fn view(awaited: Awaited, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.checking;
    let (heading, drawing) = match awaited {
        Awaited::Pin => (&words.pin, Drawing::Card),
        Awaited::Identity => (&words.identity, Drawing::Card),
        Awaited::Registration => (&words.registration, Drawing::Card),
        Awaited::Eligibility => (&words.eligibility, Drawing::Consent),
        Awaited::Store => (&words.store, Drawing::Consent),
    };
    view! { <Wait drawing heading lead=&words.lead/> }
}

/// A screen that waits: a picture, what is under way, and three dots that breathe.
#[component]
pub(super) fn Wait(
    /// What it is about.
    drawing: Drawing,
    /// What is under way.
    heading: &'static Text,
    /// What to do meanwhile.
    lead: &'static Text,
) -> impl IntoView {
    view! {
        <main class="main waiting">
            <div class="pic"><Art drawing/></div>
            <div class="ask" role="status">
                <h1 tabindex="-1"><Words text=heading/></h1>
                <p><Words text=lead/></p>
            </div>
            <div class="dots" aria-hidden="true"><i></i><i></i><i></i></div>
        </main>
    }
}
