//! たすけ: the staff were called, or are on the way.

use protocol::help::HelpState;
use protocol::kiosk::KioskIntent;

use super::Panels;
use crate::kiosk::button::{local, press};
use crate::kiosk::layout::{ask, beside, point, points};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main, span};
use crate::look::{Drawing, Glyph, icon};

/// The panel.
pub(super) fn view(state: HelpState, scene: Scene, panels: Panels) -> Element {
    let words = &scene.words.kiosk.frame.help;
    let (heading, lead, name) = match state {
        HelpState::None | HelpState::Called => (&words.called, &words.called_lead, "called"),
        HelpState::Coming => (&words.coming, &words.coming_lead, "coming"),
    };
    let said = div()
        .child(ask(heading, lead).attr("role", "status"))
        .child(points([
            point(Glyph::IdCard, &words.card_stays),
            point(Glyph::Lock, &words.input_stays),
        ]));
    let cancel = press(scene.acts, KioskIntent::CancelHelp, "btn", "help-cancel")
        .label(Glyph::X, &words.cancel);
    let go_on = local("btn", "help-go-on", move |_| {
        panels.close();
    })
    .child(span().child(&words.go_on))
    .child(icon(Glyph::ArrowRight));
    main()
        .class("main notice")
        .test_id("panel-help")
        .attr("data-help", name)
        .child(beside(Drawing::Called, said))
        .child(div().class("pair").children([cancel, go_on]))
}
