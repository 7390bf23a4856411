//! The Leptos app: every screen of the house, drawn from the view that the bridge sends.
//!
//! The app holds no rule and knows no state but that view. What it adds is local to the page:
//! the tap's feedback, the digits on the pad until they are sealed, size and contrast, sound.

#![expect(
    unreachable_pub,
    reason = "Leptos's component macro writes `pub` at what is `pub(crate)` here"
)]

mod bundle;
mod root;
mod session;
mod socket;

mod calendar;
mod keypad;
mod language;
mod look;
mod sound;

mod console;
mod display;
mod kiosk;
mod support;
mod tray;

pub use bundle::{mount_kiosk, mount_staff};
