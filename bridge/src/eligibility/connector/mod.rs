//! The connector: an eligibility source over the network, whose other end, in production, belongs
//! to an accredited operator.
//!
//! Four calls over HTTP/1.1 and mutual TLS, each idempotent by session: what `docs/connector.md`
//! describes. A call whose answer is lost is made again with the same session, so nothing is done
//! twice.

mod endpoint;
mod exchange;
mod identity;
mod pace;
mod problem;
mod session_name;
pub mod wire;

use std::sync::Arc;

use protocol::consent::{ConsentAnswer, ConsentAuthority};
use protocol::environment::Environment;
use reception::eligibility::EligibilityResult;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::answer::{Challenge, IdentityAnswer, Proof, ResultXml};
use super::error::SourceError;
use super::facts::facts;
use super::result;
use super::session::SourceSession;
use exchange::{Answer, Exchange, JSON, XML};

pub use endpoint::{Endpoint, EndpointError};
pub use identity::{ConnectorIdentity, IdentityError, SIMULATOR};
pub use pace::Pace;
pub use problem::Problem;
pub use session_name::{SessionName, SessionNames};

/// A connector. Clones stand for the same one.
#[derive(Clone)]
pub struct Connector(Arc<Inner>);

struct Inner {
    exchange: Exchange,
    names: SessionNames,
    environment: Environment,
    pace: Pace,
}

impl std::fmt::Debug for Connector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Connector").finish_non_exhaustive()
    }
}

impl Connector {
    /// A connector at an address, for a folder that is for `environment`. Nothing is sent yet.
    ///
    /// # Errors
    /// The certificates are of no use.
    pub fn new(
        endpoint: Endpoint,
        identity: ConnectorIdentity,
        names: SessionNames,
        environment: Environment,
        pace: Pace,
    ) -> Result<Self, IdentityError> {
        Ok(Self(Arc::new(Inner {
            exchange: Exchange::new(endpoint, identity.tls()?, pace),
            names,
            environment,
            pace,
        })))
    }

    /// Begins a session.
    ///
    /// # Errors
    /// [`SourceError`].
    pub async fn open(&self, session: SourceSession) -> Result<Challenge, SourceError> {
        let call = wire::OpenCall {
            session: self.0.names.of(session),
        };
        let opened: wire::Opened = self.ask("/v1/sessions".to_owned(), &call).await?;
        let is_ours = match opened.environment {
            wire::Environment::Production => self.0.environment == Environment::Production,
            wire::Environment::Test => self.0.environment == Environment::Test,
        };
        if !is_ours {
            return Err(SourceError::OtherEnvironment);
        }
        let challenge = opened.challenge.0.try_into();
        challenge
            .map(Challenge)
            .map_err(|_length| SourceError::Unreadable)
    }

    /// Says who the person is.
    ///
    /// # Errors
    /// [`SourceError`]: among others the signature or the certificate does not hold, or the
    /// session is another person's already.
    pub async fn identity(
        &self,
        session: SourceSession,
        proof: &Proof,
    ) -> Result<IdentityAnswer, SourceError> {
        let call = wire::IdentityCall::from(proof);
        let known: wire::Identified = self.ask(self.path(session, "identity"), &call).await?;
        Ok(known.into())
    }

    /// Registers the card as a health insurance card (初回の利用登録).
    ///
    /// # Errors
    /// [`SourceError`]: among others the session has no person yet.
    pub async fn registration(
        &self,
        session: SourceSession,
    ) -> Result<IdentityAnswer, SourceError> {
        let path = self.path(session, "registration");
        let known: wire::Identified = self.ask(path, &wire::RegistrationCall {}).await?;
        Ok(known.into())
    }

    /// Registers the consents, and asks for the insurance facts. A class that was askable and
    /// is not among the answers is not consented to.
    ///
    /// # Errors
    /// [`SourceError`]: among others an answer is about a class that was not askable, or the
    /// session's consents were registered with other answers.
    pub async fn consents(
        &self,
        session: SourceSession,
        answers: &[ConsentAnswer],
    ) -> Result<ResultXml, SourceError> {
        let call = wire::ConsentsCall::of(answers);
        let answer = self.call(self.path(session, "consents"), &call).await?;
        answer.body(XML).map(ResultXml)
    }

    /// The same, and what the result says of the one person that it is about.
    ///
    /// # Errors
    /// [`SourceError`]; [`SourceError::Unreadable`] also for a result about several people: which
    /// of them it is is not for us to guess.
    pub async fn facts(
        &self,
        session: SourceSession,
        answers: &[ConsentAnswer],
    ) -> Result<(EligibilityResult, ResultXml), SourceError> {
        let xml = self.consents(session, answers).await?;
        let read = result::read(&xml.0).map_err(|error| {
            tracing::warn!(%error, "the source's result could not be read");
            SourceError::from(error)
        })?;
        let known = facts(&read, self.authority()).ok_or(SourceError::Unreadable)?;
        Ok((known, xml))
    }

    /// The connector's name, which the card signs together with the challenge: the host that
    /// its server's certificate is for, so no other server can pass a challenge on.
    pub fn name(&self) -> &str {
        self.0.exchange.host()
    }

    /// Whose consents are the ones that are registered here.
    pub fn authority(&self) -> ConsentAuthority {
        match self.0.environment {
            Environment::Production => ConsentAuthority::Connector,
            Environment::Test => ConsentAuthority::Simulator,
        }
    }

    fn path(&self, session: SourceSession, call: &str) -> String {
        format!("/v1/sessions/{}/{call}", self.0.names.of(session).as_str())
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        path: String,
        call: &impl Serialize,
    ) -> Result<T, SourceError> {
        let body = self.call(path, call).await?.body(JSON)?;
        serde_json::from_slice(&body).map_err(|error| {
            // Where in the answer it is, and never what stands there.
            tracing::warn!(kind = ?error.classify(), "a connector's answer could not be read");
            SourceError::Unreadable
        })
    }

    /// Makes a call, and makes it again while its answer is lost, as often and as long as the
    /// pace allows.
    async fn call(&self, path: String, call: &impl Serialize) -> Result<Answer, SourceError> {
        let body = serde_json::to_vec(call).map_err(|_never| SourceError::Unreadable)?;
        let pace = self.0.pace;
        let calling = async {
            let mut pauses = pace.pauses.into_iter();
            loop {
                match self.0.exchange.post(&path, &body).await {
                    Err(SourceError::Away) => match pauses.next() {
                        Some(pause) => tokio::time::sleep(pause).await,
                        None => return Err(SourceError::Away),
                    },
                    answered => return answered,
                }
            }
        };
        tokio::time::timeout(pace.whole, calling)
            .await
            .unwrap_or(Err(SourceError::Away))
    }
}

impl From<wire::Identified> for IdentityAnswer {
    fn from(known: wire::Identified) -> Self {
        Self {
            validity: protocol::eligibility::Coded::of(known.validity),
            birth_date: known.birth_date.map(|day| day.0),
            registered: known.registered,
            askable: known.askable,
        }
    }
}
