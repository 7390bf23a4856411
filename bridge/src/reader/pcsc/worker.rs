//! The thread that talks to cards.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::connection::Connector;
use super::laying::Laying;
use super::pace::Pace;
use super::resource_manager::ResourceManager;
use crate::reader::job::Job;

/// Runs one operation after the other.
pub(super) struct Worker<M: ResourceManager, P> {
    connector: Connector<M, P>,
}

impl<M: ResourceManager, P: Pace> Worker<M, P> {
    pub(super) fn new(manager: M, laying: Arc<Laying>, pace: P) -> Self {
        Self {
            connector: Connector::new(manager, laying, pace),
        }
    }

    /// Lives until the last handle on the reader is dropped.
    pub(super) fn run(mut self, jobs: &Receiver<Job>) {
        for job in jobs {
            self.work_off(job);
        }
    }

    /// The card is connected for this one operation and powered down after it, whatever came of
    /// it: between two operations, while a person thinks, nothing is open.
    pub(super) fn work_off(&mut self, Job { ticket, run }: Job) {
        match self.connector.connect(ticket) {
            Ok(mut link) => {
                run(Ok(&mut link));
                link.power_down();
            }
            Err(failure) => {
                tracing::info!(%failure, "no operation on the card");
                run(Err(failure));
            }
        }
    }
}
