//! Readers on PC/SC (ISO/IEC 7816-4 cards through pcsc-lite, Windows' smart card service, or
//! macOS).
//!
//! Every call of PC/SC blocks, and a context is one lock: while one call waits for a card, every
//! other on the same context waits too. So there are two threads with a context each, the
//! monitor that waits for cards and the worker that talks to them. Both know the service by the
//! traits of `resource_manager.rs` and the time by that of `pace.rs`.

mod connection;
pub mod diagnosis;
mod error;
mod laying;
mod link;
mod monitor;
mod pace;
mod resource_manager;
mod stop;
mod system;
mod tracker;
mod worker;

#[cfg(test)]
mod scripted;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::{io, thread};

use tokio::sync::mpsc;

use super::operator::Reader;
use super::ticket::ReaderEvent;
use laying::Laying;
use monitor::Monitor;
use stop::Stop;
use system::System;
use worker::Worker;

/// How many operations may wait for the one under way.
const WAITING: usize = 4;

/// The watch over a reader. When it is dropped the reader falls silent within a second or two.
#[derive(Debug)]
#[must_use = "the reader falls silent when the watch is dropped"]
pub struct Watch {
    stop: Arc<Stop>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.set();
    }
}

/// Starts the threads of one reader: the first whose name begins with `wanted`, or the first of
/// all. PC/SC appends numbers to a reader's name, hence the beginning only.
///
/// A service or reader that is not there is no error: the reader is down until it appears.
///
/// # Errors
/// The operating system gives no thread.
pub fn start(
    wanted: Option<String>,
    events: mpsc::Sender<ReaderEvent>,
) -> io::Result<(Reader, Watch)> {
    let stop = Arc::new(Stop::new());
    let laying = Arc::new(Laying::default());
    let (jobs_in, jobs) = sync_channel(WAITING);

    let wanted = wanted.unwrap_or_default();
    let monitor = Monitor::new(
        System,
        wanted,
        events,
        Arc::clone(&laying),
        Arc::clone(&stop),
    );
    thread::Builder::new()
        .name("reader-monitor".to_owned())
        .spawn(move || monitor.run())?;
    let watch = Watch {
        stop: Arc::clone(&stop),
    };
    let worker = Worker::new(System, laying, stop);
    thread::Builder::new()
        .name("reader-worker".to_owned())
        .spawn(move || worker.run(&jobs))?;
    Ok((Reader::new(jobs_in), watch))
}
