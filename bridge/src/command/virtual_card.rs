//! `uketsuke virtual-card`.

use std::path::PathBuf;

use card::virtual_card::Profile;
use clap::Args;

/// The options of `virtual-card`.
#[derive(Clone, Debug, Args)]
pub struct VirtualCardOptions {
    /// Where vpcd waits for a card, as 127.0.0.1:35963.
    #[arg(long, value_name = "HOST:PORT")]
    pub connect: String,
    /// Which card.
    #[arg(long, value_name = "NAME", value_parser = profile)]
    pub profile: Profile,
    /// The test folder with the test CA that issues the card. It is made on the first start.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-demo")]
    pub data: PathBuf,
}

/// There is no such profile.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the profiles are {}", Profile::ALL.map(Profile::name).join(", "))]
struct UnknownProfile;

fn profile(name: &str) -> Result<Profile, UnknownProfile> {
    Profile::from_name(name).ok_or(UnknownProfile)
}
