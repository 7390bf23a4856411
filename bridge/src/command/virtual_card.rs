//! `uketsuke virtual-card`.

use std::path::PathBuf;
use std::str::FromStr;

use card::virtual_card::{Profile, UnknownProfile};
use clap::Args;

/// The options of `virtual-card`.
#[derive(Clone, Debug, Args)]
pub struct VirtualCardOptions {
    /// Where vpcd waits for a card, as 127.0.0.1:35963.
    #[arg(long, value_name = "HOST:PORT")]
    pub connect: String,
    /// Which card: a profile of the demo's tray, or a file of one's own that ends in `.toml`.
    #[arg(long, value_name = "NAME|FILE")]
    pub profile: ProfileChoice,
    /// Writes down what the reader and the card say to each other, without PINs.
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
    /// The test folder with the test CA that issues the card. It is made on the first start.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-demo")]
    pub data: PathBuf,
}

/// Which card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileChoice {
    /// A card of the demo's tray.
    Named(Profile),
    /// The card of a profile's file of one's own.
    File(PathBuf),
}

impl FromStr for ProfileChoice {
    type Err = UnknownProfile;

    fn from_str(text: &str) -> Result<Self, UnknownProfile> {
        let file = PathBuf::from(text);
        if file.extension().is_some_and(|ending| ending == "toml") {
            return Ok(Self::File(file));
        }
        Profile::from_name(text).map(Self::Named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_a_name_or_a_file() {
        let choice = |text: &str| text.parse::<ProfileChoice>();
        assert_eq!(
            choice("adult-45"),
            Ok(ProfileChoice::Named(Profile::Adult45))
        );
        assert_eq!(
            choice("cards/own.toml"),
            Ok(ProfileChoice::File("cards/own.toml".into()))
        );
        let error = choice("nobody").unwrap_err().to_string();
        assert!(error.contains("adult-45, adult-30"), "{error}");
    }
}
