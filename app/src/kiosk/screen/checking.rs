//! Something is under way: the screen says what is awaited.

use protocol::kiosk::Awaited;
use words::Text;

use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, i, main};
use crate::look::{Drawing, art};

/// The screen.
pub(super) fn view(awaited: Awaited, scene: Scene) -> Element {
    let words = &scene.words.kiosk.checking;
    let (heading, drawing) = match awaited {
        Awaited::Pin => (&words.pin, Drawing::Card),
        Awaited::Identity => (&words.identity, Drawing::Card),
        Awaited::Registration => (&words.registration, Drawing::Card),
        Awaited::Eligibility => (&words.eligibility, Drawing::Consent),
        Awaited::Store => (&words.store, Drawing::Consent),
        Awaited::Terminal => (&words.terminal, Drawing::Reader),
    };
    let lead = match awaited {
        // The card lies on the other reader, and is not to be left there.
        Awaited::Terminal => &scene.words.kiosk.companion.reader.lead,
        _ => &words.lead,
    };
    wait(drawing, heading, lead)
}

/// A screen that waits: a picture, what is under way, and three dots that breathe.
pub(super) fn wait(drawing: Drawing, heading: &'static Text, lead: &'static Text) -> Element {
    let dots = div().class("dots").attr("aria-hidden", "true");
    main()
        .class("main waiting")
        .child(div().class("pic").child(art(drawing)))
        .child(ask(heading, lead).attr("role", "status"))
        .child(dots.children([i(), i(), i()]))
}
