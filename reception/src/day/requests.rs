//! Requests by number (記号・番号による照会): each on disk before it is placed, placed once, and
//! answered by the file that agrees with it in everything.

use std::collections::BTreeMap;

use protocol::failure::Failure;
use protocol::ids::{Version, VisitId};
use protocol::number::{NumberSearch, RequestState};
use protocol::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Day, DayEffect};
use crate::eligibility::{Answered, RequestName};
#[cfg(fuzzing)]
use crate::planted::{self, Bug};

/// A request that was made for a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Request {
    visit: VisitId,
    state: RequestState,
}

/// The requests of a day.
pub(super) type Requests = BTreeMap<RequestName, Request>;

/// How placing a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Placed {
    /// It lies before the terminal.
    Sent,
    /// It certainly does not.
    NotSent,
    /// Nobody knows.
    Uncertain,
}

impl Day {
    /// The staff ask by number for a visit.
    pub(super) fn ask(
        &mut self,
        now: Timestamp,
        name: RequestName,
        visit: VisitId,
        seen: Version,
        search: NumberSearch,
    ) -> Result<Vec<DayEffect>, Failure> {
        if self.setup.institution.is_none() {
            return Err(Failure::SourceAway);
        }
        if !search.is_complete() || self.requests.contains_key(&name) {
            return Err(Failure::NotNow);
        }
        // One that may still be answered is never sent a second time.
        if self.request_of(visit).is_some_and(may_be_answered) {
            return Err(Failure::NotNow);
        }
        let found = self.visits.get_mut(&visit).ok_or(Failure::NotThere)?;
        found.asked(now, seen)?;
        let state = RequestState::Placing;
        self.requests.insert(name.clone(), Request { visit, state });
        Ok(vec![DayEffect::Place { name, search }])
    }

    /// Placing has ended.
    pub(super) fn placed(&mut self, name: &RequestName, placed: Placed) {
        if let Some(request) = self.requests.get_mut(name)
            && request.state == RequestState::Placing
        {
            request.state = match placed {
                Placed::Sent => RequestState::Waiting,
                Placed::NotSent => RequestState::NotSent,
                Placed::Uncertain => RequestState::Uncertain,
            };
        }
    }

    /// The requests of which nobody knows whether they were placed, after a start.
    pub fn placing(&self) -> Vec<RequestName> {
        let placing = |(name, request): (&RequestName, &Request)| {
            (request.state == RequestState::Placing).then(|| name.clone())
        };
        self.requests.iter().filter_map(placing).collect()
    }

    /// How far the newest request for a visit is.
    pub(super) fn request_of(&self, visit: VisitId) -> Option<RequestState> {
        let mut of = self.requests.values().rev();
        of.find(|request| request.visit == visit)
            .map(|request| request.state)
    }

    /// The visit that an answer is for: name, institution and identifier agree with a request
    /// that may still be answered. A finished one is never changed again.
    pub(super) fn answered(&mut self, answered: &Answered) -> Option<VisitId> {
        let request = self.requests.get_mut(&answered.name)?;
        let agrees = answered.identifier.as_ref() == Some(&answered.name.0)
            && answered.institution.is_some()
            && answered.institution == self.setup.institution;
        if !agrees || !may_be_answered(request.state) {
            return None;
        }
        request.state = match answered.result {
            Some(_) => RequestState::Answered,
            None => RequestState::Refused,
        };
        #[cfg(fuzzing)]
        if planted::is(Bug::NewestRequestAnswered) {
            return self
                .requests
                .values()
                .next_back()
                .map(|newest| newest.visit);
        }
        Some(request.visit)
    }
}

const fn may_be_answered(state: RequestState) -> bool {
    matches!(
        state,
        RequestState::Placing | RequestState::Waiting | RequestState::Uncertain
    )
}
