//! A virtual Individual Number Card for tests, demonstrations and training.
//!
//! It behaves as public descriptions of the card tell (the crate `myna-card` and its fixtures;
//! OpenSC's driver `jpki`; JICSAP 1.1), down to the filler after each file. It answers what a
//! reception never asks as well, for it is judged by other people's tools. It holds no person: the
//! one in it is made up in a file (`card/profiles`), its certificates come from a CA of its own and
//! carry a policy under a number for documentation, so they are refused wherever test cards are.

mod application;
mod authority;
mod card;
mod chip;
mod command;
mod contents;
mod cv_certificate;
mod holder;
mod issue_error;
mod jpki_files;
mod keys;
pub(crate) mod leaf;
mod names;
mod profile;
mod random;
mod secret;
mod signature_leaf;
mod signing;
mod status;
mod stored;
mod story;
mod story_error;
mod surface_files;
pub(crate) mod template;
mod text_files;
mod tlv;

pub use authority::DemoAuthority;
pub use card::{Power, VirtualCard};
pub use issue_error::{IssueError, StoredError};
pub use profile::{Profile, UnknownProfile};
pub use story::Story;
pub use story_error::{StoryError, StoryField};
