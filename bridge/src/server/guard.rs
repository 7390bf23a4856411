//! The layer before everything else: is this request ours?

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::refusal::Refusal;
use super::site::Site;

/// Lets a request through whose Host and Origin are this site's.
pub(super) async fn guard(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    match site.admit(&request) {
        Ok(()) => next.run(request).await,
        Err(failure) => {
            // The names themselves are chosen by a stranger and stay out of the log.
            tracing::warn!(code = failure.row().code, "request refused");
            Refusal(failure).into_response()
        }
    }
}
