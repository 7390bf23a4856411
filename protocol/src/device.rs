//! The browsers that may come in.

use serde::{Deserialize, Serialize};

use crate::ids::{DeskId, DeviceId};
use crate::time::Timestamp;

/// A browser that was let in by a link (つながる機器), and may come again until it is withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its name.
    pub device: DeviceId,
    /// As what it comes in.
    pub role: DeviceRole,
    /// When it was let in.
    pub given_at: Timestamp,
    /// Whether it is connected now.
    pub connected: bool,
    /// Whether it is the one that is shown this.
    pub is_this: bool,
}

/// As what a browser comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DeviceRole {
    /// The patient's kiosk of a desk.
    Kiosk(DeskId),
    /// The staff's console.
    Console,
    /// A remote helper of a desk.
    Support(DeskId),
    /// The waiting-room display.
    Display,
    /// The demo's tray of a desk.
    Tray(DeskId),
}
