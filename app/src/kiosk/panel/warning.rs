//! The screen will be closed for want of a touch: one big way to go on.

use leptos::prelude::*;
use protocol::kiosk::KioskIntent;
use protocol::time::Seconds;
use words::Placeholder;

use crate::kiosk::button::press;
use crate::kiosk::inactivity;
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, main, p};
use crate::look::{Glyph, Part, dynamic};

/// The panel. The seconds are counted down here from what was left when the view was made; the
/// bridge alone closes the screen.
pub(super) fn view(left: Seconds, scene: Scene) -> Element {
    let words = &scene.words.kiosk.frame.warning;
    let seconds = inactivity::countdown(left);
    let seconds = dynamic(move || {
        let with = vec![(Placeholder::Seconds, seconds.get().to_string())];
        (&words.left, with).part()
    });
    let seconds = p()
        .class("seconds")
        .attr("aria-hidden", "true")
        .label(Glyph::Clock, seconds);
    let go_on = press(
        scene.acts,
        KioskIntent::StillHere,
        "btn go huge",
        "still-here",
    )
    .label(Glyph::Check, &words.go_on);
    main()
        .class("main panel warning")
        .test_id("panel-warning")
        .child(ask(&words.heading, &words.lead).attr("role", "alert"))
        .child(seconds)
        .child(go_on)
}
