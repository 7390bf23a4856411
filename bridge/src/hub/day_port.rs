//! What the day's task shows to the sockets and takes from them.

use std::fmt;
use std::sync::Arc;

use protocol::console::{ConsoleIntent, ConsoleView};
use protocol::display::DisplayView;
use protocol::failure::Failure;
use protocol::ids::VisitId;
use tokio::sync::{mpsc, oneshot};

use super::publisher::Views;

/// A state of the day, from which each console makes its own view.
///
/// Which visit a console has opened is the console's own matter, so the day publishes one state
/// for all of them and every socket projects it.
#[derive(Clone)]
pub struct ConsoleProjection(Arc<dyn Fn(Option<VisitId>) -> ConsoleView + Send + Sync>);

impl ConsoleProjection {
    /// `project` makes the view of a console that has opened this visit. Where there is no such
    /// visit it leaves [`ConsoleView::opened`] empty.
    pub fn new(project: impl Fn(Option<VisitId>) -> ConsoleView + Send + Sync + 'static) -> Self {
        Self(Arc::new(project))
    }

    /// The view of a console that has opened `opened`.
    pub fn view(&self, opened: Option<VisitId>) -> ConsoleView {
        (self.0)(opened)
    }
}

impl fmt::Debug for ConsoleProjection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ConsoleProjection")
    }
}

/// An act of the staff, and where its outcome is awaited.
///
/// [`ConsoleIntent::Open`] and [`ConsoleIntent::Close`] never come here.
#[derive(Debug)]
pub struct ConsoleRequest {
    /// The act.
    pub intent: ConsoleIntent,
    /// Where the outcome goes. Dropped unanswered, it means that the day has ended.
    pub outcome: oneshot::Sender<Result<(), Failure>>,
}

/// The port of the day.
#[derive(Clone, Debug)]
pub struct DayPort {
    /// The day's inbox. It is bounded; a socket never waits for a place in it.
    pub requests: mpsc::Sender<ConsoleRequest>,
    /// What consoles project their views from.
    pub console: Views<ConsoleProjection>,
    /// What the waiting-room display shows.
    pub display: Views<DisplayView>,
}
