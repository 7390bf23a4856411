//! Why a house cannot be opened or run.

use std::path::PathBuf;

use card::certificate::AnchorError;
use card::virtual_card::{IssueError, StoredError, StoryError};
use protocol::failure::Failure;

use crate::clock::NoSuchDay;
use crate::eligibility::connector::IdentityError;
use crate::eligibility::terminal::TerminalError;
use crate::reader::ReaderFailure;
use crate::server::ListenError;
use crate::simulator::SimulatorError;
use crate::store::{BackupError, PassphraseError, StoreError};

/// Why a house cannot be opened or run, with the remedy.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// The data folder.
    #[error("the data folder: {0}")]
    Store(#[from] StoreError),
    /// The listener.
    #[error("the listener: {0}")]
    Listen(#[from] ListenError),
    /// `--today` names a day that no clock shows.
    #[error("--today: {0}")]
    Today(#[from] NoSuchDay),
    /// A test CA, a virtual card or a simulator in a folder of a clinic.
    #[error(
        "{0} belongs into a test folder, and this is a clinic's: name another folder with --data"
    )]
    NotATestFolder(TestOnly),
    /// A file of `--trust` cannot be read.
    #[error("--trust: {0:?} cannot be read: {1}")]
    TrustFile(PathBuf, std::io::Error),
    /// A file of `--trust` is no CA's certificate.
    #[error("--trust: {0:?} is not the certificate of a CA in DER: {1}")]
    TrustCertificate(PathBuf, AnchorError),
    /// A virtual card could not be issued.
    #[error("a virtual card could not be issued: {0}")]
    Issue(#[from] IssueError),
    /// A file of `--profile` cannot be read.
    #[error("--profile: {0:?} cannot be read: {1}")]
    ProfileUnread(PathBuf, std::io::Error),
    /// A file of `--profile` is no profile.
    #[error("--profile: {0:?}: {1}")]
    ProfileFile(PathBuf, StoryError),
    /// What the test folder keeps of its cards cannot be read.
    #[error("the folder's test cards cannot be read: {0}; `uketsuke demo --fresh` makes new ones")]
    TestCards(#[from] StoredError),
    /// `--fresh` was asked for a folder that is not the demo's.
    #[error("--fresh empties a test folder only, and {0:?} is none")]
    NotFresh(PathBuf),
    /// The journal was written by another version of the bridge.
    #[error(
        "the journal was written by another version: start that version once more and let the \
         day end with nobody at a desk"
    )]
    JournalVersion(#[from] postcard::Error),
    /// The operating system gives no thread or file.
    #[error("the operating system refuses: {0}")]
    System(#[from] std::io::Error),
    /// A reader that was just started does not answer.
    #[error("the reader: {0}")]
    Reader(#[from] ReaderFailure),
    /// The certificates for the connector.
    #[error("--connector-identity: {0}")]
    Connector(#[from] IdentityError),
    /// The simulator cannot run.
    #[error("the simulator: {0}")]
    Simulator(#[from] SimulatorError),
    /// The simulator that was started has ended, or says what nobody understands.
    #[error("the simulator that was started does not answer")]
    SimulatorGone,
    /// The terminal's folders cannot be watched.
    #[error("the terminal: {0}")]
    Terminal(#[from] TerminalError),
    /// A backup.
    #[error("{0}")]
    Backup(#[from] BackupError),
    /// The passphrase of a backup.
    #[error("{0}")]
    Passphrase(#[from] PassphraseError),
    /// The bridge was built without its screens.
    #[error("this binary was built without its screens: `cargo xtask run` builds both")]
    NoScreens,
    /// A failure that has a row in the table.
    #[error("{}", .0.row().code)]
    Failure(Failure),
}

/// What only a test folder takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestOnly {
    /// `--trust`.
    TestCa,
    /// A virtual card.
    VirtualCard,
    /// The demo.
    Demo,
    /// The CA of a simulator.
    Simulator,
}

impl std::fmt::Display for TestOnly {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::TestCa => "a test CA",
            Self::VirtualCard => "a virtual card",
            Self::Demo => "the demo",
            Self::Simulator => "a simulator's connector",
        })
    }
}
