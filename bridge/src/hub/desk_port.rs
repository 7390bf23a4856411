//! What a desk's task shows to the sockets and takes from them.

use protocol::kiosk::{KioskIntent, KioskView};
use protocol::pin::{PadKey, SealedPin};
use protocol::support::SupportView;
use protocol::tray::{TrayIntent, TrayView};
use tokio::sync::{mpsc, watch};

use super::publisher::Views;

/// What a socket says to a desk.
///
/// A PIN is not among it: it goes through [`DeskPort::pins`] and never enters the desk's inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskInput {
    /// The patient said something at the kiosk.
    Kiosk(KioskIntent),
}

/// The port of one desk. Clones are cheap and stand for the same desk.
#[derive(Clone, Debug)]
pub struct DeskPort {
    /// The desk's inbox. It is bounded; a socket never waits for a place in it.
    pub intents: mpsc::Sender<DeskInput>,
    /// What the kiosk shows.
    pub kiosk: Views<KioskView>,
    /// What a helper sees.
    pub support: Views<SupportView>,
    /// The key of the opening of the PIN pad that the kiosk's view shows; none while the pad is
    /// closed. A desk sets it before it publishes the view.
    pub pad_key: watch::Receiver<Option<PadKey>>,
    /// Where a sealed PIN goes: bounded, one place is enough.
    pub pins: mpsc::Sender<SealedPin>,
    /// The demo's tray, where the desk's reader is a virtual one.
    pub tray: Option<TrayPort>,
}

/// The port of a virtual reader's tray.
#[derive(Clone, Debug)]
pub struct TrayPort {
    /// What is done at the tray.
    pub intents: mpsc::Sender<TrayIntent>,
    /// What the tray shows.
    pub view: Views<TrayView>,
}
