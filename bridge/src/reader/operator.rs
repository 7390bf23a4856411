//! The desk's handle on its reader.

use std::fmt;
use std::sync::mpsc::{SyncSender, TrySendError};

use card::{IdentityCard, Transmit};
use tokio::sync::oneshot;

use super::failure::ReaderFailure;
use super::job::{Job, Link};
use super::ticket::Ticket;

/// The card as an operation sees it: behind the allow list, for the time of the operation.
pub type LaidCard<'link> = IdentityCard<&'link mut dyn Transmit>;

/// A reader on which operations can be run. Clones stand for the same reader.
#[derive(Clone)]
pub struct Reader {
    jobs: SyncSender<Job>,
}

impl Reader {
    pub(super) fn new(jobs: SyncSender<Job>) -> Self {
        Self { jobs }
    }

    /// Runs an operation on the card of this laying, on the reader's own thread, with the card
    /// to itself; afterwards the card is powered down, and with that forgets a PIN.
    ///
    /// Dropping the future does not stop an operation that has begun.
    ///
    /// # Errors
    /// The operation did not reach the card, or the link failed before its end; what it had found
    /// out by then is dropped.
    pub async fn operate<T: Send + 'static>(
        &self,
        ticket: Ticket,
        operation: impl FnOnce(&mut LaidCard<'_>) -> T + Send + 'static,
    ) -> Result<T, ReaderFailure> {
        let (answer, answered) = oneshot::channel();
        let job = Job {
            ticket,
            run: Box::new(move |link| {
                let outcome = link.and_then(|link| carry_out(link, operation));
                if answer.send(outcome).is_err() {
                    tracing::debug!("nobody waits for an operation any more");
                }
            }),
        };
        self.jobs.try_send(job).map_err(|refused| match refused {
            TrySendError::Full(_) => ReaderFailure::Busy,
            TrySendError::Disconnected(_) => ReaderFailure::Away,
        })?;
        answered.await.unwrap_or(Err(ReaderFailure::Away))
    }
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}

fn carry_out<T>(
    link: &mut dyn Link,
    operation: impl FnOnce(&mut LaidCard<'_>) -> T,
) -> Result<T, ReaderFailure> {
    let outcome = operation(&mut IdentityCard::new(&mut *link));
    // An operation that ended without its link ended in the dark, whatever it says.
    match link.failure() {
        Some(failure) => Err(failure),
        None => Ok(outcome),
    }
}
