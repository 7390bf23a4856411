//! The bridge's page before a socket that answers at once, from memory: no reception, no journal, no disk.
//!
//! It knows two screens. 暗証番号 leads from the first to the second, もどる leads back.

use std::net::SocketAddr;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, post};
use bridge::assets;
use protocol::examples::kiosk;
use protocol::frame::{ClientFrame, Numbered, ServerFrame, View, decode, encode};
use protocol::kiosk::{KioskIntent, KioskScreen, KioskView};

/// A one-use code of 32 zero bytes in base64url (RFC 4648, section 5); here every code is a token.
const CODE: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The running baseline.
#[derive(Debug)]
pub(crate) struct Echo {
    address: SocketAddr,
}

#[derive(Clone)]
struct Screens {
    headers: HeaderMap,
    identity: KioskView,
    pin: KioskView,
}

impl Echo {
    /// Serves the bridge's files with these headers of the bridge's, and the socket.
    pub(crate) async fn open(headers: HeaderMap) -> Result<Self> {
        let screens = Screens {
            headers,
            identity: view(|screen| matches!(screen, KioskScreen::Identity { .. }))?,
            pin: view(|screen| matches!(screen, KioskScreen::Pin { .. }))?,
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let routes = Router::new()
            .route("/ws", any(socket))
            .route("/api/v1/token", post(async |code: Bytes| code))
            .fallback(file)
            .with_state(screens);
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { address })
    }

    /// The link to its kiosk.
    pub(crate) fn link(&self) -> String {
        format!("http://{}/kiosk#code={CODE}", self.address)
    }
}

/// The first example of a screen.
fn view(is_it: impl Fn(&KioskScreen<protocol::kiosk::Patient>) -> bool) -> Result<KioskView> {
    let views = kiosk::kiosk()
        .into_iter()
        .filter_map(|example| match example.view {
            View::Kiosk(view) => Some(view),
            _ => None,
        });
    views
        .into_iter()
        .find(|view| is_it(&view.screen))
        .context("there is no example of this screen")
}

async fn file(State(screens): State<Screens>, uri: Uri) -> Response {
    let name = match uri.path() {
        "/kiosk" => "kiosk.html",
        other => other.trim_start_matches('/'),
    };
    let Some(asset) = assets::find(assets::embedded(), name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = screens.headers;
    let (encoding, bytes) = asset.representation(Some("br"));
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.content_type),
    );
    headers.insert(
        header::CONTENT_ENCODING,
        HeaderValue::from_static(encoding.token()),
    );
    (headers, bytes).into_response()
}

async fn socket(State(screens): State<Screens>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(async move |socket| answer(socket, screens).await)
}

async fn answer(mut socket: WebSocket, screens: Screens) {
    let mut number = 0;
    while let Some(Ok(message)) = socket.recv().await {
        let Message::Binary(bytes) = message else {
            continue;
        };
        let mut numbered = |view: &KioskView| {
            number += 1;
            Numbered {
                number,
                view: View::Kiosk(view.clone()),
            }
        };
        let frame = match decode(&bytes) {
            Ok(ClientFrame::Hello { .. } | ClientFrame::Snapshot) => {
                ServerFrame::Snapshot(numbered(&screens.identity))
            }
            Ok(ClientFrame::Kiosk(KioskIntent::ChoosePin)) => {
                ServerFrame::Change(numbered(&screens.pin))
            }
            Ok(ClientFrame::Kiosk(KioskIntent::Back)) => {
                ServerFrame::Change(numbered(&screens.identity))
            }
            Ok(ClientFrame::Ping(number)) => ServerFrame::Pong(number),
            _ => continue,
        };
        let Ok(bytes) = encode(&frame) else { return };
        if socket.send(Message::Binary(bytes.into())).await.is_err() {
            return;
        }
    }
}
