//! What time it is, as far as a page can know: the time of the newest view, and what has passed
//! since.

use std::time::Duration;

use leptos::prelude::*;
use protocol::console::ConsoleView;
use protocol::time::Timestamp;

/// So often the time goes on between two views.
const STEP: Duration = Duration::from_secs(10);
/// The same in milliseconds.
const STEP_MILLIS: i64 = 10_000;

/// The time, for whoever reads it.
pub(super) type Now = Signal<Timestamp>;

/// Follows the views for as long as the component that calls this lives. The bridge alone has a
/// clock; between its views the page counts on.
pub(super) fn follow(view: Signal<ConsoleView>) -> Now {
    let now = RwSignal::new(view.with_untracked(|view| view.at));
    Effect::new(move || now.set(view.with(|view| view.at)));
    let every = set_interval_with_handle(
        move || now.update(|now| now.0 = now.0.saturating_add(STEP_MILLIS)),
        STEP,
    );
    on_cleanup(move || {
        if let Ok(every) = every {
            every.clear();
        }
    });
    now.into()
}
