//! The vocabulary of the house: value types, each role's view and intents, and the frames
//! that carry them.
//!
//! There is no logic here. `reception` decides, the bridge carries, the app shows, and all
//! of them speak in these types. They build for the server and for WebAssembly.
//!
//! The wire is postcard, which is not self-describing: within one [`frame::VERSION`] a new
//! variant goes at the end of its enum, a struct never changes, and no serde attribute but
//! `rename_all` is used. The golden files in `protocol/tests` hold that.

pub mod environment;
pub mod language;
pub mod money;
pub mod step;
pub mod time;
pub mod way;

pub mod ids;
pub mod pin;

pub mod card;
pub mod consent;
pub mod eligibility;
pub mod failure;
pub mod help;
pub mod number;
pub mod presented;
pub mod unmatched;

pub mod redacted;

pub mod console;
pub mod device;
pub mod display;
pub mod kiosk;
pub mod support;
pub mod tray;

pub mod frame;

#[cfg(feature = "examples")]
pub mod examples;
