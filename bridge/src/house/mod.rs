//! The house: one clinic's store, day, desks, readers and listener, put together and run.

mod demo;
mod error;
mod open;
mod replay;
mod serve;
mod terminal;
mod test_cards;
mod tray;
mod virtual_card;

#[cfg(test)]
mod tests;

pub use demo::demo;
pub use error::HouseError;
pub use replay::replay;
pub use serve::serve;
pub use virtual_card::virtual_card;
