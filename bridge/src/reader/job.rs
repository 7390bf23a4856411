//! An operation on its way to the worker thread.

use card::Transmit;

use super::failure::ReaderFailure;
use super::ticket::Ticket;

/// The link to a card for the time of one operation.
pub(super) trait Link: Transmit {
    /// Why the link failed, if it has. A link that failed once stays failed.
    fn failure(&self) -> Option<ReaderFailure>;
}

/// What is done with the link, or with the reason why there is none.
type Run = Box<dyn FnOnce(Result<&mut dyn Link, ReaderFailure>) + Send>;

/// One operation on one laying of a card.
pub(super) struct Job {
    pub(super) ticket: Ticket,
    pub(super) run: Run,
}
