//! The keys of a pad, on the screen and on a keyboard.

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// A key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::kiosk::screen) enum Key {
    Digit(u8),
    Delete,
    Clear,
    Confirm,
}

/// The key that was pressed on a keyboard, where it is meant for the pad.
pub(in crate::kiosk::screen) fn of_event(event: &KeyboardEvent) -> Option<Key> {
    let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat());
    let key = plain.then(|| key_of(&event.key())).flatten()?;
    (key != Key::Confirm || !is_on_button(event)).then_some(key)
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
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.tag_name() == "BUTTON")
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
