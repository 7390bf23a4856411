//! What stays in the browser: the tab's token, and whether the page was just loaded again.
//!
//! Both live in the tab's session storage and end with the tab. Nothing about a patient is
//! ever kept in the browser.

use leptos::prelude::window;
use protocol::frame::Token;
use web_sys::Storage;

const TOKEN: &str = "token";
const RELOADED: &str = "reloaded";

/// The token that was kept.
pub(crate) fn token() -> Option<Token> {
    let text = room()?.get_item(TOKEN).ok()??;
    let mut bytes = [0; 32];
    if text.len() != 2 * bytes.len() || !text.is_ascii() {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(Token(bytes))
}

/// Keeps the token until the tab is closed.
pub(crate) fn keep_token(token: &Token) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let text: String = token
        .0
        .iter()
        .flat_map(|byte| {
            [
                DIGITS[usize::from(byte >> 4)],
                DIGITS[usize::from(byte & 15)],
            ]
        })
        .map(char::from)
        .collect();
    set(TOKEN, &text);
}

/// Forgets a token that the bridge does not know any more.
pub(crate) fn forget_token() {
    remove(TOKEN);
}

/// Whether the page was loaded again because it was of another version, and has not shown a
/// view since.
pub(crate) fn was_reloaded() -> bool {
    room().is_some_and(|room| room.get_item(RELOADED).is_ok_and(|item| item.is_some()))
}

/// Remembers that the page is loaded again, or that it has shown a view since.
pub(crate) fn set_reloaded(reloaded: bool) {
    if reloaded {
        set(RELOADED, "1");
    } else {
        remove(RELOADED);
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one room that keeps anything in the browser"
)]
fn room() -> Option<Storage> {
    window().session_storage().ok()?
}

// A browser that refuses storage still works: the tab asks for a new link when it is reloaded.
fn set(key: &str, value: &str) {
    if let Some(room) = room() {
        let _stored = room.set_item(key, value);
    }
}

fn remove(key: &str) {
    if let Some(room) = room() {
        let _removed = room.remove_item(key);
    }
}
