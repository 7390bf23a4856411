//! The card still lies on the reader, or was taken.

use leptos::prelude::*;
use protocol::card::CardPresence;

use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Words};

/// The reminder, loud while the card lies there. Where it was taken, nothing.
pub(super) fn reminder(card: CardPresence, scene: Scene) -> Option<impl IntoView> {
    let words = &scene.words.kiosk.take_card;
    let (lead, name) = match card {
        CardPresence::Taken => return None,
        CardPresence::Present => (&words.lead, "present"),
        CardPresence::Forgotten => (&words.forgotten, "forgotten"),
    };
    Some(view! {
        <section class="takecard" role="status" data-testid="take-card" data-card=name>
            <span class="pic"><Art drawing=Drawing::Take/></span>
            <div>
                <h2><Words text=&words.heading/></h2>
                <p><Words text=lead/></p>
            </div>
        </section>
    })
}
