//! Fetches a catalogue. Its address stands in the page: `<meta name="words-<tag>">`.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use words::Catalogue;

use crate::look::page;

/// The catalogue of a language; none while it cannot be had.
pub(crate) async fn fetch(tag: &str) -> Option<Catalogue> {
    let address = page::meta(&format!("words-{tag}"))?;
    let answer = JsFuture::from(window().fetch_with_str(&address))
        .await
        .ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let body = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    let body = Uint8Array::new(&body).to_vec();
    words::wire::decode(body)
}
