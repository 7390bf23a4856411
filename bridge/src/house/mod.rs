//! The house: one clinic's store, day, desks, readers and listener, put together and run.

mod audit;
mod backup;
mod demo;
mod error;
mod open;
mod replay;
mod serve;
mod simulator;
mod terminal;
mod test_cards;
mod tray;
mod trust;
mod virtual_card;
mod walk;

#[cfg(test)]
mod tests;

pub use audit::audit;
pub use backup::{back_up, restore};
pub use demo::demo;
pub use error::HouseError;
pub use replay::replay;
pub use serve::serve;
pub use simulator::simulator;
pub use virtual_card::virtual_card;
