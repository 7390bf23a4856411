//! The staff have taken over and finish the reception themselves.

use crate::kiosk::layout::{ask, beside};
use crate::kiosk::scene::Scene;
use crate::look::Drawing;
use crate::look::element::{Element, div, main};

/// The screen.
pub(super) fn view(scene: Scene) -> Element {
    let words = &scene.words.kiosk.with_staff;
    let said = ask(&words.heading, &words.lead).attr("role", "status");
    main()
        .class("main notice alone")
        .child(beside(Drawing::Staff, div().child(said)))
}
