//! The thread that talks to cards.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use super::connection::Connector;
use super::laying::Laying;
use super::link::CardLink;
use super::stop::Stop;
use crate::reader::failure::ReaderFailure;
use crate::reader::job::Job;

/// Runs one operation after the other.
pub(super) struct Worker {
    laying: Arc<Laying>,
    connector: Connector,
}

impl Worker {
    pub(super) fn new(laying: Arc<Laying>, stop: Arc<Stop>) -> Self {
        Self {
            connector: Connector::new(Arc::clone(&laying), stop),
            laying,
        }
    }

    /// Lives until the last handle on the reader is dropped.
    pub(super) fn run(mut self, jobs: &Receiver<Job>) {
        for Job { ticket, run } in jobs {
            let Some(reader) = self.laying.reader(ticket) else {
                run(Err(ReaderFailure::CardTaken));
                continue;
            };
            match self.connector.connect(ticket, &reader) {
                Ok((context, card)) => {
                    let mut link = CardLink::new(context, &reader, card);
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
}
