//! The gallery: the real app, served with one example of every screen in place of a bridge.
//!
//! An example's name is its one-use code and its token. So every screen of every role can be
//! looked at, photographed and checked, and a screen without an example does not compile.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{self, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use protocol::examples::Example;
use protocol::frame::{ClientFrame, Numbered, ServerFrame, View, decode, encode};

use crate::need;

/// A running gallery.
#[derive(Debug)]
pub struct Gallery {
    address: SocketAddr,
}

impl Gallery {
    /// Starts the gallery on a free port of the loopback.
    ///
    /// # Errors
    /// There is no port, or the app was not built.
    pub async fn open() -> Result<Self> {
        let web = need::web()?;
        if !web.join("kiosk.html").exists() {
            anyhow::bail!("the app was not built: run `cargo xtask test`");
        }
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let routes = Router::new()
            .route("/ws", any(socket))
            .route("/api/v1/token", post(token))
            .route("/{*file}", get(file))
            .with_state(web);
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { address })
    }

    /// The address of the example with this index. Addresses that differ in what is behind `#` only are one page, which
    /// would not be loaded again; the index is before it too.
    ///
    /// # Errors
    /// There is none.
    pub fn url(&self, index: usize) -> Result<String> {
        let example = all().into_iter().nth(index).context("no such example")?;
        let page = page(&example.view);
        Ok(format!(
            "http://{}/{page}?{index}#code={}",
            self.address,
            code(index)?
        ))
    }
}

/// Every example of every role.
pub fn all() -> Vec<Example> {
    use protocol::examples::{console, display, kiosk, support, tray};
    let mut all = kiosk::kiosk();
    all.extend(console::all());
    all.extend(support::all());
    all.extend(display::all());
    all.extend(tray::all());
    all
}

/// The sizes at which a role's screens are looked at, in CSS pixels.
pub fn sizes(view: &View) -> Vec<(u32, u32)> {
    match view {
        View::Kiosk(_) => vec![(1280, 800), (800, 1280), (1920, 1080)],
        View::Console(_) | View::Support(_) => vec![(1366, 768), (1920, 1080)],
        View::Display(_) => vec![(1280, 800), (1920, 1080)],
        View::Tray(_) => vec![(1280, 800), (800, 1280)],
    }
}

fn page(view: &View) -> &'static str {
    match view {
        View::Kiosk(_) => "kiosk",
        View::Console(_) => "console",
        View::Support(_) => "support",
        View::Display(_) => "display",
        View::Tray(_) => "tray",
    }
}

/// The one-use code that stands for an example: its index in the last two bytes of 32, in
/// base64url without padding (RFC 4648, section 5).
fn code(index: usize) -> Result<String> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // 256 bits are 43 digits of six bits, of which the last two bits are padding.
    let mut bits = u64::try_from(index)? << 2;
    let mut digits = vec![b'A'; 43];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[usize::try_from(bits & 63)?];
        bits >>= 6;
    }
    Ok(String::from_utf8(digits)?)
}

async fn token(code: Bytes) -> Response {
    code.into_response()
}

async fn file(State(web): State<PathBuf>, extract::Path(file): extract::Path<String>) -> Response {
    let (path, kind) = match Path::new(&file).extension().and_then(|kind| kind.to_str()) {
        Some("js") => (web.join(&file), "text/javascript; charset=utf-8"),
        Some("wasm") => (web.join(&file), "application/wasm"),
        Some("css") => (web.join(&file), "text/css; charset=utf-8"),
        Some("svg") => (web.join(&file), "image/svg+xml"),
        Some("bin") => (web.join(&file), "application/octet-stream"),
        _ if file == "kiosk" => (web.join("kiosk.html"), "text/html; charset=utf-8"),
        _ => (web.join("staff.html"), "text/html; charset=utf-8"),
    };
    match tokio::task::spawn_blocking(move || std::fs::read(path)).await {
        Ok(Ok(bytes)) => {
            // As from the bridge: what has its hash in its name is kept, pages are asked for again.
            let caching = if kind.starts_with("text/html") {
                "no-store"
            } else {
                "public, max-age=31536000, immutable"
            };
            let head = [
                (header::CONTENT_TYPE, kind),
                (header::CACHE_CONTROL, caching),
            ];
            (head, bytes).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn socket(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(show)
}

/// Answers a hello with the example that its token names, and a ping with a pong; whatever else
/// the page says is heard and changes nothing.
async fn show(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let Message::Binary(bytes) = message else {
            continue;
        };
        let answer = match decode(&bytes) {
            Ok(ClientFrame::Hello { token, .. }) => {
                let index = usize::from(u16::from_be_bytes([token.0[30], token.0[31]]));
                all().into_iter().nth(index).map(|example| {
                    ServerFrame::Snapshot(Numbered {
                        number: 0,
                        view: example.view,
                    })
                })
            }
            Ok(ClientFrame::Ping(number)) => Some(ServerFrame::Pong(number)),
            _ => None,
        };
        let Some(Ok(bytes)) = answer.map(|frame| encode(&frame)) else {
            continue;
        };
        if socket.send(Message::Binary(bytes.into())).await.is_err() {
            return;
        }
    }
}
