//! The listener: TLS 1.3 with a certificate on both sides, and one call a connection.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use rustls::ServerConfig;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::OtherEnd;
use super::clinic::Clinic;
use super::conduct::Conduct;
use super::routes::routes;

/// How long a client may take to shake hands, to send the head of its request, and to hear why
/// it is refused.
const PATIENCE: Duration = Duration::from_secs(5);

/// Serves for as long as it is polled.
pub(in crate::simulator) async fn serve(
    listener: TcpListener,
    tls: Arc<ServerConfig>,
    end: Arc<OtherEnd>,
) {
    let (acceptor, routes) = (TlsAcceptor::from(tls), routes(Arc::clone(&end)));
    loop {
        match listener.accept().await {
            // Nobody is there.
            Ok(_) if end.conducts_itself() == Conduct::Away => {}
            Ok((stream, _)) => {
                let (acceptor, routes, end) = (acceptor.clone(), routes.clone(), Arc::clone(&end));
                tokio::spawn(async move { connection(stream, acceptor, routes, end).await });
            }
            Err(error) => {
                tracing::warn!(%error, "no connection was accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

async fn connection(stream: TcpStream, acceptor: TlsAcceptor, routes: Router, end: Arc<OtherEnd>) {
    let accepting = acceptor.accept(stream).into_fallible();
    match tokio::time::timeout(PATIENCE, accepting).await {
        Ok(Ok(stream)) => speak(stream, routes, end).await,
        Ok(Err((error, stream))) => {
            tracing::info!(%error, "a client is not let in");
            let_hear(stream).await;
        }
        Err(_late) => tracing::info!("a client did not shake hands"),
    }
}

/// The alert that says why is read by the client after it has sent its request. A socket that is
/// closed with that unread is reset, and the alert with it: so it is read and thrown away.
async fn let_hear(mut stream: TcpStream) {
    let hearing = async {
        if stream.shutdown().await.is_ok() {
            let mut unread = [0; 1024];
            while stream.read(&mut unread).await.is_ok_and(|count| count > 0) {}
        }
    };
    if tokio::time::timeout(PATIENCE, hearing).await.is_err() {
        tracing::debug!("a client that is not let in stays");
    }
}

async fn speak(stream: TlsStream<TcpStream>, routes: Router, end: Arc<OtherEnd>) {
    let (_, session) = stream.get_ref();
    let certificate = session.peer_certificates().and_then(<[_]>::first);
    let Some(clinic) = certificate.map(Clinic::of) else {
        // TLS lets nobody in without one.
        return;
    };
    let answering = service_fn(move |request: Request<Incoming>| {
        let routes = TowerToHyperService::new(routes.clone());
        let end = Arc::clone(&end);
        async move {
            match end.conducts_itself() {
                Conduct::Slow(time) => tokio::time::sleep(time).await,
                Conduct::Silent => std::future::pending().await,
                _ => {}
            }
            let mut request = request;
            request.extensions_mut().insert(clinic);
            let Ok(answer) = routes.call(request).await;
            if end.loses() {
                return Err(io::Error::other("the answer is lost, as it was told to be"));
            }
            Ok(answer)
        }
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), answering)
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "a connection ended early");
    }
}
