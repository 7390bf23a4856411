//! What a helper sees in place of a personal leaf.

use leptos::prelude::*;

use crate::kiosk::scene::Scene;
use crate::look::{Glyph, Icon, Words};

/// A hatched field that says that it cannot be seen.
pub(super) fn veil(scene: Scene) -> impl IntoView {
    view! {
        <div class="veil" data-testid="veil">
            <Icon glyph=Glyph::EyeOff/>
            <span><Words text=&scene.words.kiosk.frame.veiled/></span>
        </div>
    }
}

/// A whole screen of which only the step can be seen.
pub(super) fn screen(scene: Scene) -> AnyView {
    view! { <main class="main veiled">{veil(scene)}</main> }.into_any()
}
