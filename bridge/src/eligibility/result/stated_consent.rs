//! A consent as a result states it: three elements that stand among others.

use protocol::consent::ConsentState;
use protocol::eligibility::{Coded, Field};
use protocol::time::Timestamp;

use super::error::ResultError;
use super::node::Node;
use super::record::Part;
use super::tree::Element;

/// A consent as a result states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedConsent {
    /// Its state (OQSCD016); none if the result says nothing about it.
    pub state: Option<Coded<ConsentState>>,
    /// When it was answered (`ConsTime`).
    pub given_at: Option<Timestamp>,
    /// Until when the information can be read (`AvailableTime`).
    pub until: Option<Timestamp>,
}

/// Where the three stand.
#[derive(Clone, Copy)]
pub(super) struct ConsentAt {
    pub(super) state: Field,
    pub(super) given_at: Field,
    /// None for a consent that has no end.
    pub(super) until: Option<Field>,
}

impl Part<ConsentAt> for StatedConsent {
    fn read(element: &Element<'_>, at: ConsentAt) -> Result<Self, ResultError> {
        Ok(Self {
            state: Part::read(element, at.state)?,
            given_at: Part::read(element, at.given_at)?,
            until: match at.until {
                Some(until) => Part::read(element, until)?,
                None => None,
            },
        })
    }

    fn say<'r>(&'r self, at: ConsentAt, nodes: &mut Vec<Node<'r>>) {
        self.state.say(at.state, nodes);
        self.given_at.say(at.given_at, nodes);
        if let Some(until) = at.until {
            self.until.say(until, nodes);
        }
    }
}
