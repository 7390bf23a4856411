//! The PIN pad's one place: where a PIN is between the page that sealed it and the card that
//! it is shown to.
//!
//! Each opening of the pad has a key pair of its own. The page seals the four digits to it;
//! here they are opened, kept in one wiped array for at most [`PIN_LIFETIME`], and handed to
//! the card once. Nothing else ever holds a PIN.

mod key_pair;
mod slot;

#[cfg(test)]
pub(crate) mod test_page;
#[cfg(test)]
mod tests;

pub use slot::{PIN_LIFETIME, PadSlot};
