//! What a screen is drawn with.

use protocol::card::ReaderState;
use protocol::language::Language;
use protocol::time::Date;
use protocol::way::Way;
use words::Catalogue;

use super::acts::Acts;

/// All that a screen needs besides its own part of the view. The same for the patient's screen
/// and for a helper's picture of it, whose acts are inert.
#[derive(Clone, Copy)]
pub(crate) struct Scene {
    /// The texts.
    pub(crate) words: &'static Catalogue,
    /// Their language.
    pub(crate) language: Language,
    /// The clinic's date.
    pub(crate) today: Date,
    /// How the kiosk works.
    pub(crate) way: Way,
    /// Whether the reader answers.
    pub(crate) reader: ReaderState,
    /// What a touch does.
    pub(crate) acts: Acts,
}
