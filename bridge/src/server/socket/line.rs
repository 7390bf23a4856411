//! The frames of one socket: read within limits, written within a time, wiped after use.

use axum::body::Bytes;
use axum::extract::ws::{CloseFrame, Message, WebSocket, close_code};
use protocol::failure::Failure;
use protocol::frame::{self, ClientFrame, ServerFrame};
use tokio::time::{Instant, timeout, timeout_at};
use zeroize::Zeroize as _;

use super::rate::Rate;
use super::steady;
use crate::server::Limits;

/// Why a socket ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ended {
    /// The client is told what it did.
    Refused(Failure),
    /// The client's page is of another version.
    OtherVersion,
    /// The client left, or its connection broke.
    Gone,
    /// The client was silent for too long.
    Silent,
    /// The client did not take what was written to it.
    Stuck,
    /// The bridge ends, or the desk behind the socket.
    Leaving,
}

/// One socket as a line of frames.
pub(super) struct Line {
    socket: WebSocket,
    limits: Limits,
    rate: Rate,
    heard: Instant,
}

impl Line {
    pub(super) fn new(socket: WebSocket, limits: &Limits) -> Self {
        let now = steady::now();
        Self {
            socket,
            limits: *limits,
            rate: Rate::new(limits, now),
            heard: now,
        }
    }

    /// The next frame. Dropping the future loses nothing.
    pub(super) async fn read(&mut self) -> Result<ClientFrame, Ended> {
        let bytes = self.read_bytes().await?;
        understand(bytes).map_err(Ended::Refused)
    }

    /// The bytes of the next frame. Dropping the future loses nothing.
    pub(super) async fn read_bytes(&mut self) -> Result<Bytes, Ended> {
        loop {
            let silence = self.heard + self.limits.silence;
            let message = timeout_at(silence, self.socket.recv())
                .await
                .map_err(|_elapsed| Ended::Silent)?;
            self.heard = steady::now();
            if !self.rate.allows(self.heard) {
                return Err(Ended::Refused(Failure::TooMany));
            }
            match message {
                Some(Ok(Message::Binary(bytes))) => return Ok(bytes),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                None | Some(Ok(Message::Close(_))) => return Err(Ended::Gone),
                // Text; or longer than the limit, not masked, not UTF-8. Or the connection
                // broke, and then the refusal is not heard.
                Some(Ok(Message::Text(_)) | Err(_)) => {
                    return Err(Ended::Refused(Failure::FrameUnreadable));
                }
            }
        }
    }

    /// Sends a frame and waits until the operating system has taken it.
    pub(super) async fn write(&mut self, frame: &ServerFrame) -> Result<(), Ended> {
        let bytes = frame::encode(frame).map_err(|error| {
            tracing::error!(%error, "a frame could not be encoded");
            Ended::Leaving
        })?;
        self.send(Message::Binary(bytes.into())).await
    }

    /// Tells the client why, closes, and waits a moment for its answer, so that what was
    /// written last is not lost.
    pub(super) async fn close(mut self, ended: Ended) {
        let told = match ended {
            Ended::Gone | Ended::Stuck => return,
            Ended::Refused(failure) => self.write(&ServerFrame::Refused(failure)).await,
            Ended::OtherVersion => self.write(&ServerFrame::Reload).await,
            Ended::Silent | Ended::Leaving => Ok(()),
        };
        let code = match ended {
            Ended::Refused(_) => close_code::POLICY,
            Ended::Leaving => close_code::AWAY,
            _ => close_code::NORMAL,
        };
        let farewell = Message::Close(Some(CloseFrame {
            code,
            reason: "".into(),
        }));
        if told.is_err() || self.send(farewell).await.is_err() {
            return;
        }
        let answered = timeout(self.limits.farewell, async {
            while let Some(Ok(_)) = self.socket.recv().await {}
        });
        if answered.await.is_err() {
            tracing::debug!("a client did not answer the close");
        }
    }

    async fn send(&mut self, message: Message) -> Result<(), Ended> {
        match timeout(self.limits.write, self.socket.send(message)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(Ended::Gone),
            Err(_) => Err(Ended::Stuck),
        }
    }
}

/// A frame from its bytes, which are overwritten where nothing else shares their allocation. They
/// may have held a token or a PIN; the PIN is sealed as well, because here a copy can remain.
pub(super) fn understand(bytes: Bytes) -> Result<ClientFrame, Failure> {
    let frame = frame::decode(&bytes).map_err(|_unreadable| Failure::FrameUnreadable);
    if let Ok(mut owned) = bytes.try_into_mut() {
        owned.as_mut().zeroize();
    }
    frame
}
