//! An accredited operator's server, as the connector meets it.
//!
//! It makes challenges, checks certificate and signature itself, knows the synthetic holders of
//! the demo's cards, and answers with a terminal's result file. Its sessions are kept in its
//! folder: a desk that was in the middle when everything was killed goes on.

mod check;
mod clinic;
mod conduct;
mod kept;
mod routes;
mod server;
mod sessions;
#[cfg(test)]
pub(crate) mod tests;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use card::certificate::TrustAnchors;
use protocol::consent::{Answer, ConsentAnswer};
use protocol::eligibility::{Coded, Reference, Validity};

use super::answer::{self, Asked};
use super::certificates::HOST;
use crate::clock::Clock;
use crate::eligibility::connector::{Problem, SessionName};
use crate::eligibility::{Challenge, Proof, ResultXml};
use crate::store::random_bytes;
use check::Checked;
use clinic::Clinic;
use kept::Kept;
use sessions::{Identified, Key, Sessions};

pub use conduct::Conduct;
pub(super) use server::serve;

/// The other end.
#[derive(Debug)]
pub struct OtherEnd {
    clock: Clock,
    anchors: TrustAnchors,
    institution: String,
    kept: Kept,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    conduct: Conduct,
    /// So many answers are lost on the way.
    losing: u32,
    validity: Coded<Validity>,
    sessions: Sessions,
}

impl OtherEnd {
    /// An other end that trusts these test CAs of cards, with the sessions that its folder keeps.
    pub(super) fn new(
        clock: Clock,
        anchors: TrustAnchors,
        institution: String,
        folder: &Path,
    ) -> std::io::Result<Self> {
        let kept = Kept::in_folder(folder);
        let sessions = kept.read()?;
        Ok(Self {
            clock,
            anchors,
            institution,
            kept,
            state: Mutex::new(State {
                conduct: Conduct::Well,
                losing: 0,
                validity: Coded::Known(Validity::Valid),
                sessions,
            }),
        })
    }

    /// How it behaves from now on.
    pub(super) fn conduct(&self, conduct: Conduct) {
        self.lock().conduct = conduct;
    }

    /// It does what it is asked, and the next answers are lost on the way.
    pub(super) fn lose(&self, answers: u32) {
        self.lock().losing = answers;
    }

    /// The validity of everybody's insurance from now on.
    pub(super) fn validity(&self, validity: Coded<Validity>) {
        self.lock().validity = validity;
    }

    /// Every session is over.
    pub(super) fn expire(&self) {
        let mut state = self.lock();
        state.sessions.expire();
        self.keep(&state);
    }

    /// How many sessions were opened and are remembered.
    #[cfg(test)]
    pub(super) fn sessions(&self) -> usize {
        self.lock().sessions.len()
    }

    fn open(&self, clinic: Clinic, session: SessionName) -> Result<Challenge, Problem> {
        let mut state = self.taking_calls()?;
        let fresh = random_bytes().map_err(|_none| Problem::Unavailable)?;
        let key = Key(clinic, session);
        let opened = state
            .sessions
            .open(key, Challenge(fresh), self.clock.now())?;
        self.keep(&state);
        Ok(opened)
    }

    fn identity(
        &self,
        clinic: Clinic,
        session: SessionName,
        proof: &Proof,
    ) -> Result<(Identified, Coded<Validity>), Problem> {
        let mut state = self.taking_calls()?;
        if state.conduct == Conduct::Replayed && matches!(proof, Proof::Signed { .. }) {
            return Err(Problem::SignatureReplayed);
        }
        let key = Key(clinic, session);
        let now = self.clock.now();
        let challenge = state.sessions.get(&key, now)?.challenge();
        if let Proof::Signed { signature, .. } = proof {
            state.sessions.refuse_replayed(&key, signature)?;
        }
        let Checked { holder, signature } =
            check::holder(proof, HOST, challenge, &self.anchors, now)?;
        let identified = state.sessions.identify(&key, holder, signature, now)?;
        let validity = state.validity.clone();
        self.keep(&state);
        Ok((identified, validity))
    }

    fn registration(
        &self,
        clinic: Clinic,
        session: SessionName,
    ) -> Result<(Identified, Coded<Validity>), Problem> {
        let mut state = self.taking_calls()?;
        let key = Key(clinic, session);
        let identified = state.sessions.get(&key, self.clock.now())?.register()?;
        let validity = state.validity.clone();
        self.keep(&state);
        Ok((identified, validity))
    }

    fn consents(
        &self,
        clinic: Clinic,
        session: SessionName,
        answers: Vec<ConsentAnswer>,
    ) -> Result<ResultXml, Problem> {
        let mut state = self.taking_calls()?;
        let agrees = |given: &ConsentAnswer| given.answer == Answer::Agree;
        if state.conduct == Conduct::NotAskable && answers.iter().any(agrees) {
            return Err(Problem::ConsentNotAskable);
        }
        let asked = Asked {
            at: self.clock.now(),
            institution: self.institution.clone(),
            identifier: Some(session.as_str().to_owned()),
            by: Reference::MyNumberCard,
            answers,
            validity: state.validity.clone(),
        };
        let key = Key(clinic, session);
        let xml =
            state
                .sessions
                .of_consents(&key, asked.at)?
                .consent(&asked.answers, |person| {
                    answer::result(person, &asked)
                        .and_then(|result| answer::file(result, person.encoding))
                        .map(ResultXml)
                        .ok_or(Problem::Unavailable)
                })?;
        self.keep(&state);
        Ok(state.conduct.send(xml))
    }

    fn taking_calls(&self) -> Result<MutexGuard<'_, State>, Problem> {
        let state = self.lock();
        if state.conduct == Conduct::Refusing {
            return Err(Problem::PersonUnknown);
        }
        Ok(state)
    }

    fn conducts_itself(&self) -> Conduct {
        self.lock().conduct
    }

    /// Whether this answer is one of those that are lost.
    fn loses(&self) -> bool {
        let mut state = self.lock();
        let is_lost = state.losing > 0;
        state.losing = state.losing.saturating_sub(1);
        is_lost
    }

    /// A session that could not be kept is not lost before the process ends.
    fn keep(&self, state: &State) {
        if let Err(error) = self.kept.write(&state.sessions) {
            tracing::warn!(kind = %error.kind(), "the simulator's sessions could not be kept");
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // No state is half written: a thread that panicked left a whole one behind.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
