//! The card is being read.

use super::checking::wait;
use crate::kiosk::scene::Scene;
use crate::look::Drawing;
use crate::look::element::Element;

/// The screen.
pub(super) fn view(scene: Scene) -> Element {
    let words = &scene.words.kiosk.reading;
    wait(Drawing::Reader, &words.heading, &words.lead)
}
