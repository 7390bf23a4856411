//! The headers that the bridge sends with its page, so that a baseline sends the same.

use anyhow::{Context as _, Result};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use end_to_end::bridge::Bridge;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The headers of the kiosk's page, but for those that describe its bytes.
pub(super) async fn of(bridge: &Bridge) -> Result<HeaderMap> {
    let answer = get(bridge.listens_at(), "/kiosk").await?;
    let (head, _) = answer
        .split_once("\r\n\r\n")
        .context("the bridge's answer has no head")?;
    let mut headers = HeaderMap::new();
    for line in head.lines().skip(1) {
        let (name, value) = line.split_once(": ").context("not a header")?;
        headers.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
    }
    for of_the_bytes in [
        header::CONTENT_LENGTH,
        header::CONTENT_ENCODING,
        header::CONNECTION,
        header::DATE,
    ] {
        headers.remove(of_the_bytes);
    }
    Ok(headers)
}

/// The whole answer to a GET, its body as it is without compression.
pub(super) async fn get(address: &str, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    Ok(String::from_utf8(answer)?)
}
