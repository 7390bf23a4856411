//! Connections: accepted, bounded in number and time, and ended in order.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How many connections may be open at once before they become sockets, which have a limit of
/// their own. A browser holds six at most, so a clinic's own pages never come near it.
const CONNECTIONS: usize = 512;

/// The head of a request in bytes. Ours are far smaller.
const HEAD_BYTES: usize = 16 * 1024;

/// How long to wait after the operating system refused to accept (it has no descriptor left).
const BREATH: Duration = Duration::from_millis(100);

/// What accepts connections and speaks HTTP/1.1 on them.
pub(super) struct Connections {
    routes: Router,
    protocol: http1::Builder,
    places: Arc<Semaphore>,
    closing: CancellationToken,
    open: TaskTracker,
}

impl Connections {
    /// `head` is how long a client may take for the head of a request; `closing` ends every
    /// connection after the request that is under way; `open` counts those that have not ended.
    pub(super) fn new(
        routes: Router,
        head: Duration,
        closing: CancellationToken,
        open: TaskTracker,
    ) -> Self {
        let mut protocol = http1::Builder::new();
        protocol
            .timer(TokioTimer::new())
            .header_read_timeout(head)
            .max_buf_size(HEAD_BYTES);
        Self {
            routes,
            protocol,
            places: Arc::new(Semaphore::new(CONNECTIONS)),
            closing,
            open,
        }
    }

    /// Accepts connections until `shutdown` is done.
    pub(super) async fn serve(&self, listener: TcpListener, shutdown: impl Future<Output = ()>) {
        let mut shutdown = pin!(shutdown);
        loop {
            tokio::select! {
                () = &mut shutdown => return,
                () = self.accept(&listener) => {}
            }
        }
    }

    async fn accept(&self, listener: &TcpListener) {
        // The place comes first: with none free, new connections wait in the system's queue.
        let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
            return;
        };
        match listener.accept().await {
            Ok((stream, _peer)) => self.speak(stream, place),
            Err(error) => {
                tracing::warn!(%error, "no connection was accepted");
                tokio::time::sleep(BREATH).await;
            }
        }
    }

    fn speak(&self, stream: TcpStream, place: OwnedSemaphorePermit) {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "small frames will wait for their acknowledgement");
        }
        let service = TowerToHyperService::new(self.routes.clone());
        let connection = self
            .protocol
            .serve_connection(TokioIo::new(stream), service)
            .with_upgrades();
        let closing = self.closing.clone();
        self.open.spawn(async move {
            let mut connection = pin!(connection);
            let ended = tokio::select! {
                ended = connection.as_mut() => ended,
                () = closing.cancelled() => {
                    connection.as_mut().graceful_shutdown();
                    connection.await
                }
            };
            if let Err(error) = ended {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
}
