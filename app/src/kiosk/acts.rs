//! What a touch does: one intent goes out, and everything else is inert until the answer.

use std::time::Duration;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use protocol::frame::ClientFrame;
use protocol::kiosk::{KioskIntent, KioskView};

use crate::look::attribute;
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
    closed: Signal<Option<&'static str>>,
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
    /// Acts that reach the bridge. The next view, a refusal or a lost connection ends the
    /// wait for an answer.
    pub(crate) fn live(link: Link, view: Signal<KioskView>) -> Self {
        let acts = Self::new(Some(link));
        Effect::new(move || {
            view.track();
            link.refusal().track();
            link.state().track();
            acts.pressed.set(None);
        });
        acts
    }

    /// Acts that do nothing.
    pub(crate) fn inert() -> Self {
        Self::new(None)
    }

    fn new(link: Option<Link>) -> Self {
        let pressed = RwSignal::new(None);
        let closed = attribute(move || {
            let open = link.is_some_and(Link::is_open) && pressed.get().is_none();
            (!open).then_some("true")
        });
        Self {
            link,
            pressed,
            presses: StoredValue::new(0),
            closed,
        }
    }

    /// The link, where the acts are live.
    pub(crate) const fn link(self) -> Option<Link> {
        self.link
    }

    /// Whether a touch does something now.
    pub(crate) fn are_open(self) -> bool {
        self.closed.get().is_none()
    }

    /// Whether a touch does nothing now, as the value of `aria-disabled`.
    pub(crate) const fn closed(self) -> Signal<Option<&'static str>> {
        self.closed
    }

    /// Whether this was touched and is not answered yet.
    pub(crate) fn is_pressed(self, act: Act) -> Signal<bool> {
        attribute(move || self.pressed.get() == Some(act))
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
            && self.closed.get_untracked().is_none()
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
