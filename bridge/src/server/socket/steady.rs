//! The steady clock of the sockets' own timers. It is no time of the domain: nothing that is
//! recorded or shown comes from it.

use tokio::time::Instant;

#[expect(
    clippy::disallowed_methods,
    reason = "the timers of tokio, by which silence and rates are measured, have their own clock"
)]
pub(super) fn now() -> Instant {
    Instant::now()
}
