//! The sessions: what was said in each, so that a repeated call does nothing twice.

use std::collections::BTreeMap;

use protocol::consent::ConsentAnswer;
use protocol::time::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::super::holder::Holder;
use super::super::people::{self, SyntheticPerson};
use super::clinic::Clinic;
use crate::eligibility::connector::{Problem, SessionName};
use crate::eligibility::{Askable, Challenge, ResultXml};

/// For how long a session takes calls, in seconds. What was registered in it is told again to
/// whoever asks the same, until it is forgotten.
pub(super) const LASTS_SECONDS: u32 = 15 * 60;

/// For how long a session is remembered.
const REMEMBERED_SECONDS: i64 = 24 * 60 * 60;

/// Whose session it is, and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Key(pub(super) Clinic, pub(super) SessionName);

/// A signature that was taken, by its SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Mark([u8; 32]);

impl Mark {
    pub(super) fn of(signature: &[u8]) -> Self {
        Self(Sha256::digest(signature).into())
    }
}

/// The sessions of a day.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Sessions {
    sessions: BTreeMap<Key, Session>,
    signatures: BTreeMap<Mark, Key>,
}

/// One session.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Session {
    challenge: [u8; 32],
    opened_at: Timestamp,
    person: Option<Known>,
    consented: Option<Consented>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Known {
    holder: Holder,
    registered: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct Consented {
    answers: Vec<ConsentAnswer>,
    xml: Vec<u8>,
}

/// What is said of the person of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identified {
    pub(super) holder: Holder,
    pub(super) registered: bool,
    pub(super) askable: Askable,
}

impl Sessions {
    /// The challenge of a session: `fresh` the first time, and the same again afterwards.
    pub(super) fn open(
        &mut self,
        key: Key,
        Challenge(fresh): Challenge,
        now: Timestamp,
    ) -> Result<Challenge, Problem> {
        let is_remembered = |session: &Session| session.age(now) < REMEMBERED_SECONDS;
        self.sessions.retain(|_, session| is_remembered(session));
        let sessions = &self.sessions;
        self.signatures.retain(|_, key| sessions.contains_key(key));
        let session = self.sessions.entry(key).or_insert(Session {
            challenge: fresh,
            opened_at: now,
            person: None,
            consented: None,
        });
        if session.is_over(now) {
            return Err(Problem::SessionOver);
        }
        Ok(Challenge(session.challenge))
    }

    /// A session that takes calls.
    pub(super) fn get(&mut self, key: &Key, now: Timestamp) -> Result<&mut Session, Problem> {
        let session = self.known(key)?;
        if session.is_over(now) {
            Err(Problem::SessionOver)
        } else {
            Ok(session)
        }
    }

    /// A session that takes consents, or has taken them: what was registered is told again.
    pub(super) fn of_consents(
        &mut self,
        key: &Key,
        now: Timestamp,
    ) -> Result<&mut Session, Problem> {
        let session = self.known(key)?;
        if session.is_over(now) && session.consented.is_none() {
            Err(Problem::SessionOver)
        } else {
            Ok(session)
        }
    }

    /// A signature is good for one session, and there as often as it is sent.
    pub(super) fn refuse_replayed(&self, key: &Key, signature: &[u8]) -> Result<(), Problem> {
        match self.signatures.get(&Mark::of(signature)) {
            Some(of) if of != key => Err(Problem::SignatureReplayed),
            _ => Ok(()),
        }
    }

    /// The session is this person's from now on, and nobody else's.
    pub(super) fn identify(
        &mut self,
        key: &Key,
        holder: Holder,
        signature: Option<Mark>,
        now: Timestamp,
    ) -> Result<Identified, Problem> {
        let identified = self.get(key, now)?.identify(holder)?;
        if let Some(mark) = signature {
            self.signatures.insert(mark, key.clone());
        }
        Ok(identified)
    }

    /// Every session is over.
    pub(super) fn expire(&mut self) {
        for session in self.sessions.values_mut() {
            session.opened_at.0 -= i64::from(LASTS_SECONDS) * 1_000;
        }
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.sessions.len()
    }

    fn known(&mut self, key: &Key) -> Result<&mut Session, Problem> {
        self.sessions.get_mut(key).ok_or(Problem::SessionUnknown)
    }
}

impl Session {
    pub(super) const fn challenge(&self) -> Challenge {
        Challenge(self.challenge)
    }

    fn identify(&mut self, holder: Holder) -> Result<Identified, Problem> {
        if let Some(known) = &self.person {
            return if known.holder == holder {
                known.identified()
            } else {
                Err(Problem::OtherPerson)
            };
        }
        let person = people::person(holder).ok_or(Problem::PersonUnknown)?;
        let known = Known {
            holder,
            registered: person.registered,
        };
        self.person.insert(known).identified()
    }

    /// The person's card is registered from now on.
    pub(super) fn register(&mut self) -> Result<Identified, Problem> {
        let known = self.person.as_mut().ok_or(Problem::NotIdentified)?;
        known.registered = true;
        known.identified()
    }

    /// The result for these answers, which `write` makes the first time.
    pub(super) fn consent(
        &mut self,
        answers: &[ConsentAnswer],
        write: impl FnOnce(&SyntheticPerson) -> Result<ResultXml, Problem>,
    ) -> Result<ResultXml, Problem> {
        let known = self.person.as_ref().ok_or(Problem::NotIdentified)?;
        if !known.registered {
            return Err(Problem::NotRegistered);
        }
        let person = known.person()?;
        let mut answers = answers.to_vec();
        answers.sort_by_key(|answer| answer.class);
        if answers.windows(2).any(|two| two[0].class == two[1].class) {
            return Err(Problem::ConsentTwice);
        }
        let askable = person.askable;
        if !answers.iter().all(|answer| askable.includes(answer.class)) {
            return Err(Problem::ConsentNotAskable);
        }
        if let Some(consented) = &self.consented {
            return if consented.answers == answers {
                Ok(ResultXml(consented.xml.clone()))
            } else {
                Err(Problem::OtherConsents)
            };
        }
        let xml = write(&person)?;
        self.consented = Some(Consented {
            answers,
            xml: xml.0.clone(),
        });
        Ok(xml)
    }

    /// In seconds.
    const fn age(&self, now: Timestamp) -> i64 {
        (now.0 - self.opened_at.0) / 1_000
    }

    fn is_over(&self, now: Timestamp) -> bool {
        self.age(now) >= i64::from(LASTS_SECONDS)
    }
}

impl Known {
    fn person(&self) -> Result<SyntheticPerson, Problem> {
        people::person(self.holder).ok_or(Problem::PersonUnknown)
    }

    fn identified(&self) -> Result<Identified, Problem> {
        Ok(Identified {
            holder: self.holder,
            registered: self.registered,
            askable: self.person()?.askable,
        })
    }
}
