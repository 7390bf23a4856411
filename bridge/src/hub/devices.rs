//! The browsers that may come in, which of them are in, and how they are put out.

use std::fmt;
use std::sync::Arc;

use protocol::device::{Device, DeviceRole};
use protocol::ids::DeviceId;
use protocol::time::Timestamp;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::role::Role;

/// The browsers that may come in. Clones stand for the same ones.
#[derive(Clone)]
pub struct Devices(Arc<watch::Sender<Vec<Known>>>);

/// A browser that may come in.
#[derive(Clone, Debug)]
struct Known {
    device: DeviceId,
    role: Role,
    given_at: Timestamp,
    sockets: usize,
    gone: CancellationToken,
}

/// What the consoles are shown of the devices.
#[derive(Clone)]
pub struct DeviceViews(watch::Receiver<Vec<Known>>);

/// A browser that is in. Dropped, it has left.
#[derive(Debug)]
pub struct Here {
    devices: Devices,
    device: DeviceId,
    gone: CancellationToken,
}

impl fmt::Debug for Devices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Devices").finish_non_exhaustive()
    }
}

impl fmt::Debug for DeviceViews {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceViews").finish_non_exhaustive()
    }
}

impl Devices {
    /// Those that were let in before, in the order in which they were.
    pub(super) fn new(known: impl IntoIterator<Item = (DeviceId, Role, Timestamp)>) -> Self {
        let known = known
            .into_iter()
            .map(|(device, role, given_at)| Known::new(device, role, given_at));
        Self(Arc::new(watch::Sender::new(known.collect())))
    }

    /// One more.
    pub(super) fn add(&self, device: DeviceId, role: Role, given_at: Timestamp) {
        self.0
            .send_modify(|known| known.push(Known::new(device, role, given_at)));
    }

    /// It may not come in any more, and its sockets end. False if there is no such device.
    pub(super) fn withdraw(&self, device: DeviceId) -> bool {
        self.0.send_if_modified(|known| {
            let Some(place) = known.iter().position(|known| known.device == device) else {
                return false;
            };
            known.remove(place).gone.cancel();
            true
        })
    }

    /// It is in. None if it may not.
    pub(super) fn enter(&self, device: DeviceId) -> Option<Here> {
        let mut gone = None;
        self.change(device, |known| {
            known.sockets = known.sockets.saturating_add(1);
            gone = Some(known.gone.clone());
        });
        Some(Here {
            devices: self.clone(),
            device,
            gone: gone?,
        })
    }

    /// What a console is shown.
    pub fn views(&self) -> DeviceViews {
        DeviceViews(self.0.subscribe())
    }

    fn change(&self, device: DeviceId, change: impl FnOnce(&mut Known)) {
        self.0.send_if_modified(|known| {
            let found = known.iter_mut().find(|known| known.device == device);
            let is_known = found.is_some();
            found.map(change);
            is_known
        });
    }
}

impl DeviceViews {
    /// Waits for a change. Dropping the future loses nothing.
    pub(crate) async fn changed(&mut self) -> Result<(), watch::error::RecvError> {
        self.0.changed().await
    }

    /// The devices as this one is shown them, the newest first. They count as seen.
    pub(crate) fn seen_by(&mut self, this: DeviceId) -> Vec<Device> {
        let known = self.0.borrow_and_update();
        let device = |known: &Known| Device {
            device: known.device,
            role: shown(known.role),
            given_at: known.given_at,
            connected: known.sockets > 0,
            is_this: known.device == this,
        };
        known.iter().rev().map(device).collect()
    }
}

impl Here {
    /// Which device it is.
    pub const fn device(&self) -> DeviceId {
        self.device
    }

    /// Done when it was put out.
    pub async fn put_out(&self) {
        self.gone.cancelled().await;
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        self.devices.change(self.device, |known| {
            known.sockets = known.sockets.saturating_sub(1);
        });
    }
}

impl Known {
    fn new(device: DeviceId, role: Role, given_at: Timestamp) -> Self {
        Self {
            device,
            role,
            given_at,
            sockets: 0,
            gone: CancellationToken::new(),
        }
    }
}

const fn shown(role: Role) -> DeviceRole {
    match role {
        Role::Kiosk(desk) => DeviceRole::Kiosk(desk),
        Role::Console => DeviceRole::Console,
        Role::Support(desk) => DeviceRole::Support(desk),
        Role::Display => DeviceRole::Display,
        Role::Tray(desk) => DeviceRole::Tray(desk),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: DeviceId = DeviceId(1);
    const SECOND: DeviceId = DeviceId(2);

    fn devices() -> Devices {
        Devices::new([(FIRST, Role::Console, Timestamp(1))])
    }

    #[test]
    fn who_is_in_is_shown_until_the_last_socket_is_gone() {
        let devices = devices();
        devices.add(SECOND, Role::Display, Timestamp(2));
        let mut views = devices.views();
        let connected = |views: &mut DeviceViews| {
            let seen = views.seen_by(FIRST);
            assert_eq!(
                seen.iter().map(|seen| seen.device).collect::<Vec<_>>(),
                [SECOND, FIRST]
            );
            assert_eq!(
                seen.iter().map(|seen| seen.is_this).collect::<Vec<_>>(),
                [false, true]
            );
            seen[1].connected
        };
        assert!(!connected(&mut views));
        let (one, other) = (devices.enter(FIRST).unwrap(), devices.enter(FIRST).unwrap());
        assert!(connected(&mut views));
        drop(one);
        assert!(connected(&mut views));
        drop(other);
        assert!(!connected(&mut views));
    }

    #[tokio::test]
    async fn who_is_withdrawn_is_put_out_and_comes_in_no_more() {
        let devices = devices();
        let here = devices.enter(FIRST).unwrap();
        assert!(devices.withdraw(FIRST));
        here.put_out().await;
        assert!(devices.enter(FIRST).is_none());
        assert!(!devices.withdraw(FIRST));
        assert!(devices.views().seen_by(FIRST).is_empty());
        // What leaves afterwards disturbs nobody.
        drop(here);
    }
}
