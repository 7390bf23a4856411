//! Fetches a catalogue. Its address stands in the page: `<meta name="words-<tag>">`.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use words::sheet::Sheet;

use crate::look::page;

/// The catalogue of this name; none while it cannot be had.
pub(crate) async fn fetch<S: Sheet + 'static>(name: &str) -> Option<&'static S> {
    let body = bytes(name).await?;
    // A catalogue is kept for the page's life: a few kilobytes a language.
    Some(Box::leak(Box::new(words::wire::decode(body.leak())?)))
}

async fn bytes(name: &str) -> Option<Vec<u8>> {
    let address = page::meta(&format!("words-{name}"))?;
    let answer = JsFuture::from(window().fetch_with_str(&address))
        .await
        .ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let body = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&body).to_vec())
}
