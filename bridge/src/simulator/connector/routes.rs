//! The four calls, from JSON to the other end and back.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, Extension, Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use protocol::consent::ConsentAnswer;
use protocol::eligibility::{Coded, Validity};
use protocol::time::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::super::people;
use super::OtherEnd;
use super::clinic::Clinic;
use super::conduct::Conduct;
use super::sessions::{Identified, LASTS_SECONDS};
use crate::clock::date_in_japan;
use crate::eligibility::Proof;
use crate::eligibility::connector::wire;
use crate::eligibility::connector::{Problem, SessionName};

/// The most bytes of a call. The largest holds a certificate of 2 kB and a signature.
const CALL_BYTES: usize = 16 * 1024;

/// What an answer is made of.
type Answer = Result<Response, Refused>;

/// The calls. Who calls is an [`Extension`] of the connection.
pub(super) fn routes(end: Arc<OtherEnd>) -> Router {
    Router::new()
        .route("/v1/sessions", post(open))
        .route("/v1/sessions/{session}/identity", post(identity))
        .route("/v1/sessions/{session}/registration", post(registration))
        .route("/v1/sessions/{session}/consents", post(consents))
        .fallback(no_such_call)
        .method_not_allowed_fallback(no_such_call)
        .layer(DefaultBodyLimit::max(CALL_BYTES))
        .with_state(end)
}

async fn open(
    State(end): State<Arc<OtherEnd>>,
    Extension(clinic): Extension<Clinic>,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let call: wire::OpenCall = read(body)?;
    let challenge = end.open(clinic, call.session)?;
    let environment = match end.conducts_itself() {
        Conduct::Production => wire::Environment::Production,
        _ => wire::Environment::Test,
    };
    json(
        StatusCode::OK,
        &wire::Opened {
            environment,
            challenge: wire::Bytes(challenge.0.to_vec()),
            lasts_seconds: LASTS_SECONDS,
        },
    )
}

async fn identity(
    State(end): State<Arc<OtherEnd>>,
    Extension(clinic): Extension<Clinic>,
    Path(session): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let proof = Proof::from(read::<wire::IdentityCall>(body)?);
    let identified = end.identity(clinic, named(session)?, &proof)?;
    known(&identified, end.clock.now())
}

async fn registration(
    State(end): State<Arc<OtherEnd>>,
    Extension(clinic): Extension<Clinic>,
    Path(session): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let wire::RegistrationCall {} = read(body)?;
    let identified = end.registration(clinic, named(session)?)?;
    known(&identified, end.clock.now())
}

async fn consents(
    State(end): State<Arc<OtherEnd>>,
    Extension(clinic): Extension<Clinic>,
    Path(session): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Answer {
    let call: wire::ConsentsCall = read(body)?;
    let answers = call.answers.into_iter().map(ConsentAnswer::from).collect();
    let xml = end.consents(clinic, named(session)?, answers)?;
    Ok(answer(StatusCode::OK, "application/xml", xml.0))
}

async fn no_such_call() -> Answer {
    Err(Refused(Problem::NoSuchCall))
}

fn known((identified, validity): &(Identified, Coded<Validity>), now: Timestamp) -> Answer {
    let person = people::person(identified.holder).ok_or(Problem::PersonUnknown)?;
    let today = date_in_japan(now).ok_or(Problem::Unavailable)?;
    let birth_date = person.born(today).map(wire::Day);
    json(
        StatusCode::OK,
        &wire::Identified {
            validity: validity.code().to_owned(),
            birth_date,
            registered: identified.registered,
            askable: identified.askable,
        },
    )
}

fn read<T: DeserializeOwned>(body: Result<Bytes, BytesRejection>) -> Result<T, Refused> {
    let body = body.map_err(|_too_long| Problem::Malformed)?;
    serde_json::from_slice(&body).map_err(|_unread| Refused(Problem::Malformed))
}

fn named(session: String) -> Result<SessionName, Refused> {
    SessionName::try_from(session).map_err(|_no_name| Refused(Problem::SessionUnknown))
}

fn json(status: StatusCode, said: &impl Serialize) -> Answer {
    document(status, "application/json", said)
}

fn document(status: StatusCode, media_type: &'static str, said: &impl Serialize) -> Answer {
    let bytes = serde_json::to_vec(said).map_err(|_never| Problem::Unavailable)?;
    Ok(answer(status, media_type, bytes))
}

fn answer(status: StatusCode, media_type: &'static str, body: Vec<u8>) -> Response {
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = status;
    answer
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    answer
}

/// A call that is not done.
struct Refused(Problem);

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let Self(problem) = self;
        let status = StatusCode::from_u16(problem.status());
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let said = wire::ProblemDocument {
            title: problem.to_string(),
            status: status.as_u16(),
            code: problem,
        };
        document(status, "application/problem+json", &said)
            .unwrap_or_else(|_never| status.into_response())
    }
}
