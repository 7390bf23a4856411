//! What a helper sees in place of a personal leaf.

use crate::kiosk::scene::Scene;
use crate::look::Glyph;
use crate::look::element::{Element, div, main};

/// A hatched field that says that it cannot be seen.
pub(super) fn veil(scene: Scene) -> Element {
    div()
        .class("veil")
        .test_id("veil")
        .label(Glyph::EyeOff, &scene.words.kiosk.frame.veiled)
}

/// A whole screen of which only the step can be seen.
pub(super) fn screen(scene: Scene) -> Element {
    main().class("main veiled").child(veil(scene))
}
