//! The card still lies on the reader, or was taken.

use protocol::card::CardPresence;

use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, h2, p, section, span};
use crate::look::{Drawing, art};

/// The reminder, loud while the card lies there. Where it was taken, nothing.
pub(super) fn reminder(card: CardPresence, scene: Scene) -> Option<Element> {
    let words = &scene.words.kiosk.take_card;
    let (lead, name) = match card {
        CardPresence::Taken => return None,
        CardPresence::Present => (&words.lead, "present"),
        CardPresence::Forgotten => (&words.forgotten, "forgotten"),
        CardPresence::AtTerminal => (&words.beside, "beside"),
    };
    let said = div()
        .child(h2().child(&words.heading))
        .child(p().child(lead));
    let reminder = section()
        .class("takecard")
        .attr("role", "status")
        .test_id("take-card")
        .attr("data-card", name)
        .child(span().class("pic").child(art(Drawing::Take)))
        .child(said);
    Some(reminder)
}
