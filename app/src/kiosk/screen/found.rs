//! The accredited reader's result: is it this person's? What was agreed to there is shown.

use protocol::kiosk::{Found, KioskIntent};
use words::Placeholder;

use super::{records, veil};
use crate::kiosk::button::{Weight, plain};
use crate::kiosk::scene::Scene;
use crate::look::Glyph;
use crate::look::element::{Element, div, h1, main, p};

/// The rest of a name stands behind its first letter as this.
const REST: &str = "\u{25cf}\u{25cf} ";

/// The screen.
pub(super) fn view(found: Option<Found>, scene: Scene) -> Element {
    let Some(found) = found else {
        return veil::screen(scene);
    };
    let words = &scene.words.kiosk.companion.found;
    let name: String = found
        .initials
        .iter()
        .flat_map(|initial| std::iter::once(*initial).chain(REST.chars()))
        .collect();
    let named = vec![(Placeholder::Subject, name.trim_end().to_owned())];
    let heading = h1().attr("tabindex", "-1").child((&words.heading, named));
    let said = div()
        .class("ask")
        .child(heading)
        .child(p().child(&words.lead));
    let rows = if found.consents.is_empty() {
        p().child(&words.none)
    } else {
        records::list(&found.consents, scene)
    };
    let not_mine = plain(
        scene.acts,
        KioskIntent::NotMine,
        Weight::Outlined,
        "not-mine",
        (Glyph::X, &words.not_mine),
    );
    let mine = plain(
        scene.acts,
        KioskIntent::Mine,
        Weight::Filled,
        "mine",
        (Glyph::Check, &words.mine),
    );
    main()
        .class("main check")
        .child(said)
        .child(rows)
        .child(div().class("pair").child(not_mine).child(mine))
}
