//! A failure and the ways out of it.

use protocol::failure::{Failure, Retry};
use protocol::kiosk::TroubleWay;
use protocol::presented::{Presented, Proof};

use super::stage::{Resume, Stage};
use super::{Desk, Turn};
use crate::day::{ReceivedBy, Reception};
use crate::eligibility::Awaited;

impl Turn<'_> {
    pub(super) fn trouble(&mut self, failure: Failure, retry: Option<Resume>) {
        self.enter(Stage::Trouble { failure, retry });
    }

    /// The source does not do its part, and the card was presented: the reception goes on, and
    /// the staff see what is open. Where the answers were given and none came back, the source is
    /// asked on; one that has said no will say it again.
    pub(super) fn go_on(&mut self, failure: Failure, retry: Option<Resume>) {
        let Some(visitor) = self.desk.visitor.as_ref() else {
            return;
        };
        let awaited = match (visitor.identified, retry, failure) {
            (Some(_), Some(Resume::Submit), Failure::SourceAway) => {
                Awaited::Connector(visitor.answers.clone())
            }
            _ => Awaited::Staff,
        };
        self.store(Reception {
            by: ReceivedBy::Kiosk,
            presented: Presented::Proof(Proof::MyNumberCard),
            identified: visitor.identified,
            certificate: visitor.notice,
            result: None,
            awaited: Some(awaited),
        });
    }
}

impl Desk {
    /// Whether the reception can go on although this failed: the source is at fault, and the
    /// person has presented a card of his own.
    pub(crate) fn may_go_on(&self, failure: Failure) -> bool {
        self.visitor.is_some()
            && matches!(
                failure,
                Failure::SourceAway
                    | Failure::SourceRefused
                    | Failure::SourceUnreadable
                    | Failure::SourceSessionOver
                    | Failure::SourceProofRefused
                    | Failure::ConsentNotAskable
                    | Failure::SourceUntrusted
                    | Failure::SourceOfOtherEnvironment
            )
    }

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
        if self.may_go_on(failure) {
            // Three at most: going on serves whoever would choose another way to show who he is.
            ways.retain(|way| *way != TroubleWay::OtherIdentity);
            ways.push(TroubleWay::GoOn);
        }
        ways.push(TroubleWay::Staff);
        ways
    }
}
