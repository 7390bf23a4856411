//! やめる, asked once more.

use protocol::kiosk::KioskIntent;

use super::Panels;
use crate::kiosk::button::{local, press};
use crate::kiosk::layout::{ask, beside};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main, span};
use crate::look::{Drawing, Glyph, icon};

/// The panel. Going on is the filled answer: nobody gives up by a slip.
pub(super) fn view(scene: Scene, panels: Panels) -> Element {
    let words = &scene.words.kiosk.frame.cancel;
    let stop =
        press(scene.acts, KioskIntent::Cancel, "btn", "cancel-stop").label(Glyph::X, &words.stop);
    let go_on = local("btn go", "cancel-go-on", move |_| {
        panels.close();
    })
    .child(span().child(&words.go_on))
    .child(icon(Glyph::ArrowRight));
    let said = div().child(ask(&words.heading, &words.lead));
    main()
        .class("main notice")
        .test_id("panel-cancel")
        .child(beside(Drawing::Question, said))
        .child(div().class("pair").children([stop, go_on]))
}
