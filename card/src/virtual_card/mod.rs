//! A virtual Individual Number Card for tests, demonstrations and training.
//!
//! It behaves as public descriptions of the card tell (the crate `myna-card` and its fixtures;
//! OpenSC's driver `jpki`; JICSAP 1.1), down to the filler after each file. It holds no person: its
//! certificates name numbers, come from a CA of its own and carry a policy under a number for documentation,
//! so they are refused wherever test cards are.

mod authority;
mod card;
mod chip;
mod command;
mod files;
mod issue_error;
pub(crate) mod leaf;
mod names;
mod profile;
mod signing;
mod status;
mod stored;
pub(crate) mod template;

pub use authority::DemoAuthority;
pub use card::{Power, VirtualCard};
pub use issue_error::{IssueError, StoredError};
pub use profile::Profile;
pub use status::LockedAnswer;
