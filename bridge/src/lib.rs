//!
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
pub mod store;
