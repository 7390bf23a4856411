//! The log: what a technician needs, on standard error, nothing personal.

use std::io::{self, IsTerminal as _};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// Starts the log. `UKETSUKE_LOG` chooses what is in it (for instance `debug`, or
/// `warn,bridge::reader=debug`); without it warnings, errors and what starts and ends.
///
/// # Errors
/// A log was started before.
pub fn start() -> Result<(), tracing_subscriber::util::TryInitError> {
    use tracing_subscriber::util::SubscriberInitExt as _;

    let filter = EnvFilter::builder()
        .with_env_var("UKETSUKE_LOG")
        .with_default_directive(LevelFilter::INFO.into())
        .from_env_lossy();
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(io::stderr().is_terminal())
        .with_writer(io::stderr)
        .finish()
        .try_init()
}
