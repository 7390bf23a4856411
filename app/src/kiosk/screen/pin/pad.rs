//! The keys. What they type is in the keypad's buffer only; the page shows how many there are.

use std::borrow::Cow;

use leptos::ev;
use leptos::prelude::*;
use words::kiosk::Pin as PinWords;
use words::{Placeholder, Text};

use super::keys::{self, Key};
use crate::keypad::Keypad;
use crate::kiosk::acts::{Act, Acts};
use crate::kiosk::button::local;
use crate::kiosk::focus;
use crate::kiosk::scene::Scene;
use crate::look::Glyph;
use crate::look::element::{Element, div, i};

/// Presses a key, as a finger or the keyboard does.
fn press(key: Key, keypad: Keypad, acts: Acts) {
    if !acts.are_open() {
        return;
    }
    match key {
        Key::Digit(digit) => keypad.press(digit),
        Key::Delete => keypad.delete(),
        Key::Clear => keypad.clear(),
        Key::Confirm => {
            if keypad.confirm() {
                acts.wait_after(Act::Pin);
            }
        }
    }
}

/// The pad. Without a keypad it is a picture.
pub(super) fn view(keypad: Option<Keypad>, scene: Scene) -> Element {
    let words = &scene.words.kiosk.pin;
    let pad = Pad {
        keypad,
        acts: scene.acts,
    };
    pad.listen();
    div()
        .class("pad")
        .test_id("pad")
        .child(pad.places(words))
        .child(pad.act("key-delete", Key::Delete, Glyph::Delete, &words.delete))
        .children([1, 2, 3].map(|digit| pad.digit(digit)))
        .child(pad.act("key-clear", Key::Clear, Glyph::Eraser, &words.clear))
        .children([4, 5, 6].map(|digit| pad.digit(digit)))
        .child(pad.confirm(&words.confirm))
        .children([7, 8, 9, 0].map(|digit| pad.digit(digit)))
}

/// What the keys act on.
#[derive(Clone, Copy)]
struct Pad {
    keypad: Option<Keypad>,
    acts: Acts,
}

impl Pad {
    /// Types what is typed on a keyboard, for as long as the screen lives.
    fn listen(self) {
        let Some(keypad) = self.keypad else {
            return;
        };
        let listener = window_event_listener(ev::keydown, move |event| {
            if let Some(key) = keys::of_event(&event)
                && !focus::is_on_panel()
            {
                press(key, keypad, self.acts);
            }
        });
        on_cleanup(move || listener.remove());
    }

    fn typed(self) -> u8 {
        self.keypad.map_or(0, Keypad::typed)
    }

    /// The four places: how many digits there are, and never which.
    fn places(self, words: &'static PinWords) -> Element {
        let places = (0..4).map(|place| {
            i().class_while("on", move || place < self.typed())
                .class_while("at", move || place == self.typed())
        });
        div()
            .class("code")
            .attr("role", "img")
            .attr_follows("aria-label", move || {
                let typed = self.typed().to_string();
                let count = |place| (place == Placeholder::Count).then(|| typed.clone());
                Some(words.typed.plain_with(count).into())
            })
            .test_id("typed")
            .attr_follows("data-count", move || Some(self.typed().to_string().into()))
            .children(places)
    }

    fn key(self, class: &'static str, name: impl Into<Cow<'static, str>>, key: Key) -> Element {
        local(class, name, move |_| {
            if let Some(keypad) = self.keypad {
                press(key, keypad, self.acts);
            }
        })
    }

    fn digit(self, digit: u8) -> Element {
        let class = if digit == 0 {
            "keyc num wide"
        } else {
            "keyc num"
        };
        self.key(class, format!("key-{digit}"), Key::Digit(digit))
            .child(digit.to_string())
    }

    fn act(self, name: &'static str, key: Key, glyph: Glyph, text: &'static Text) -> Element {
        self.key("keyc act", name, key).label(glyph, text)
    }

    fn confirm(self, text: &'static Text) -> Element {
        let key = self.key("keyc act tall", "key-confirm", Key::Confirm);
        key.class_while("pressed", move || self.acts.is_pressed(Act::Pin))
            .attr_follows("aria-disabled", move || {
                let ready = self.keypad.is_some_and(Keypad::is_ready) && self.acts.are_open();
                (!ready).then_some("true".into())
            })
            .label(Glyph::Check, text)
    }
}
