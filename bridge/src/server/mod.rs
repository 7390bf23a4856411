//! The bridge's listener: pages, the token exchange and the socket, on this machine only.
//!
//! Invariants: `Host` and `Origin` are compared before anything else is looked at, every answer
//! carries the security headers, and there are no cookies and no CORS headers. Nothing here
//! decides about a reception: a socket carries frames between a browser and the [`Hub`].

mod connection;
mod guard;
mod limits;
mod listener;
mod pages;
mod refusal;
mod routes;
mod security_headers;
mod site;
mod socket;
mod token_exchange;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::assets::Asset;
use crate::hub::{Hub, Tokens};

pub use limits::Limits;
pub use listener::{ListenError, bind};
pub use site::Site;

/// What the server serves.
#[derive(Clone)]
pub struct State {
    /// The ports of the desks and of the day.
    pub hub: Arc<Hub>,
    /// Who may come in.
    pub tokens: Tokens,
    /// The files of the app, usually [`crate::assets::embedded`].
    pub assets: &'static [Asset],
    /// What one client may cost.
    pub limits: Limits,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State")
            .field("hub", &self.hub)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

/// Serves until `shutdown` is done; then closes every socket, lets requests that are under way
/// end for [`Limits::farewell`], and returns.
///
/// # Errors
/// The listener is not on the loopback, or its address cannot be read.
pub async fn run(
    listener: TcpListener,
    shutdown: impl Future<Output = ()>,
    state: State,
) -> Result<(), ListenError> {
    let address = listener.local_addr().map_err(ListenError::Address)?;
    listener::require_loopback(address)?;

    let Limits { head, farewell, .. } = state.limits;
    let closing = CancellationToken::new();
    let open = TaskTracker::new();
    let routes = routes::routes(
        Site::new(address.port()),
        state.clone(),
        socket::Door::new(state, closing.clone(), open.clone()),
    );
    let connections = connection::Connections::new(routes, head, closing.clone(), open.clone());

    connections.serve(listener, shutdown).await;
    closing.cancel();
    open.close();
    if tokio::time::timeout(farewell, open.wait()).await.is_err() {
        tracing::warn!("connections were still open at the end of the farewell");
    }
    Ok(())
}
