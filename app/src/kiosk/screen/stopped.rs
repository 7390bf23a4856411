//! Given up or timed out.

use leptos::prelude::*;
use protocol::card::CardPresence;

use super::take_card;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Words};

/// The screen.
pub(super) fn view(card: CardPresence, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.stopped;
    let below = match take_card::reminder(card, scene) {
        Some(reminder) => reminder.into_any(),
        None => view! {
            <section class="seated"><span class="pic"><Art drawing=Drawing::Reader/></span></section>
        }
        .into_any(),
    };
    view! {
        <main class="main ended">
            <div class="ask">
                <h1 tabindex="-1"><Words text=&words.heading/></h1>
                <p><Words text=&words.lead/></p>
            </div>
            {below}
        </main>
    }
}
