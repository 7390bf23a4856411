//! The bridge: the daemon `uketsuke` that owns the card reader, the data and the screens of one
//! clinic.
//!
//! It joins the pure machines of `reception` with the world: readers, sources, the store and the
//! sockets are rooms of their own, and each of them is the only one that touches what it is for.

pub mod assets;
pub mod clock;
pub mod command;
pub mod day;
pub mod desk;
pub mod eligibility;
pub mod house;
pub mod hub;
pub mod pad;
pub mod reader;
pub mod server;
pub mod simulator;
pub mod store;
