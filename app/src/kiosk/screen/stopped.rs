//! Given up or timed out.

use protocol::card::CardPresence;

use super::take_card;
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, main, section, span};
use crate::look::{Drawing, art};

/// The screen.
pub(super) fn view(card: CardPresence, scene: Scene) -> Element {
    let words = &scene.words.kiosk.stopped;
    let below = take_card::reminder(card, scene).unwrap_or_else(|| {
        let picture = span().class("pic").child(art(Drawing::Reader));
        section().class("seated").child(picture)
    });
    main()
        .class("main ended")
        .child(ask(&words.heading, &words.lead))
        .child(below)
}
