//! What comes to a desk's task from inside the bridge.

use protocol::failure::Failure;
use reception::desk::event::DeskEvent;
use tokio::sync::{mpsc, oneshot};

use super::ask::Done;

/// So many messages may wait for a desk.
const WAITING: usize = 64;

/// A message to a desk's task.
#[derive(Debug)]
pub enum DeskMessage {
    /// The day or the staff say something; the answer says whether it fits.
    Event {
        /// What.
        event: DeskEvent,
        /// Where the answer goes, where somebody waits for one.
        outcome: Option<oneshot::Sender<Result<(), Failure>>>,
    },
    /// Something that the desk asked for is done.
    #[expect(
        private_interfaces,
        reason = "only the desk's own tasks send what is done"
    )]
    Done(Box<Done>),
}

/// The way to a desk's task.
#[derive(Clone, Debug)]
pub struct DeskInbox(mpsc::Sender<DeskMessage>);

impl DeskInbox {
    /// An inbox and its other end.
    pub fn new() -> (Self, mpsc::Receiver<DeskMessage>) {
        let (sender, receiver) = mpsc::channel(WAITING);
        (Self(sender), receiver)
    }

    /// Tells the desk something without waiting. A desk that does not take it any more is one
    /// that has ended or does not keep up; whoever waits for an answer is told so.
    pub(crate) fn tell(
        &self,
        event: DeskEvent,
        outcome: Option<oneshot::Sender<Result<(), Failure>>>,
    ) {
        if let Err(error) = self.0.try_send(DeskMessage::Event { event, outcome }) {
            tracing::warn!("a desk's inbox takes nothing");
            if let DeskMessage::Event {
                outcome: Some(outcome),
                ..
            } = error.into_inner()
                && outcome.send(Err(Failure::TooMany)).is_err()
            {
                tracing::debug!("nobody waits for an act's outcome any more");
            }
        }
    }

    /// Tells the desk that something it asked for is done.
    pub(super) async fn done(&self, done: Done) {
        if self
            .0
            .send(DeskMessage::Done(Box::new(done)))
            .await
            .is_err()
        {
            tracing::debug!("a desk ended before its operation did");
        }
    }
}
