//! The five slots at the bottom, in the same places on every screen.

use leptos::prelude::*;
use protocol::help::HelpState;
use protocol::ids::DeskId;
use protocol::kiosk::{KioskIntent, KioskView};
use protocol::time::Seconds;
use words::Placeholder;
use words::Text;
use words::kiosk::{Bar, Frame, Warning};

use super::acts::{Act, Acts};
use super::button::{button, local, press, waits};
use super::inactivity;
use super::panel::{Panel, Panels, is_over};
use crate::look::element::{Element, nav, p, small, span};
use crate::look::{Glyph, Part, dynamic, icon};

/// What of a view the bar shows.
#[derive(Clone, Copy)]
pub(crate) struct BarState {
    /// The desk.
    pub(crate) desk: DeskId,
    /// Whether もどる leads somewhere.
    pub(crate) back: bool,
    /// Whether やめる leads somewhere.
    pub(crate) cancel: bool,
    /// The call for the staff.
    pub(crate) help: HelpState,
    /// After the end of a reception: the seconds that were left until the screen is closed.
    pub(crate) farewell: Option<Seconds>,
}

impl BarState {
    /// What this view says.
    pub(crate) fn of(view: &KioskView) -> Self {
        Self {
            desk: view.desk,
            back: view.back,
            cancel: view.cancel,
            help: view.help,
            farewell: view.warning.filter(|_| is_over(view)),
        }
    }
}

/// The bar.
pub(crate) fn bar(state: BarState, acts: Acts, panels: Panels, frame: &'static Frame) -> Element {
    let words = &frame.bar;
    let slot = |panel, name, glyph, text| slot(panels, panel, name, (glyph, text));
    let language = slot(
        Panel::Languages,
        "slot-language",
        Glyph::Languages,
        &words.language,
    );
    let look = slot(Panel::Look, "slot-look", Glyph::ALargeSmall, &words.look);
    // A slot that leads nowhere leaves its place empty: the others stay where they are.
    let cancel = state
        .cancel
        .then(|| slot(Panel::Cancel, "slot-cancel", Glyph::X, &words.cancel));
    let ending = match state.farewell {
        Some(left) => Some(farewell(left, acts, &frame.warning)),
        None if state.back || state.cancel => None,
        None => {
            let desk = vec![(Placeholder::Desk, state.desk.0.to_string())];
            Some(p().class("desk").child((&words.desk, desk)))
        }
    };
    nav()
        .class("bar")
        .attr("aria-label", words.label.plain())
        .child(language)
        .child(look)
        .child(help(state.help, acts, panels, words))
        .child(state.back.then(|| back(acts, panels, words)))
        .child((!state.back && state.cancel).then(span))
        .child(cancel)
        .child(ending)
}

/// The call for the staff: on every screen, in the same place, and open when nothing else is.
fn help(state: HelpState, acts: Acts, panels: Panels, words: &'static Bar) -> Element {
    let intent = KioskIntent::CallHelp;
    let called = state != HelpState::None;
    let (pressed, hint) = if called {
        ("true", &words.help_called)
    } else {
        ("false", &words.help_calls)
    };
    button("slot help", "slot-help")
        .class_while("pressed", move || acts.is_pressed(Act::Say(intent)))
        .attr("aria-pressed", pressed)
        .attr_follows("aria-disabled", move || {
            (!called && !acts.are_open()).then_some("true".into())
        })
        .on_click(move |event| {
            panels.show_help();
            if !called {
                acts.touch(&event, intent);
            }
        })
        .child(icon(Glyph::Hand))
        .child(span().child(&words.help).child(small().child(hint)))
}

/// もどる: first out of a panel, then to the step before.
fn back(acts: Acts, panels: Panels, words: &'static Bar) -> Element {
    let act = Act::Say(KioskIntent::Back);
    waits(button("slot", "slot-back"), acts, act)
        .on_click(move |event| {
            if !panels.close() {
                acts.touch(&event, KioskIntent::Back);
            }
        })
        .label(Glyph::ArrowLeft, &words.back)
}

/// In the two slots that are free after the end: when the screen is closed, and the way to
/// leave it open.
fn farewell(left: Seconds, acts: Acts, words: &'static Warning) -> Element {
    let seconds = inactivity::countdown(left);
    let closes = dynamic(move || {
        let with = vec![(Placeholder::Seconds, seconds.get().to_string())];
        (&words.closes, with).part()
    });
    let said = span().child(&words.stay).child(small().child(closes));
    press(acts, KioskIntent::StillHere, "slot farewell", "still-here")
        .child(icon(Glyph::Clock))
        .child(said)
}

/// A slot that opens a panel, or closes it again.
fn slot(
    panels: Panels,
    panel: Panel,
    name: &'static str,
    (glyph, text): (Glyph, &'static Text),
) -> Element {
    local("slot", name, move |_| panels.toggle(panel))
        .attr_follows("aria-expanded", move || {
            let expanded = panels.is_shown(panel);
            Some(if expanded { "true" } else { "false" }.into())
        })
        .label(glyph, text)
}
