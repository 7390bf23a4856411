//! Eligibility sources: where the insurance facts come from.
//!
//! The domain knows only what a source can be asked: four calls, each idempotent by session.
//! Which source there is, and how it is spoken to, stays in this room.

pub mod result;
pub mod terminal;

mod answer;
mod error;
mod facts;
mod file;
mod session;
mod source;
mod stand_in;

pub use answer::{Askable, Challenge, IdentityAnswer, Proof, ResultXml};
pub use error::SourceError;
pub use facts::facts;
pub use file::read_file;
pub use session::SourceSession;
pub use source::Source;
pub use stand_in::{Conduct, StandIn};
