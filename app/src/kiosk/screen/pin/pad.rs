//! The pad of the PIN. What is typed is in the keypad's buffer only; the page shows how many
//! digits there are.

use words::Placeholder;
use words::kiosk::Pin as PinWords;

use super::keys::Key;
use super::layout::Keys;
use crate::keypad::Keypad;
use crate::kiosk::acts::{Act, Acts};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, i};

/// The pad. Without a keypad it is a picture.
pub(super) fn view(keypad: Option<Keypad>, scene: Scene) -> Element {
    let words = &scene.words.kiosk.pin;
    let acts = scene.acts;
    let keys = Keys::new(move |key| {
        if let Some(keypad) = keypad {
            press(key, keypad, acts);
        }
    });
    let confirm = keys
        .confirm(&words.confirm, move || {
            keypad.is_some_and(Keypad::is_ready) && acts.are_open()
        })
        .class_while("pressed", move || acts.is_pressed(Act::Pin));
    keys.pad(words, places(keypad, words), confirm)
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

/// The four places: how many digits there are, and never which.
fn places(keypad: Option<Keypad>, words: &'static PinWords) -> Element {
    let typed = move || keypad.map_or(0, Keypad::typed);
    let places = (0..4).map(|place| {
        i().class_while("on", move || place < typed())
            .class_while("at", move || place == typed())
    });
    div()
        .attr("role", "img")
        .attr_follows("aria-label", move || {
            let typed = typed().to_string();
            let count = |place| (place == Placeholder::Count).then(|| typed.clone());
            Some(words.typed.plain_with(count).into())
        })
        .attr_follows("data-count", move || Some(typed().to_string().into()))
        .children(places)
}
