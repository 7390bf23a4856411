//! The files of the app.

use axum::body::Body;
use axum::extract::State as FromState;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::State;
use crate::assets::{self, Asset, Encoding};

/// The page that stands at a path. Which role it shows follows from its token; the path only
/// spares the kiosk what the other roles are made of.
fn page_at(path: &str) -> Option<&'static str> {
    match path {
        "/" | "/kiosk" => Some("kiosk.html"),
        "/console" | "/support" | "/display" | "/tray" => Some("staff.html"),
        _ => None,
    }
}

const NOT_BUILT: &str =
    "The screens are not built into this bridge: `cargo xtask run` builds both.\n";

/// A file of the app, or the page.
pub(super) async fn serve(
    FromState(state): FromState<State>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let page = page_at(uri.path());
    let name = page.unwrap_or_else(|| uri.path().strip_prefix('/').unwrap_or_default());
    match assets::find(state.assets, name) {
        Some(asset) => send(asset, &headers),
        None if page.is_some() => {
            (StatusCode::SERVICE_UNAVAILABLE, no_store(), NOT_BUILT).into_response()
        }
        None => nothing_here().await,
    }
}

/// 404.
pub(super) async fn nothing_here() -> Response {
    (StatusCode::NOT_FOUND, no_store(), "Nothing is here.\n").into_response()
}

fn send(asset: &'static Asset, headers: &HeaderMap) -> Response {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let (encoding, bytes) = asset.representation(accepted);
    let caching = if asset.hashed {
        "public, max-age=31536000, immutable"
    } else {
        "no-store"
    };

    let mut answer = Body::from(bytes).into_response();
    let fields = answer.headers_mut();
    fields.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.content_type),
    );
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if encoding != Encoding::Identity {
        fields.insert(
            header::CONTENT_ENCODING,
            HeaderValue::from_static(encoding.token()),
        );
    }
    answer
}

fn no_store() -> [(header::HeaderName, &'static str); 1] {
    [(header::CACHE_CONTROL, "no-store")]
}
