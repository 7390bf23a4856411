//! The number of the day, and the card to be taken.

use protocol::card::CardPresence;
use protocol::ids::VisitNumber;

use super::take_card;
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, h2, main, section, span};
use crate::look::{Drawing, art};

/// The screen.
pub(super) fn view(number: VisitNumber, card: CardPresence, scene: Scene) -> Element {
    let words = &scene.words.kiosk.done;
    let big = div().class("big num").test_id("number");
    let ticket = section()
        .class("ticket")
        .child(h2().child(&words.number))
        .child(big.child(number.0.to_string()));
    let beside = take_card::reminder(card, scene).unwrap_or_else(|| {
        section()
            .class("seated")
            .child(span().class("pic").child(art(Drawing::Seated)))
            .child(h2().child(&words.taken))
    });
    main()
        .class("main ended")
        .child(ask(&words.heading, &words.lead))
        .child(div().class("done-grid").child(ticket).child(beside))
}
