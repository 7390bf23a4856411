//! The panels that take the screen's place for a while. The screen stays behind them, so that
//! what was typed is still there.

mod appearance;
mod cancel;
mod help;
mod languages;
mod warning;

use leptos::prelude::*;
use protocol::help::HelpState;
use protocol::kiosk::{KioskView, ScreenKind};
use protocol::time::Seconds;
use words::Text;

use super::button::local;
use super::newest::{Newest, ViewPart};
use super::scene::Scene;
use crate::look::Glyph;
use crate::look::element::Element;

/// A panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    /// ことば.
    Languages,
    /// 見やすさ.
    Look,
    /// たすけ: the staff were called, or are on the way.
    Help(HelpState),
    /// The screen will be closed: the seconds that were left.
    Warning(Seconds),
    /// やめる, asked once more.
    Cancel,
}

/// Which panel is shown. The warning comes before the call for the staff, and both before what
/// the person opened.
#[derive(Clone, Copy)]
pub(crate) struct Panels {
    opened: RwSignal<Option<Panel>>,
    help_left: RwSignal<bool>,
    shown: Memo<Option<Panel>>,
}

impl Panels {
    /// The panels over a kiosk's screen.
    pub(crate) fn over(newest: Newest) -> Self {
        let opened = RwSignal::new(None);
        let help_left = RwSignal::new(false);
        // A panel that stays is not drawn again: its countdown would begin anew.
        let shown = Memo::new(move |_| {
            let frame = |view: &KioskView| (view.warning.filter(|_| !is_over(view)), view.help);
            let (warning, help) = newest.read(ViewPart::Frame, frame);
            let help = match help {
                HelpState::None => None,
                state => (!help_left.get()).then_some(Panel::Help(state)),
            };
            let opened = opened.get();
            warning.map(Panel::Warning).or(help).or(opened)
        });
        Self {
            opened,
            help_left,
            shown,
        }
    }

    /// A new person, or a new answer to the call, begins with nothing put aside.
    pub(crate) fn follow(self, before: Option<&KioskView>, now: &KioskView) {
        let Some(before) = before else {
            return;
        };
        if before.help != now.help {
            self.help_left.set(false);
        }
        if before.session != now.session || before.screen.kind() != now.screen.kind() {
            self.opened.set(None);
        }
    }

    /// The panel that is shown.
    pub(crate) fn shown(self) -> Option<Panel> {
        self.shown.get()
    }

    /// Whether this panel is shown.
    pub(crate) fn is_shown(self, panel: Panel) -> bool {
        self.shown() == Some(panel)
    }

    /// Opens a panel that the person asked for, or closes it.
    pub(crate) fn toggle(self, panel: Panel) {
        let open = self.shown.get_untracked() != Some(panel);
        self.help_left.set(true);
        self.opened.set(open.then_some(panel));
    }

    /// Shows the call for the staff again.
    pub(crate) fn show_help(self) {
        self.help_left.set(false);
        self.opened.set(None);
    }

    /// Closes what the person can close. Whether there was anything.
    pub(crate) fn close(self) -> bool {
        let shown = self.shown.get_untracked();
        let closable = matches!(
            shown,
            Some(Panel::Languages | Panel::Look | Panel::Cancel | Panel::Help(_))
        );
        self.help_left.set(true);
        self.opened.set(None);
        closable
    }
}

/// Whether the reception is over: then the time that is left is shown in the bar, because a
/// panel would hide the number.
pub(crate) const fn is_over(view: &KioskView) -> bool {
    matches!(view.screen.kind(), ScreenKind::Done | ScreenKind::Stopped)
}

pub(crate) use appearance::reset as appearance_usual;

/// A panel's content.
pub(crate) fn panel(panel: Panel, scene: Scene, panels: Panels) -> Element {
    let frame = &scene.words.kiosk.frame;
    match panel {
        Panel::Languages => languages::view(scene, panels),
        Panel::Look => appearance::view(&frame.look, panels),
        Panel::Help(state) => help::view(state, scene, panels),
        Panel::Warning(left) => warning::view(left, scene),
        Panel::Cancel => cancel::view(scene, panels),
    }
}

/// The button that closes a panel.
fn close(panels: Panels, text: &'static Text) -> Element {
    local("btn", "panel-close", move |_| {
        panels.close();
    })
    .label(Glyph::X, text)
}
