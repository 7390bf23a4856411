//! The barest things that do the same as the house, each in a file of its own.
//!
//! `bare.rs` is a program of its own, because it is started; `page.html` is served by `page.rs`.

pub(crate) mod echo;
pub(crate) mod exchange;
pub(crate) mod page;
pub(crate) mod scan;
pub(crate) mod transaction;
pub(crate) mod xml;
