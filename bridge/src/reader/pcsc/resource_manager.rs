//! What the reader needs of PC/SC, and no more: the ICC resource manager (PC/SC Part 5) as four
//! narrow traits.
//!
//! The real one is in `system.rs`. The tests have a scripted one that gives every return code,
//! also those of services that this machine does not have.

use std::ffi::{CStr, CString};
use std::time::Duration;

use pcsc::{Error, State};

/// The service that owns the readers: pcscd, Windows' Smart Card service, macOS' own.
pub(super) trait ResourceManager: Send + 'static {
    /// The way to it.
    type Context: Context;

    /// Opens a way to the service (`SCardEstablishContext`).
    fn establish(&self) -> Result<Self::Context, Error>;
}

/// A way to the service. It is one lock: while one call waits, every other on it waits too. A
/// clone is the same way.
pub(super) trait Context: Clone {
    /// What looks at a reader.
    type Watch: Watch;
    /// What talks to a card.
    type Connection: Connection;

    /// The names of the readers, in the service's order (`SCardListReaders`).
    fn readers(&self) -> Result<Vec<CString>, Error>;

    /// Begins to look at a reader, or at the list of readers by the name
    /// [`pcsc::PNP_NOTIFICATION`].
    fn watch(&self, reader: &CStr) -> Self::Watch;

    /// Connects to the card for nobody but us, in any protocol (`SCardConnect`,
    /// `SCARD_SHARE_EXCLUSIVE`).
    fn connect(&self, reader: &CStr) -> Result<Self::Connection, Error>;
}

/// One look after the other at a reader (`SCardGetStatusChange`).
pub(super) trait Watch {
    /// What is new since the look before; the first look says what there is.
    /// [`Error::Timeout`] when nothing was new for so long.
    fn look(&mut self, wait: Duration) -> Result<Seen, Error>;
}

/// An exclusive connection to a card.
pub(super) trait Connection {
    /// Sends an APDU and gives the whole answer (`SCardTransmit`).
    fn transmit(&self, command: &[u8]) -> Result<Vec<u8>, Error>;

    /// Connects again after a reset by somebody else, and takes the card's power meanwhile: what
    /// others have selected or verified is gone (`SCardReconnect`, `SCARD_UNPOWER_CARD`).
    fn reconnect(&mut self) -> Result<(), Error>;

    /// Ends the connection and takes the card's power: a reset would leave a PIN verified
    /// (`SCardDisconnect`, `SCARD_UNPOWER_CARD`).
    fn power_down(self) -> Result<(), Error>;
}

/// What one look saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    /// The reader's state.
    pub(super) state: State,
    /// The service's own count of insertions and removals, which wraps.
    pub(super) count: u16,
}

impl Seen {
    /// Whether a card lies there, mute or not.
    pub(super) fn card(self) -> bool {
        self.state.contains(State::PRESENT)
    }

    /// Whether the reader itself is not there any more.
    pub(super) fn gone(self) -> bool {
        let gone = State::UNKNOWN | State::IGNORE | State::UNAVAILABLE;
        self.state.intersects(gone)
    }
}
