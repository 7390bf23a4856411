//! The whole house as its people meet it: the bridge's own binary, a real pcscd, browsers.
//!
//! Nothing is mocked and nothing is skipped: what is missing fails and names its remedy. The
//! tests are in `tests/house`; here is what they hold the house with.

pub mod bridge;
pub mod browser;
pub mod fast_day;
pub mod frames;
pub mod gallery;
pub mod need;
pub mod opensc;
pub mod patience;
pub mod pcscd;
pub mod process;
pub mod reception;
pub mod simulator;
pub mod socket;
pub mod strace;

pub mod console;
pub mod kiosk;
pub mod tray;

pub mod accessibility;
pub mod beside;
