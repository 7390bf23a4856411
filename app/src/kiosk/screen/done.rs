//! The number of the day, and the card to be taken.

use leptos::prelude::*;
use protocol::card::CardPresence;
use protocol::ids::VisitNumber;

use super::take_card;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Words};

/// The screen.
pub(super) fn view(number: VisitNumber, card: CardPresence, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.done;
    let beside = match take_card::reminder(card, scene) {
        Some(reminder) => reminder.into_any(),
        None => view! {
            <section class="seated">
                <span class="pic"><Art drawing=Drawing::Seated/></span>
                <h2><Words text=&words.taken/></h2>
            </section>
        }
        .into_any(),
    };
    view! {
        <main class="main ended">
            <div class="ask">
                <h1 tabindex="-1"><Words text=&words.heading/></h1>
                <p><Words text=&words.lead/></p>
            </div>
            <div class="done-grid">
                <section class="ticket">
                    <h2><Words text=&words.number/></h2>
                    <div class="big num" data-testid="number">{number.0}</div>
                </section>
                {beside}
            </div>
        </main>
    }
}
