//! The number of the day, and the card to be taken.

use protocol::card::CardPresence;
use protocol::ids::VisitNumber;
use protocol::kiosk::{DoneNote, Ending};

use super::{records, take_card};
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, h2, main, p, section, span};
use crate::look::{Drawing, Glyph, art};

/// The screen.
pub(super) fn view(
    number: VisitNumber,
    card: CardPresence,
    ending: Option<Ending>,
    scene: Scene,
) -> Element {
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
    let open = match ending.as_ref().map(|ending| ending.note) {
        Some(DoneNote::ResultOpen) => Some((&words.open, "open")),
        Some(DoneNote::SeeStaff) => Some((&words.see_staff, "see-staff")),
        Some(DoneNote::Nothing) | None => None,
    };
    let open = open.map(|(text, name)| {
        let said = p().class("after").test_id("after").attr("data-note", name);
        said.label(Glyph::Info, text)
    });
    let known = ending.filter(|ending| !ending.consents.is_empty());
    main()
        .class("main ended")
        .child(ask(&words.heading, &words.lead).child(open))
        .child(
            div()
                .class("done-grid")
                .child(ticket)
                .child(beside)
                .child(known.map(|ending| records::list(&ending.consents, scene))),
        )
}
