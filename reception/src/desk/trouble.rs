//! A failure and the ways out of it.

use protocol::failure::{Failure, Retry};
use protocol::kiosk::TroubleWay;

use super::stage::{Resume, Stage};
use super::{Desk, Turn};

impl Turn<'_> {
    pub(super) fn trouble(&mut self, failure: Failure, retry: Option<Resume>) {
        self.enter(Stage::Trouble { failure, retry });
    }
}

impl Desk {
    /// The ways out that a failure offers, three at most; the staff are always the last.
    pub(crate) fn ways(&self, failure: Failure, retry: Option<Resume>) -> Vec<TroubleWay> {
        let mut ways = Vec::new();
        match (failure, retry) {
            (Failure::PinLocked, _) => {}
            (_, Some(_)) if failure.row().retry != Retry::Never => ways.push(TroubleWay::Retry),
            (_, None) => ways.push(TroubleWay::LayAgain),
            (_, Some(_)) => {}
        }
        let chooses_identity = matches!(retry, Some(Resume::Identity | Resume::Pin { .. }));
        if self.visitor.is_some() && chooses_identity {
            ways.push(TroubleWay::OtherIdentity);
        }
        ways.push(TroubleWay::Staff);
        ways
    }
}
