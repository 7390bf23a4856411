//! How long something took.

use std::time::{Duration, Instant};

/// Does `work` and says how long it took.
#[expect(
    clippy::disallowed_methods,
    reason = "a duration on a build machine is not the time of a reception"
)]
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}
