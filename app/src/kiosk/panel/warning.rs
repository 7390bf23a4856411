//! The screen will be closed for want of a touch: one big way to go on.

use leptos::prelude::*;
use protocol::kiosk::KioskIntent;
use protocol::time::Seconds;
use words::Placeholder;

use crate::kiosk::button::Press;
use crate::kiosk::inactivity;
use crate::kiosk::scene::Scene;
use crate::look::{Glyph, Icon, Words, dynamic};

/// The panel. The seconds are counted down here from what was left when the view was made; the
/// bridge alone closes the screen.
pub(super) fn view(left: Seconds, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.frame.warning;
    let seconds = inactivity::countdown(left);
    view! {
        <main class="main panel warning" data-testid="panel-warning">
            <div class="ask" role="alert">
                <h1 tabindex="-1"><Words text=&words.heading/></h1>
                <p><Words text=&words.lead/></p>
            </div>
            <p class="seconds" aria-hidden="true">
                <Icon glyph=Glyph::Clock/>
                <span>
                    {dynamic(move || {
                        let with = vec![(Placeholder::Seconds, seconds.get().to_string())];
                        view! { <Words text=&words.left with/> }.into_any()
                    })}
                </span>
            </p>
            <Press acts=scene.acts intent=KioskIntent::StillHere class="btn go huge"
                name="still-here">
                <Icon glyph=Glyph::Check/>
                <span><Words text=&words.go_on/></span>
            </Press>
        </main>
    }
}
