//! `uketsuke serve`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use protocol::environment::Environment;

use crate::eligibility::Institution;
use crate::eligibility::connector::Endpoint;

/// The options of `serve`.
#[derive(Clone, Debug, Args)]
pub struct ServeOptions {
    /// The loopback address to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4649")]
    pub listen: SocketAddr,
    /// The data folder. It is made on the first start.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-data")]
    pub data: PathBuf,
    /// What a new data folder is for; an old one keeps what it was made for.
    #[arg(long, value_name = "WHICH")]
    pub environment: Option<EnvironmentChoice>,
    /// A certificate of a test CA in DER, for a test folder only. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// The reader: the first whose name begins so. Without it, the first of all.
    #[arg(long, value_name = "NAME")]
    pub reader: Option<String>,
    /// The folder of the clinic's terminal with `face`, `req` and `res` in it: the kiosk works beside
    /// the accredited face reader, and no reader of ours is used.
    #[arg(
        long,
        value_name = "DIR",
        requires = "institution",
        conflicts_with_all = ["reader", "connector"]
    )]
    pub terminal: Option<PathBuf>,
    /// The clinic's code (医療機関コード), ten digits: with `--terminal`.
    #[arg(long, value_name = "CODE", requires = "terminal")]
    pub institution: Option<Institution>,
    /// The connector of an accredited operator, or a simulator's, as https://HOST:PORT.
    #[arg(long, value_name = "URL", requires = "connector_identity")]
    pub connector: Option<Endpoint>,
    /// The folder with ca.pem, client.pem and client-key.pem for the connector.
    #[arg(long, value_name = "DIR", requires = "connector")]
    pub connector_identity: Option<PathBuf>,
    /// The clinic's name as screens show it.
    #[arg(long, value_name = "NAME")]
    pub clinic: Option<Clinic>,
}

/// What a data folder is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EnvironmentChoice {
    /// Real receptions.
    Production,
    /// Tests: takes test CAs, and every screen says so.
    Test,
}

impl From<EnvironmentChoice> for Environment {
    fn from(choice: EnvironmentChoice) -> Self {
        match choice {
            EnvironmentChoice::Production => Self::Production,
            EnvironmentChoice::Test => Self::Test,
        }
    }
}

/// A clinic's name: not blank, one line, at most 40 characters, so that it fits on every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinic(String);

/// Why a text is no clinic's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClinicError {
    /// There is nothing in it.
    #[error("the name is blank")]
    Blank,
    /// It is too long for the screens.
    #[error("the name is longer than 40 characters")]
    TooLong,
    /// It holds a line break or another control character.
    #[error("the name holds a control character")]
    Control,
}

impl Clinic {
    const LONGEST: usize = 40;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Clinic {
    type Err = ClinicError;

    fn from_str(text: &str) -> Result<Self, ClinicError> {
        let name = text.trim();
        if name.is_empty() {
            Err(ClinicError::Blank)
        } else if name.chars().count() > Self::LONGEST {
            Err(ClinicError::TooLong)
        } else if name.chars().any(char::is_control) {
            Err(ClinicError::Control)
        } else {
            Ok(Self(name.to_owned()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clinics_names() {
        let name = |text: &str| text.parse::<Clinic>();
        assert_eq!(name(" 試験医院 ").unwrap().as_str(), "試験医院");
        assert!(name(&"医".repeat(40)).is_ok());
        assert_eq!(name(&"医".repeat(41)), Err(ClinicError::TooLong));
        assert_eq!(name("\u{3000} "), Err(ClinicError::Blank));
        assert_eq!(name("試験\n医院"), Err(ClinicError::Control));
    }
}
