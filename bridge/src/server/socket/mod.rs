//! `GET /ws`: one socket of one browser.
//!
//! A socket is one task that reads, writes and waits; it has no queue of its own. Views come
//! from `watch` channels, so a slow client skips to the newest state and slows nobody.

mod admission;
mod dispatch;
mod hello;
mod line;
mod rate;
mod session;
mod steady;
mod stream;

use axum::extract::State as FromState;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::response::{IntoResponse, Response};
use protocol::failure::Failure;
use protocol::frame::CLIENT_FRAME_LIMIT;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::State;
use super::refusal::Refusal;
use crate::hub::Admitted;
use admission::{Admission, Place};
use line::Line;

/// What a socket buffers of incoming bytes.
const READ_BUFFER: usize = 4 * 1024;
/// From how many bytes on a frame is written without waiting for more.
const WRITE_BUFFER: usize = 4 * 1024;
/// The most bytes that wait to be written: one frame at a time, and the largest is a console's
/// whole day.
const WRITE_BUFFER_LIMIT: usize = 4 * 1024 * 1024;

/// What a socket needs to come in.
#[derive(Clone, Debug)]
pub(super) struct Door {
    state: State,
    admission: Admission,
    closing: CancellationToken,
    sockets: TaskTracker,
}

impl Door {
    /// `closing` ends every socket; `sockets` counts those that have not ended.
    pub(super) fn new(state: State, closing: CancellationToken, sockets: TaskTracker) -> Self {
        let admission = Admission::new(&state.limits);
        Self {
            state,
            admission,
            closing,
            sockets,
        }
    }
}

/// The upgrade.
pub(super) async fn enter(
    FromState(door): FromState<Door>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let upgrade = match upgrade {
        Ok(upgrade) => upgrade,
        Err(rejection) => return rejection.into_response(),
    };
    let place = match door.admission.enter() {
        Ok(place) => place,
        Err(failure) => return Refusal(failure).into_response(),
    };
    let sockets = door.sockets.clone();
    upgrade
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
        .max_write_buffer_size(WRITE_BUFFER_LIMIT)
        .max_message_size(CLIENT_FRAME_LIMIT)
        .max_frame_size(CLIENT_FRAME_LIMIT)
        .on_upgrade(move |socket| sockets.track_future(live(socket, door, place)))
}

/// A socket's life, from the upgrade to the close.
async fn live(socket: WebSocket, door: Door, place: Place) {
    let limits = door.state.limits;
    let mut line = Line::new(socket, &limits);
    let ended = tokio::select! {
        ended = attend(&mut line, &door.state, place) => ended,
        () = door.closing.cancelled() => line::Ended::Leaving,
    };
    tracing::debug!(?ended, "a socket ends");
    line.close(ended).await;
}

async fn attend(line: &mut Line, state: &State, place: Place) -> line::Ended {
    let Admitted { role, here } = match hello::admitted(line, state).await {
        Ok(admitted) => admitted,
        Err(ended) => return ended,
    };
    tracing::debug!(?role, "hello");
    // From here on the socket is no stranger; its place is given back when it ends.
    let _place = place.known();
    let session = match session::Session::new(role, here.device(), state) {
        Ok(session) => session,
        Err(failure) => return line::Ended::Refused(failure),
    };
    tokio::select! {
        ended = session.run(line) => ended,
        () = here.put_out() => line::Ended::Refused(Failure::TokenUnknown),
    }
}
