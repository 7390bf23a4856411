//! Who this page is for: the bearer token of the tab.
//!
//! The bridge hands out links that work once; the code in the link's fragment never reaches a
//! server log, because a browser does not send the fragment.

mod exchange;
mod link;
pub(crate) mod storage;

use leptos::prelude::window;
use protocol::frame::Token;

/// The token of this tab: from the link that it was opened with, or kept from before.
pub(crate) async fn token() -> Option<Token> {
    let fragment = window().location().hash().unwrap_or_default();
    if let Some(code) = link::code(&fragment) {
        forget_fragment();
        if let Some(token) = exchange::exchange(&code).await {
            storage::keep_token(&token);
            return Some(token);
        }
    }
    storage::token()
}

/// Takes the code out of the address and of the tab's history.
fn forget_fragment() {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    if let Ok(history) = window().history() {
        // A failure leaves a used-up code in the address, which harms nobody.
        let _kept = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
}
