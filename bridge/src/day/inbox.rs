//! What comes to the day's task from the desks.

use protocol::console::DeskRow;
use protocol::ids::DeskId;
use reception::day::DayEvent;
use reception::desk::effect::DeskNews;
use reception::eligibility::Arrival;
use tokio::sync::mpsc;

use crate::store::ResultFile;

/// So many messages may wait for the day.
const WAITING: usize = 256;

/// A message to the day's task.
#[derive(Debug)]
pub struct DayMessage {
    pub(super) event: DayEvent,
    /// The answer of a source that it comes from, to be kept in the same step.
    pub(super) file: Option<Box<ResultFile>>,
}

/// The way to the day's task.
#[derive(Clone, Debug)]
pub struct DayInbox(mpsc::Sender<DayMessage>);

impl DayInbox {
    /// An inbox and its other end.
    pub fn new() -> (Self, mpsc::Receiver<DayMessage>) {
        let (sender, receiver) = mpsc::channel(WAITING);
        (Self(sender), receiver)
    }

    /// A desk tells something.
    pub(crate) async fn news(&self, desk: DeskId, news: DeskNews) {
        self.send(DayEvent::Desk { desk, news }, None).await;
    }

    /// A desk looks different now.
    pub(crate) async fn shows(&self, row: DeskRow) {
        self.send(DayEvent::Shows(row), None).await;
    }

    /// A file of the terminal's has come.
    pub(crate) async fn arrived(&self, arrival: Arrival, file: ResultFile) {
        self.send(DayEvent::Arrived(Box::new(arrival)), Some(Box::new(file)))
            .await;
    }

    /// Something that the day asked for is done.
    pub(super) async fn event(&self, event: DayEvent) {
        self.send(event, None).await;
    }

    /// A source has answered after all.
    pub(super) async fn late(&self, event: DayEvent, file: ResultFile) {
        self.send(event, Some(Box::new(file))).await;
    }

    async fn send(&self, event: DayEvent, file: Option<Box<ResultFile>>) {
        if self.0.send(DayMessage { event, file }).await.is_err() {
            tracing::debug!("the day has ended");
        }
    }
}
