//! How a pad is laid out, whatever is typed on it: the keys, the places above them, and what is
//! typed on a keyboard.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use words::Text;
use words::kiosk::Pin as PinWords;

use super::keys::{self, Key};
use crate::kiosk::button::local;
use crate::kiosk::focus;
use crate::look::Glyph;
use crate::look::element::{Element, div};

/// What a pressed key does.
#[derive(Clone)]
pub(in crate::kiosk::screen) struct Keys(Rc<dyn Fn(Key)>);

impl Keys {
    /// Keys on the screen and on a keyboard, for as long as the screen lives.
    pub(in crate::kiosk::screen) fn new(press: impl Fn(Key) + 'static) -> Self {
        let keys = Self(Rc::new(press));
        let press = Rc::clone(&keys.0);
        let listener = window_event_listener(ev::keydown, move |event| {
            if let Some(key) = keys::of_event(&event)
                && !focus::is_on_panel()
            {
                press(key);
            }
        });
        on_cleanup(move || listener.remove());
        keys
    }

    /// The key that hands in what was typed.
    pub(in crate::kiosk::screen) fn confirm(
        &self,
        text: &'static Text,
        is_ready: impl Fn() -> bool + Send + 'static,
    ) -> Element {
        self.act(
            "keyc act tall",
            "key-confirm",
            Key::Confirm,
            Glyph::Check,
            text,
        )
        .attr_follows("aria-disabled", move || {
            (!is_ready()).then_some("true".into())
        })
    }

    /// The pad: the places of what is typed, the digits, and the acts beside them.
    pub(in crate::kiosk::screen) fn pad(
        &self,
        words: &'static PinWords,
        places: Element,
        confirm: Element,
    ) -> Element {
        let digit = |digit: u8| {
            let class = if digit == 0 {
                "keyc num wide"
            } else {
                "keyc num"
            };
            self.key(class, format!("key-{digit}"), Key::Digit(digit))
                .child(digit.to_string())
        };
        let act = |name, key, glyph, text| self.act("keyc act", name, key, glyph, text);
        div()
            .class("pad")
            .test_id("pad")
            .child(places.class("code").test_id("typed"))
            .child(act("key-delete", Key::Delete, Glyph::Delete, &words.delete))
            .children([1, 2, 3].map(digit))
            .child(act("key-clear", Key::Clear, Glyph::Eraser, &words.clear))
            .children([4, 5, 6].map(digit))
            .child(confirm)
            .children([7, 8, 9, 0].map(digit))
    }

    fn act(
        &self,
        class: &'static str,
        name: &'static str,
        key: Key,
        glyph: Glyph,
        text: &'static Text,
    ) -> Element {
        self.key(class, name.to_owned(), key).label(glyph, text)
    }

    fn key(&self, class: &'static str, name: String, key: Key) -> Element {
        let press = Rc::clone(&self.0);
        local(class, name, move |_| press(key))
    }
}
