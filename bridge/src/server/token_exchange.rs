//! `POST /api/v1/token`: a one-use code for a bearer token.

use axum::body::{Body, Bytes};
use axum::extract::State as FromState;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use protocol::failure::Failure;
use zeroize::{Zeroize, Zeroizing};

use super::State;
use super::refusal::Refusal;
use crate::hub::OneUseCode;

const CODE_LENGTH: usize = 32;

/// The body is the code, 32 bytes; so is the answer.
pub(super) async fn exchange(FromState(state): FromState<State>, body: Body) -> Response {
    match token(&state, body).await {
        Ok(token) => (
            [
                (header::CONTENT_TYPE, "application/octet-stream"),
                (header::CACHE_CONTROL, "no-store"),
            ],
            Bytes::copy_from_slice(&*token),
        )
            .into_response(),
        Err(failure) => {
            tracing::info!(code = failure.row().code, "no token was given");
            Refusal(failure).into_response()
        }
    }
}

async fn token(state: &State, body: Body) -> Result<Zeroizing<[u8; 32]>, Failure> {
    let code = read_code(state, body).await?;
    let token = state.tokens.exchange(&code).await?;
    Ok(Zeroizing::new(token.0))
}

async fn read_code(state: &State, body: Body) -> Result<OneUseCode, Failure> {
    let bytes = tokio::time::timeout(state.limits.body, axum::body::to_bytes(body, CODE_LENGTH))
        .await
        .map_err(|_elapsed| Failure::HelloMissing)?
        .map_err(|_too_long| Failure::FrameUnreadable)?;

    let mut code = Zeroizing::new([0; CODE_LENGTH]);
    if bytes.len() != code.len() {
        return Err(Failure::FrameUnreadable);
    }
    code.copy_from_slice(&bytes);
    // The body's own buffer can be wiped where nothing else holds it.
    if let Ok(mut owned) = bytes.try_into_mut() {
        owned.as_mut().zeroize();
    }
    Ok(OneUseCode(code))
}
