//! The demo's tray: synthetic cards that can be laid on a desk's virtual reader.

use serde::{Deserialize, Serialize};

use crate::card::TrayCard;
use crate::ids::DeskId;

/// What the tray shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrayView {
    /// The desk whose reader the tray serves.
    pub desk: DeskId,
    /// The card that lies on the reader.
    pub laid: Option<TrayCard>,
}

/// What can be done at the tray.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TrayIntent {
    /// Lay this card on the reader, in place of the one that lies there.
    Lay(TrayCard),
    /// Take the card away.
    Take,
}
