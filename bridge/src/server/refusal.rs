//! A failure as an HTTP answer.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::failure::Failure;

/// The answer that carries a failure: its status, and its code as JSON.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refusal(pub(super) Failure);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let row = self.0.row();
        let status = StatusCode::from_u16(row.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        // A code holds no character that JSON would escape.
        let body = format!("{{\"code\":\"{}\"}}\n", row.code);
        (
            status,
            [
                (header::CONTENT_TYPE, "application/json"),
                (header::CACHE_CONTROL, "no-store"),
            ],
            body,
        )
            .into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_its_own_status_and_a_code_without_escapes() {
        for failure in Failure::ALL.iter().copied() {
            let row = failure.row();
            assert_eq!(Refusal(failure).into_response().status(), row.status);
            assert!(
                row.code
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-'),
                "{failure:?}"
            );
        }
    }
}
