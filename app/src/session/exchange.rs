//! Exchanges a link's code for a bearer token: `POST /api/v1/token`, 32 bytes each way.

use js_sys::Uint8Array;
use leptos::prelude::window;
use protocol::frame::Token;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

use super::link::LENGTH;

/// The token for a code; none when the code was used before, or the bridge does not answer.
pub(crate) async fn exchange(code: &[u8; LENGTH]) -> Option<Token> {
    let headers = Headers::new().ok()?;
    headers
        .set("content-type", "application/octet-stream")
        .ok()?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&Uint8Array::from(code.as_slice()));
    let answer = window().fetch_with_str_and_init("/api/v1/token", &request);
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    let body = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    let body = Uint8Array::new(&body).to_vec();
    Some(Token(body.try_into().ok()?))
}
