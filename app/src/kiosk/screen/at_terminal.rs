//! At the accredited reader beside the kiosk: what to do there.

use protocol::kiosk::KioskIntent;

use super::idle::pictures;
use crate::kiosk::button::{Weight, plain};
use crate::kiosk::layout::{ask, way_on};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, main};
use crate::look::{Drawing, Glyph};

/// The screen.
pub(super) fn view(scene: Scene) -> Element {
    let words = &scene.words.kiosk.companion.reader;
    let finished = plain(
        scene.acts,
        KioskIntent::Finished,
        Weight::Outlined,
        "finished",
        (Glyph::Check, &words.finished),
    );
    let scenes = [
        ("scene first", "1", Drawing::Place, &words.place),
        ("scene", "2", Drawing::Pin, &words.confirm),
        ("scene", "3", Drawing::Consent, &words.choose),
    ];
    main()
        .class("main idle beside")
        .child(ask(&words.heading, &words.lead))
        .child(pictures(scenes).attr("aria-label", words.heading.plain()))
        .child(way_on(finished))
}
