//! Which request goes where.

use std::sync::Arc;

use axum::Router;
use axum::middleware;
use axum::routing::{any, get, post};

use super::site::Site;
use super::socket::{self, Door};
use super::{State, guard, pages, security_headers, token_exchange};

/// Every route behind its layers. The outermost is last: headers around the guard around all,
/// so that a refusal, a 404 and an upgrade have them too.
pub(super) fn routes(site: Site, state: State, door: Door) -> Router {
    Router::new()
        .route("/ws", any(socket::enter).with_state(door))
        .route("/api/v1/token", post(token_exchange::exchange))
        .route("/api/{*rest}", any(pages::nothing_here))
        .fallback(get(pages::serve))
        .with_state(state)
        .layer(middleware::from_fn_with_state(Arc::new(site), guard::guard))
        .layer(middleware::from_fn(security_headers::add))
}
