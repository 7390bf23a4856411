//! One exchange with the other end: a connection, a request, an answer, each within its time.
//!
//! Every call has a connection of its own: a desk makes four in some minutes, and a connection
//! that has lain idle is one that may be gone. No redirect is followed, no proxy is asked.

use std::error::Error;
use std::io;
use std::pin::pin;
use std::sync::Arc;

use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{CONTENT_TYPE, HOST};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{AlertDescription, ClientConfig};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::endpoint::Endpoint;
use super::pace::Pace;
use super::problem::Problem;
use super::wire;
use crate::eligibility::error::SourceError;
use crate::eligibility::result::SIZE_LIMIT;

/// The media type of calls and of most answers.
pub(super) const JSON: &str = "application/json";

/// The media type of a result.
pub(super) const XML: &str = "application/xml";

/// The way to one other end.
pub(super) struct Exchange {
    endpoint: Endpoint,
    authority: String,
    tls: TlsConnector,
    pace: Pace,
}

/// An answer, whatever it says.
pub(super) struct Answer {
    status: StatusCode,
    media_type: String,
    body: Bytes,
}

impl Exchange {
    pub(super) fn new(endpoint: Endpoint, tls: Arc<ClientConfig>, pace: Pace) -> Self {
        let (host, port) = (endpoint.host(), endpoint.port());
        let authority = if host.contains(':') {
            format!("[{host}]:{port}")
        } else {
            format!("{host}:{port}")
        };
        Self {
            endpoint,
            authority,
            tls: TlsConnector::from(tls),
            pace,
        }
    }

    pub(super) fn host(&self) -> &str {
        self.endpoint.host()
    }

    /// Sends one request. [`SourceError::Away`]: whether the other end has done what it was
    /// asked is not known, and the same may be asked again.
    pub(super) async fn post(&self, path: &str, body: &[u8]) -> Result<Answer, SourceError> {
        let connecting = tokio::time::timeout(self.pace.connect, self.connect());
        let stream = connecting.await.unwrap_or(Err(SourceError::Away))?;
        let speaking = self.speak(stream, path, Bytes::copy_from_slice(body));
        tokio::time::timeout(self.pace.answer, speaking)
            .await
            .unwrap_or(Err(SourceError::Away))
    }

    async fn connect(&self) -> Result<TlsStream<TcpStream>, SourceError> {
        let (host, port) = (self.endpoint.host(), self.endpoint.port());
        let name = ServerName::try_from(host.to_owned());
        // A host that can be in no certificate.
        let name = name.map_err(|_invalid| SourceError::Untrusted)?;
        let tcp = TcpStream::connect((host, port)).await;
        let tcp = tcp.map_err(|error| told(&error))?;
        tcp.set_nodelay(true).map_err(|error| told(&error))?;
        let connected = self.tls.connect(name, tcp).await;
        connected.map_err(|error| told(&error))
    }

    async fn speak(
        &self,
        stream: TlsStream<TcpStream>,
        path: &str,
        body: Bytes,
    ) -> Result<Answer, SourceError> {
        let request = Request::post(path)
            .header(HOST, &self.authority)
            .header(CONTENT_TYPE, JSON)
            .body(Full::new(body))
            // A host that can stand in no header.
            .map_err(|_invalid| SourceError::Untrusted)?;
        let shaken = http1::handshake(TokioIo::new(stream)).await;
        let (mut sender, connection) = shaken.map_err(|error| told(&error))?;
        let asking = async move {
            let answer = sender.send_request(request).await;
            let answer = answer.map_err(|error| told(&error))?;
            Answer::read(answer).await
        };
        let (connection, mut asking) = (pin!(connection), pin!(asking));
        tokio::select! {
            biased;
            answer = asking.as_mut() => answer,
            ended = connection => match ended {
                // What ended the connection says why there is no answer.
                Err(error) => Err(told(&error)),
                // It is over and all of the answer is here.
                Ok(()) => asking.await,
            },
        }
    }
}

impl Answer {
    async fn read(answer: hyper::Response<hyper::body::Incoming>) -> Result<Self, SourceError> {
        let (head, body) = answer.into_parts();
        let media_type = head.headers.get(CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok());
        // Parameters, as of the character set, are of no account: JSON has one, XML says its own.
        let media_type = media_type.and_then(|value| value.split(';').next());
        let body = Limited::new(body, SIZE_LIMIT).collect().await;
        let body = body.map_err(|error| {
            if error.is::<LengthLimitError>() {
                tracing::warn!("a connector's answer is too large");
                SourceError::Unreadable
            } else {
                told(error.as_ref())
            }
        })?;
        Ok(Self {
            status: head.status,
            media_type: media_type.unwrap_or_default().trim().to_ascii_lowercase(),
            body: body.to_bytes(),
        })
    }

    /// The body of an answer that does what was asked, as this media type.
    pub(super) fn body(self, media_type: &str) -> Result<Vec<u8>, SourceError> {
        if self.status != StatusCode::OK {
            return Err(self.problem());
        }
        if self.media_type == media_type {
            Ok(self.body.into())
        } else {
            tracing::warn!("a connector's answer is of another media type than it must be");
            Err(SourceError::Unreadable)
        }
    }

    fn problem(&self) -> SourceError {
        let told = serde_json::from_slice::<wire::ProblemDocument>(&self.body);
        let code: Option<Problem> = told.ok().map(|told| told.code);
        tracing::warn!(
            status = self.status.as_u16(),
            ?code,
            "a connector does not do it"
        );
        match code {
            Some(problem) => problem.error(),
            // Something on the way answers for it.
            None if self.status.is_server_error() => SourceError::Away,
            None if matches!(self.status.as_u16(), 401 | 403) => SourceError::Untrusted,
            None => SourceError::Unreadable,
        }
    }
}

/// What a failure of a connection is, said once to the log.
fn told(error: &(dyn Error + 'static)) -> SourceError {
    if let Some(tls) = of_tls(error) {
        tracing::warn!(error = %tls, "no TLS with the connector");
        of_certificates(tls)
    } else {
        tracing::warn!(%error, "no exchange with the connector");
        SourceError::Away
    }
}

/// What TLS says, if it is at the bottom of this. An I/O error hides what it was made of from its
/// chain of sources.
fn of_tls<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e rustls::Error> {
    if let Some(io) = error.downcast_ref::<io::Error>() {
        return io.get_ref().and_then(|inner| inner.downcast_ref());
    }
    error
        .downcast_ref()
        .or_else(|| error.source().and_then(of_tls))
}

const fn of_certificates(error: &rustls::Error) -> SourceError {
    match error {
        rustls::Error::InvalidCertificate(_)
        | rustls::Error::NoCertificatesPresented
        | rustls::Error::AlertReceived(
            AlertDescription::AccessDenied
            | AlertDescription::BadCertificate
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateRequired
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateUnknown
            | AlertDescription::DecryptError
            | AlertDescription::UnknownCA
            | AlertDescription::UnsupportedCertificate,
        ) => SourceError::Untrusted,
        _ => SourceError::Away,
    }
}
