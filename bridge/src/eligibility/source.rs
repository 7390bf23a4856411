//! The source that a bridge is set up with.

use protocol::consent::{ConsentAnswer, ConsentAuthority};

use super::answer::{Challenge, IdentityAnswer, Proof, ResultXml};
use super::error::SourceError;
use super::session::SourceSession;
use super::stand_in::StandIn;

/// The source: one of a closed list. Every call is idempotent by session: asked again, it
/// gives the same answer again and does nothing twice.
#[derive(Debug)]
pub enum Source {
    /// The stand-in in process, in test folders only.
    StandIn(StandIn),
}

impl Source {
    /// Begins a session.
    ///
    /// # Errors
    /// [`SourceError::Away`].
    // A source over the network waits; the seam is async for it.
    #[expect(clippy::unused_async, reason = "a source over the network waits")]
    pub async fn open(&self, session: SourceSession) -> Result<Challenge, SourceError> {
        match self {
            Self::StandIn(stand_in) => stand_in.open(session),
        }
    }

    /// Says who the person is.
    ///
    /// # Errors
    /// [`SourceError::Away`]; [`SourceError::Refused`]: the signature or certificate does not
    /// hold, or the session is another person's already, or was not opened.
    #[expect(clippy::unused_async, reason = "a source over the network waits")]
    pub async fn identity(
        &self,
        session: SourceSession,
        proof: Proof,
    ) -> Result<IdentityAnswer, SourceError> {
        match self {
            Self::StandIn(stand_in) => stand_in.identity(session, &proof),
        }
    }

    /// Registers the card as a health insurance card (初回の利用登録).
    ///
    /// # Errors
    /// [`SourceError::Away`]; [`SourceError::Refused`]: the session has no person yet.
    #[expect(clippy::unused_async, reason = "a source over the network waits")]
    pub async fn registration(
        &self,
        session: SourceSession,
    ) -> Result<IdentityAnswer, SourceError> {
        match self {
            Self::StandIn(stand_in) => stand_in.registration(session),
        }
    }

    /// Registers the consents, and asks for the insurance facts. A class that was askable and
    /// is not among the answers is not consented to.
    ///
    /// # Errors
    /// [`SourceError::Away`]; [`SourceError::Refused`]: the session has no registered person,
    /// an answer is about a class that was not askable or stands twice, or the session's
    /// consents were registered with other answers.
    #[expect(clippy::unused_async, reason = "a source over the network waits")]
    pub async fn consents(
        &self,
        session: SourceSession,
        answers: &[ConsentAnswer],
    ) -> Result<ResultXml, SourceError> {
        match self {
            Self::StandIn(stand_in) => stand_in.consents(session, answers),
        }
    }

    /// The connector's name, which the card signs together with the challenge.
    pub fn connector(&self) -> &'static str {
        match self {
            Self::StandIn(_) => StandIn::CONNECTOR,
        }
    }

    /// Whose consents are the ones that this source registers.
    pub fn authority(&self) -> ConsentAuthority {
        match self {
            Self::StandIn(_) => ConsentAuthority::Simulator,
        }
    }
}
