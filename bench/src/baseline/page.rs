//! The hand-written page of the kiosk's first screen, served by a bare axum with the bridge's own headers.

use std::net::SocketAddr;

use anyhow::Result;
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::routing::get;
use brotli::enc::BrotliEncoderParams;

const PAGE: &str = include_str!("page.html");

/// The hand-written page may hold its style and its script: a second request is what it is written to avoid.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; \
    frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// The running baseline.
#[derive(Debug)]
pub(crate) struct Page {
    address: SocketAddr,
}

impl Page {
    /// Serves the page with these headers of the bridge's, compressed as well as the bridge's files are.
    pub(crate) async fn open(mut headers: HeaderMap) -> Result<Self> {
        headers.insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        );
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        let page = Bytes::from(compressed()?);
        let answer = async move || (headers, page);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let routes = Router::new().route("/kiosk", get(answer));
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { address })
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/kiosk", self.address)
    }
}

fn compressed() -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: PAGE.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut PAGE.as_bytes(), &mut compressed, &parameters)?;
    Ok(compressed)
}
