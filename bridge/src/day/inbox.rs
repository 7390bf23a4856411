//! What comes to the day's task from the desks.

use protocol::console::DeskRow;
use protocol::ids::DeskId;
use reception::day::DayEvent;
use reception::desk::effect::DeskNews;
use tokio::sync::mpsc;

/// So many messages may wait for the day.
const WAITING: usize = 256;

/// A message to the day's task.
#[derive(Debug)]
pub struct DayMessage(pub(super) DayEvent);

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
        self.send(DayEvent::Desk { desk, news }).await;
    }

    /// A desk looks different now.
    pub(crate) async fn shows(&self, row: DeskRow) {
        self.send(DayEvent::Shows(row)).await;
    }

    async fn send(&self, event: DayEvent) {
        if self.0.send(DayMessage(event)).await.is_err() {
            tracing::debug!("the day has ended");
        }
    }
}
