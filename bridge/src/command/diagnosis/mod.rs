//! What `uketsuke doctor` and `uketsuke card` find out, and how they say it.
//!
//! No serial number, no name and no PIN is in it: the card's kind, its certificate's dates, the
//! tries that are left, and what is wrong.

mod fault;
mod identify;
mod pin_input;
mod place;
mod question;
mod report;
mod text;
mod visit;

#[cfg(test)]
mod tests;

pub use fault::Fault;
pub use report::{CardReport, DoctorReport};
pub use visit::{DiagnosisError, card, doctor};
