//! The staff were asked to compare the face with the card.

use protocol::kiosk::{KioskIntent, VisualState};

use crate::kiosk::button::{Weight, plain};
use crate::kiosk::layout::{ask, beside, point, points};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main};
use crate::look::{Drawing, Glyph};

/// The screen.
pub(super) fn view(state: VisualState, scene: Scene) -> Element {
    let words = &scene.words.kiosk.visual;
    match state {
        VisualState::Asked => {
            let said = div()
                .child(ask(&words.asked_heading, &words.asked_lead).attr("role", "status"))
                .child(points([point(Glyph::IdCard, &words.card_stays)]));
            page("asked", beside(Drawing::Called, said))
        }
        VisualState::NotConfirmed => {
            let said = ask(&words.not_confirmed_heading, &words.not_confirmed_lead);
            let said = div().child(said.attr("role", "status"));
            page("not-confirmed", beside(Drawing::Staff, said)).child(other_ways(scene))
        }
    }
}

fn page(name: &'static str, said: Element) -> Element {
    main()
        .class("main notice")
        .attr("data-state", name)
        .child(said)
}

fn other_ways(scene: Scene) -> Element {
    let ways = &scene.words.kiosk.trouble.ways;
    let other = plain(
        scene.acts,
        KioskIntent::Back,
        Weight::Outlined,
        "other-identity",
        (Glyph::Undo2, &ways.other_identity.act),
    );
    let staff = plain(
        scene.acts,
        KioskIntent::CallHelp,
        Weight::Filled,
        "call-staff",
        (Glyph::UserRound, &ways.staff.act),
    );
    div().class("pair").children([other, staff])
}
