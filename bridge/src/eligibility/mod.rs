//! Eligibility: where the insurance facts come from.
//!
//! The domain knows only what a source can be asked: four calls, each idempotent by session. Who
//! answers them is the connector; a clinic's own terminal listens beside, and takes requests by
//! number.

pub mod connector;
pub mod result;
pub mod terminal;

mod answer;
mod error;
mod facts;
mod file;
mod institution;
mod session;

pub use answer::{Askable, Challenge, IdentityAnswer, Proof, ResultXml};
pub use connector::Connector;
pub use error::SourceError;
pub use facts::facts;
pub use file::read_file;
pub use institution::{Institution, NoInstitution};
pub use session::SourceSession;
