//! たすけ: the staff were called, or are on the way.

use leptos::prelude::*;
use protocol::help::HelpState;
use protocol::kiosk::KioskIntent;

use super::Panels;
use crate::kiosk::button::Press;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Words, on_click};

/// The panel.
pub(super) fn view(state: HelpState, scene: Scene, panels: Panels) -> impl IntoView {
    let words = &scene.words.kiosk.frame.help;
    let (heading, lead, name) = match state {
        HelpState::None | HelpState::Called => (&words.called, &words.called_lead, "called"),
        HelpState::Coming => (&words.coming, &words.coming_lead, "coming"),
    };
    view! {
        <main class="main notice" data-testid="panel-help" data-help=name>
            <div class="side">
                <div class="pic"><Art drawing=Drawing::Called/></div>
                <div class="words">
                    <div class="ask" role="status">
                        <h1 tabindex="-1"><Words text=heading/></h1>
                        <p><Words text=lead/></p>
                    </div>
                    <ul class="points">
                        <li>
                            <Icon glyph=Glyph::IdCard/>
                            <span><Words text=&words.card_stays/></span>
                        </li>
                        <li>
                            <Icon glyph=Glyph::Lock/>
                            <span><Words text=&words.input_stays/></span>
                        </li>
                    </ul>
                </div>
            </div>
            <div class="pair">
                <Press acts=scene.acts intent=KioskIntent::CancelHelp class="btn"
                    name="help-cancel">
                    <Icon glyph=Glyph::X/>
                    <span><Words text=&words.cancel/></span>
                </Press>
                <button type="button" class="btn" data-testid="help-go-on"
                    on:click=on_click(move |_| { panels.close(); })>
                    <span><Words text=&words.go_on/></span>
                    <Icon glyph=Glyph::ArrowRight/>
                </button>
            </div>
        </main>
    }
}
