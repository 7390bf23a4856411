//! What a helper sees in place of a personal leaf.

use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main, span};
use crate::look::{Glyph, icon};

/// A hatched field that says that it cannot be seen.
pub(super) fn veil(scene: Scene) -> Element {
    div()
        .class("veil")
        .test_id("veil")
        .child(icon(Glyph::EyeOff))
        .child(span().child(&scene.words.kiosk.frame.veiled))
}

/// A whole screen of which only the step can be seen.
pub(super) fn screen(scene: Scene) -> Element {
    main().class("main veiled").child(veil(scene))
}
