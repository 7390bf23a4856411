//! The catalogues: every text that a person reads.
//!
//! A catalogue is a tree of [sheets](sheet::Sheet), one for each screen, whose leaves are
//! [texts](text::Text). A sheet is an ordinary struct, so a text that is missing in one
//! language does not compile. Japanese is always there; the feature `all-languages` compiles
//! the others in, and without it they come as bytes ([`wire`]).

pub mod placeholder;
pub mod sheet;
pub mod text;

pub mod catalogue;
pub mod clinic;
#[cfg(any(test, feature = "all-languages"))]
pub mod command;
pub mod connection;
pub mod console;
pub mod display;
pub mod eligibility;
pub mod failures;
pub mod kiosk;
pub mod support;
pub mod tray;

#[cfg(any(test, feature = "all-languages"))]
mod english;
mod japanese;

pub mod date;
pub mod era;
pub mod wire;

pub use catalogue::{Catalogue, JAPANESE, JAPANESE_STAFF, StaffCatalogue, language_name};
#[cfg(any(test, feature = "all-languages"))]
pub use catalogue::{ENGLISH, ENGLISH_STAFF, File, catalogue_of, files, staff_catalogue_of};
pub use placeholder::Placeholder;
pub use text::{Run, Text};

#[cfg(test)]
mod rules;
