//! The simulator: the other ends of a reception, for tests and the demo.
//!
//! It plays an accredited operator's server for the connector and a clinic's terminal with its
//! folders, behaves well or badly as it is told, and knows the holders of the demo's cards.
//! Everything in here is synthetic and says so (試験 …); no person, insurer or institution of it
//! exists. What it registers is a simulator's consent and never a patient's.

mod answer;
mod certificates;
mod command;
pub mod connector;
pub mod dice;
mod holder;
mod people;
mod root;
mod run;
mod terminal;
pub mod writer;

pub use command::{Command, CommandError};
pub use root::RootError;
pub use run::{SimulatorError, SimulatorSetup, run};
