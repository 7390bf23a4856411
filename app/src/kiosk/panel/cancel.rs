//! やめる, asked once more.

use leptos::prelude::*;
use protocol::kiosk::KioskIntent;

use super::Panels;
use crate::kiosk::button::Press;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Words, on_click};

/// The panel. Going on is the filled answer: nobody gives up by a slip.
pub(super) fn view(scene: Scene, panels: Panels) -> impl IntoView {
    let words = &scene.words.kiosk.frame.cancel;
    view! {
        <main class="main notice" data-testid="panel-cancel">
            <div class="side">
                <div class="pic"><Art drawing=Drawing::Question/></div>
                <div class="words">
                    <div class="ask">
                        <h1 tabindex="-1"><Words text=&words.heading/></h1>
                        <p><Words text=&words.lead/></p>
                    </div>
                </div>
            </div>
            <div class="pair">
                <Press acts=scene.acts intent=KioskIntent::Cancel class="btn" name="cancel-stop">
                    <Icon glyph=Glyph::X/>
                    <span><Words text=&words.stop/></span>
                </Press>
                <button type="button" class="btn go" data-testid="cancel-go-on"
                    on:click=on_click(move |_| { panels.close(); })>
                    <span><Words text=&words.go_on/></span>
                    <Icon glyph=Glyph::ArrowRight/>
                </button>
            </div>
        </main>
    }
}
