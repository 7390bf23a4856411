//! What a touch does: one intent goes out, and everything else is inert until the answer.

use std::time::Duration;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use protocol::frame::ClientFrame;
use protocol::kiosk::KioskIntent;

use crate::look::effect;
use crate::socket::Link;

/// An answer that has not come after this time is not waited for any longer: an act that no
/// longer fits the desk changes no view, and must not leave a person before a dead screen.
const PATIENCE: Duration = Duration::from_secs(2);

/// The acts of a kiosk's screen; inert where a helper looks at it.
#[derive(Clone, Copy)]
pub(crate) struct Acts {
    link: Option<Link>,
    pressed: RwSignal<Option<Act>>,
    presses: StoredValue<u32>,
}

/// What was touched last and is not answered yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// An intent was sent.
    Say(KioskIntent),
    /// The PIN was handed in.
    Pin,
}

impl Acts {
    /// Acts that reach the bridge. A view, a refusal or a lost connection ends the wait for an
    /// answer.
    pub(crate) fn live(link: Link) -> Self {
        let acts = Self::new(Some(link));
        effect(move || {
            link.refusal().track();
            link.state().track();
            acts.answered();
        });
        acts
    }

    /// Acts that do nothing.
    pub(crate) fn inert() -> Self {
        Self::new(None)
    }

    fn new(link: Option<Link>) -> Self {
        Self {
            link,
            pressed: RwSignal::new(None),
            presses: StoredValue::new(0),
        }
    }

    /// The link, where the acts are live.
    pub(crate) const fn link(self) -> Option<Link> {
        self.link
    }

    /// Nothing is waited for any longer.
    pub(crate) fn answered(self) {
        self.pressed.set(None);
    }

    /// Whether a touch does something now.
    pub(crate) fn are_open(self) -> bool {
        self.link.is_some_and(Link::is_open) && self.pressed.get().is_none()
    }

    /// Whether this was touched and is not answered yet.
    pub(crate) fn is_pressed(self, act: Act) -> bool {
        self.pressed.get() == Some(act)
    }

    /// Sends an intent after a touch. The second half of a double touch is left out: it would
    /// answer a question that nobody has read.
    pub(crate) fn touch(self, event: &MouseEvent, intent: KioskIntent) {
        if event.detail() <= 1 {
            self.say(intent);
        }
    }

    /// Sends an intent.
    pub(crate) fn say(self, intent: KioskIntent) {
        if let Some(link) = self.link
            && untrack(|| self.are_open())
        {
            link.send(&ClientFrame::Kiosk(intent));
            self.wait_after(Act::Say(intent));
        }
    }

    /// Marks an act as touched until it is answered.
    pub(crate) fn wait_after(self, act: Act) {
        self.presses.update_value(|presses| *presses += 1);
        let press = self.presses.get_value();
        self.pressed.set(Some(act));
        set_timeout(
            move || {
                if self.presses.try_get_value() == Some(press) {
                    self.pressed.set(None);
                }
            },
            PATIENCE,
        );
    }
}
