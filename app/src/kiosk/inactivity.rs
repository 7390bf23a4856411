//! The seconds until the screen is closed.

use std::time::Duration;

use leptos::prelude::*;
use protocol::time::Seconds;

/// Counts the seconds down to zero for as long as the component that calls this lives.
pub(crate) fn countdown(left: Seconds) -> ReadSignal<u8> {
    let seconds = RwSignal::new(left.0);
    let every = set_interval_with_handle(
        move || seconds.update(|seconds| *seconds = seconds.saturating_sub(1)),
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(every) = every {
            every.clear();
        }
    });
    seconds.read_only()
}
