//! What every role's screens are made of: words, icons, drawings, and the page around them.

mod art;
pub(crate) mod clock;
mod dynamic;
pub(crate) mod element;
mod icon;
pub(crate) mod page;
mod strips;
mod words;

pub(crate) use art::{Drawing, art};
pub(crate) use dynamic::{dynamic, effect};
pub(crate) use element::Part;
pub(crate) use icon::{Glyph, Icon, KIOSK_ICONS, STAFF_ICONS, icon, symbols};
pub(crate) use strips::strips;
pub(crate) use words::filled;
