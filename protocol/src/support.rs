//! What a remote helper sees: the desk's state and the screen without its leaves.

use serde::{Deserialize, Serialize};

use crate::card::ReaderState;
use crate::environment::Environment;
use crate::help::HelpState;
use crate::ids::{DeskId, SessionId};
use crate::kiosk::{KioskScreen, Veiled};
use crate::language::Language;
use crate::redacted::Today;
use crate::time::Seconds;
use crate::way::Way;

/// All that a helper sees of one desk. There is nothing to mask, because nothing is there:
/// see [`crate::redacted`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportView {
    /// Real or test.
    pub environment: Environment,
    /// The desk.
    pub desk: DeskId,
    /// How the kiosk works.
    pub way: Way,
    /// Which person of the day it is, as a plain count.
    pub session: SessionId,
    /// The language chosen.
    pub language: Language,
    /// The clinic's date.
    pub today: Today,
    /// Whether the reader answers.
    pub reader: ReaderState,
    /// The step and screen, not the answers.
    pub screen: KioskScreen<Veiled>,
    /// A call for the staff.
    pub help: HelpState,
    /// The inactivity warning, as on the kiosk.
    pub warning: Option<Seconds>,
}
