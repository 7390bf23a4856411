//! Card readers: one interface for those on PC/SC and for the virtual one.
//!
//! A reader blocks, so it lives in threads of its own and talks in events. What a desk wants of
//! the card that lies on it is an operation, run on the reader's worker thread. An operation
//! sees the card as [`card::IdentityCard`] only: the bare transport, which would carry any APDU, does
//! not leave this folder.

mod failure;
mod job;
mod none;
mod operator;
pub mod pcsc;
#[cfg(test)]
pub(crate) mod test_card;
mod ticket;
pub mod usb;
pub mod virtual_reader;
mod visit;

pub use failure::ReaderFailure;
pub use none::none;
pub use operator::{LaidCard, Reader};
pub use ticket::{ReaderEvent, Ticket};
pub use visit::{CardVisit, visit};
