//! The card is being read.

use leptos::prelude::*;

use super::checking::Wait;
use crate::kiosk::scene::Scene;
use crate::look::Drawing;

/// The screen.
pub(super) fn view(scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.reading;
    view! { <Wait drawing=Drawing::Reader heading=&words.heading lead=&words.lead/> }
}
