//! The sessions: what was said in each, so that a repeated call does nothing twice.

use std::collections::BTreeMap;

use protocol::consent::ConsentAnswer;

use super::super::answer::{Challenge, IdentityAnswer, ResultXml};
use super::super::error::SourceError;
use super::super::session::SourceSession;
use super::holder::Holder;
use super::people::{self, SyntheticPerson};

/// The sessions of a day.
#[derive(Default)]
pub(super) struct Sessions(BTreeMap<SourceSession, Session>);

/// One session.
pub(super) struct Session {
    pub(super) challenge: Challenge,
    person: Option<Identified>,
    consented: Option<Consented>,
}

struct Identified {
    holder: Holder,
    person: SyntheticPerson,
    registered: bool,
}

struct Consented {
    answers: Vec<ConsentAnswer>,
    xml: ResultXml,
}

impl Sessions {
    /// The challenge of a session: `fresh` the first time, and the same again afterwards.
    pub(super) fn open(&mut self, session: SourceSession, fresh: Challenge) -> Challenge {
        self.0.retain(|kept, _| kept.day >= session.day);
        self.0
            .entry(session)
            .or_insert(Session {
                challenge: fresh,
                person: None,
                consented: None,
            })
            .challenge
    }

    /// A session that was opened.
    pub(super) fn get(&mut self, session: SourceSession) -> Result<&mut Session, SourceError> {
        self.0.get_mut(&session).ok_or(SourceError::Refused)
    }
}

impl Session {
    /// The session is this person's from now on, and nobody else's.
    pub(super) fn identify(&mut self, holder: Holder) -> Result<IdentityAnswer, SourceError> {
        if let Some(identified) = &self.person {
            return if identified.holder == holder {
                Ok(identified.answer())
            } else {
                Err(SourceError::Refused)
            };
        }
        let person = people::person(holder).ok_or(SourceError::Refused)?;
        let identified = Identified {
            holder,
            registered: person.registered,
            person,
        };
        Ok(self.person.insert(identified).answer())
    }

    /// The person's card is registered from now on.
    pub(super) fn register(&mut self) -> Result<IdentityAnswer, SourceError> {
        let identified = self.person.as_mut().ok_or(SourceError::Refused)?;
        identified.registered = true;
        Ok(identified.answer())
    }

    /// The result for these answers, which `write` makes the first time.
    pub(super) fn consent(
        &mut self,
        answers: &[ConsentAnswer],
        write: impl FnOnce(&SyntheticPerson) -> Result<ResultXml, SourceError>,
    ) -> Result<ResultXml, SourceError> {
        let identified = self
            .person
            .as_ref()
            .filter(|identified| identified.registered)
            .ok_or(SourceError::Refused)?;
        let mut answers = answers.to_vec();
        answers.sort_by_key(|answer| answer.class);
        let twice = answers.windows(2).any(|two| two[0].class == two[1].class);
        let askable = identified.person.askable;
        if twice || !answers.iter().all(|answer| askable.includes(answer.class)) {
            return Err(SourceError::Refused);
        }
        if let Some(consented) = &self.consented {
            return if consented.answers == answers {
                Ok(consented.xml.clone())
            } else {
                Err(SourceError::Refused)
            };
        }
        let xml = write(&identified.person)?;
        Ok(self
            .consented
            .insert(Consented { answers, xml })
            .xml
            .clone())
    }
}

impl Identified {
    fn answer(&self) -> IdentityAnswer {
        IdentityAnswer {
            registered: self.registered,
            askable: self.person.askable,
        }
    }
}
