//! A stand-in for the accredited other end of the connector, in process, for test folders.
//!
//! It plays a whole other end: it makes challenges, checks certificate and signature itself,
//! knows the synthetic holders of the tray's cards, and answers with the terminal's result
//! file. Nobody it knows exists. What it "registers" is a simulator's consent and is shown
//! as such, never as a patient's.
//!
//! It forgets its sessions with the process, as no real other end does: a desk that was in a
//! session when the bridge was killed opens it again.

mod check;
mod conduct;
mod holder;
mod people;
mod sessions;
mod write;

#[cfg(test)]
mod tests;

use std::sync::{Mutex, MutexGuard, PoisonError};

use card::certificate::TrustAnchors;
use protocol::consent::ConsentAnswer;

use super::answer::{Challenge, IdentityAnswer, Proof, ResultXml};
use super::error::SourceError;
use super::session::SourceSession;
use crate::clock::Clock;
use crate::store::{TestFolder, random_bytes};
use sessions::Sessions;

pub use conduct::Conduct;

/// The stand-in.
pub struct StandIn {
    clock: Clock,
    anchors: TrustAnchors,
    state: Mutex<State>,
}

struct State {
    conduct: Conduct,
    sessions: Sessions,
}

impl std::fmt::Debug for StandIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StandIn").finish_non_exhaustive()
    }
}

impl StandIn {
    /// The name under which it makes challenges.
    pub const CONNECTOR: &str = "stand-in";

    /// A stand-in for a test folder, which trusts the folder's own CA.
    pub fn new(_: TestFolder, clock: Clock, anchors: TrustAnchors) -> Self {
        Self {
            clock,
            anchors,
            state: Mutex::new(State {
                conduct: Conduct::Well,
                sessions: Sessions::default(),
            }),
        }
    }

    /// How it behaves from now on.
    pub fn set_conduct(&self, conduct: Conduct) {
        self.lock().conduct = conduct;
    }

    pub(super) fn open(&self, session: SourceSession) -> Result<Challenge, SourceError> {
        let mut state = self.answering()?;
        let Ok(fresh) = random_bytes() else {
            return Err(SourceError::Away);
        };
        Ok(state.sessions.open(session, Challenge(fresh)))
    }

    pub(super) fn identity(
        &self,
        session: SourceSession,
        proof: &Proof,
    ) -> Result<IdentityAnswer, SourceError> {
        let mut state = self.answering()?;
        let opened = state.sessions.get(session)?;
        let holder = check::holder(proof, opened.challenge, &self.anchors, self.clock.now())?;
        opened.identify(holder)
    }

    pub(super) fn registration(
        &self,
        session: SourceSession,
    ) -> Result<IdentityAnswer, SourceError> {
        self.answering()?.sessions.get(session)?.register()
    }

    pub(super) fn consents(
        &self,
        session: SourceSession,
        answers: &[ConsentAnswer],
    ) -> Result<ResultXml, SourceError> {
        let mut state = self.answering()?;
        let at = self.clock.now();
        let xml = state.sessions.get(session)?.consent(answers, |person| {
            write::result(person, answers, session, at).ok_or(SourceError::Away)
        })?;
        Ok(state.conduct.send(xml))
    }

    fn answering(&self) -> Result<MutexGuard<'_, State>, SourceError> {
        let state = self.lock();
        state.conduct.begin()?;
        Ok(state)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // No state is half written: a thread that panicked left a whole one behind.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
