//! The barest axum program: it listens, says where, and serves one line. What it needs to start and to idle is what
//! axum and tokio cost anybody.

use std::io::{Write as _, stdout};

use anyhow::Result;
use axum::Router;
use axum::routing::get;

#[tokio::main]
async fn main() -> Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    writeln!(stdout(), r#"{{"listening":"http://{address}"}}"#)?;
    let routes = Router::new().route("/kiosk", get(async || "bare\n"));
    axum::serve(listener, routes).await?;
    Ok(())
}
