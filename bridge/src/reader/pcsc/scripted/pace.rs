//! The scripted clock.

use std::time::Duration;

use super::world::World;
use crate::reader::pcsc::pace::Pace;

impl Pace for World {
    fn now(&self) -> Duration {
        self.time()
    }

    fn pause(&self, pause: Duration) {
        let until = self.time() + pause;
        while self.time() < until {
            self.pass(until);
        }
    }

    fn is_over(&self) -> bool {
        let inner = self.lock();
        inner.now >= inner.end
    }
}
