//! What may be sent to a card: the allow list, and the transport that enforces it.
//!
//! Invariant: every byte that reaches a card goes through [`Guarded`]. An APDU that is not on the
//! list is an error before it reaches the reader, whoever asked for it.

mod allow_list;
mod guarded;
mod short_apdu;

pub use allow_list::{PermittedFile, Refusal};
pub use guarded::{ExchangeError, Guarded, Selection};
