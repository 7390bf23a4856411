//! The keys. What they type is in the keypad's buffer only; the page shows how many there are.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use words::Placeholder;

use crate::keypad::Keypad;
use crate::kiosk::acts::{Act, Acts};
use crate::kiosk::scene::Scene;
use crate::look::{Glyph, Icon, Words, attribute, on_click};

/// A key that is not a digit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Digit(u8),
    Delete,
    Clear,
    Confirm,
}

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

/// The key of a keyboard.
fn key_of(name: &str) -> Option<Key> {
    match name {
        "Enter" => Some(Key::Confirm),
        "Backspace" => Some(Key::Delete),
        "Delete" => Some(Key::Clear),
        _ => match name.as_bytes() {
            [digit @ b'0'..=b'9'] => Some(Key::Digit(digit - b'0')),
            _ => None,
        },
    }
}

/// Whether a button has the focus: then Enter is that button's own.
fn is_on_button(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.tag_name() == "BUTTON")
}

/// The pad. Without a keypad it is a picture.
pub(super) fn view(keypad: Option<Keypad>, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.pin;
    let acts = scene.acts;
    if let Some(keypad) = keypad {
        let listener = window_event_listener(ev::keydown, move |event| {
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
            if plain
                && !event.repeat()
                && let Some(key) = key_of(&event.key())
                && !(key == Key::Confirm && is_on_button(&event))
            {
                press(key, keypad, acts);
            }
        });
        on_cleanup(move || listener.remove());
    }
    let typed = move || keypad.map_or(0, Keypad::typed);
    let on = move |key: Key| {
        on_click(move |_| {
            if let Some(keypad) = keypad {
                press(key, keypad, acts);
            }
        })
    };
    let digit = move |digit: u8| {
        view! {
            <button
                type="button"
                class=if digit == 0 { "keyc num wide" } else { "keyc num" }
                data-testid=format!("key-{digit}")
                on:click=on(Key::Digit(digit))
            >
                {digit}
            </button>
        }
    };
    let label = attribute(move || {
        let count = |place| (place == Placeholder::Count).then(|| typed().to_string());
        words.typed.plain_with(count)
    });
    let places = (0..4).map(|place| {
        view! { <i class:on=attribute(move || place < typed()) class:at=attribute(move || place == typed())></i> }
    });
    view! {
        <div class="pad" data-testid="pad">
            <div class="code" role="img" aria-label=label data-testid="typed"
                data-count=attribute(move || typed().to_string())>
                {places.collect_view()}
            </div>
            <button type="button" class="keyc act" data-testid="key-delete"
                on:click=on(Key::Delete)>
                <Icon glyph=Glyph::Delete/>
                <span><Words text=&words.delete/></span>
            </button>
            {[1, 2, 3].map(digit)}
            <button type="button" class="keyc act" data-testid="key-clear"
                on:click=on(Key::Clear)>
                <Icon glyph=Glyph::Eraser/>
                <span><Words text=&words.clear/></span>
            </button>
            {[4, 5, 6].map(digit)}
            <button
                type="button"
                class="keyc act tall"
                class:pressed=acts.is_pressed(Act::Pin)
                aria-disabled=attribute(move || {
                    let ready = keypad.is_some_and(Keypad::is_ready) && acts.are_open();
                    (!ready).then_some("true")
                })
                data-testid="key-confirm"
                on:click=on(Key::Confirm)
            >
                <Icon glyph=Glyph::Check/>
                <span><Words text=&words.confirm/></span>
            </button>
            {[7, 8, 9].map(digit)}
            {digit(0)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyboard_types_digits_and_takes_them_back() {
        assert!(key_of("7") == Some(Key::Digit(7)));
        assert!(key_of("Enter") == Some(Key::Confirm));
        assert!(key_of("Backspace") == Some(Key::Delete));
        assert!(key_of("Delete") == Some(Key::Clear));
        assert!(key_of("F1").is_none() && key_of("a").is_none() && key_of("").is_none());
    }
}
