//! The staff have taken over and finish the reception themselves.

use leptos::prelude::*;

use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Words};

/// The screen.
pub(super) fn view(scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.with_staff;
    view! {
        <main class="main notice alone">
            <div class="side">
                <div class="pic"><Art drawing=Drawing::Staff/></div>
                <div class="words">
                    <div class="ask" role="status">
                        <h1 tabindex="-1"><Words text=&words.heading/></h1>
                        <p><Words text=&words.lead/></p>
                    </div>
                </div>
            </div>
        </main>
    }
}
