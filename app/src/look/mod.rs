//! What every role's screens are made of: words, icons, drawings, and the page around them.

mod art;
mod dynamic;
mod icon;
pub(crate) mod page;
mod strips;
mod words;

pub(crate) use art::{Art, Drawing};
pub(crate) use dynamic::{attribute, dynamic, on_click};
pub(crate) use icon::{Glyph, Icon, Sprite};
pub(crate) use strips::Strips;
pub(crate) use words::{Values, Words};
