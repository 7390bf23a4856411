//! The whole catalogue of one language.

use protocol::language::Language;

use crate::{
    connection::Connection, console::Console, display::Display, failures::Failures, japanese,
    kiosk::Kiosk, sheet::sheet, support::Support, tray::Tray,
};
#[cfg(any(test, feature = "all-languages"))]
use crate::{english, wire};

sheet! {
    /// Every text of one language.
    Catalogue {
        /// The page's connection to the clinic's own machine.
        connection: Connection,
        /// What failed and what to do.
        failures: Failures,
        /// The patient's kiosk.
        kiosk: Kiosk,
        /// The staff's console.
        console: Console,
        /// The remote helper's view.
        support: Support,
        /// The waiting-room display.
        display: Display,
        /// The demo's tray.
        tray: Tray,
    }
}

/// Japanese, which every text is written in first.
pub static JAPANESE: Catalogue = Catalogue {
    connection: japanese::connection::WORDS,
    failures: japanese::failures::WORDS,
    kiosk: japanese::kiosk::WORDS,
    console: japanese::console::WORDS,
    support: japanese::support::WORDS,
    display: japanese::display::WORDS,
    tray: japanese::tray::WORDS,
};

/// English.
#[cfg(any(test, feature = "all-languages"))]
pub static ENGLISH: Catalogue = Catalogue {
    connection: english::connection::WORDS,
    failures: english::failures::WORDS,
    kiosk: english::kiosk::WORDS,
    console: english::console::WORDS,
    support: english::support::WORDS,
    display: english::display::WORDS,
    tray: english::tray::WORDS,
};

/// The catalogue of a language.
#[cfg(any(test, feature = "all-languages"))]
pub fn catalogue_of(language: Language) -> &'static Catalogue {
    match language {
        Language::Japanese => &JAPANESE,
        Language::English => &ENGLISH,
    }
}

/// The files that the app fetches: every language but Japanese, as its tag and bytes.
#[cfg(any(test, feature = "all-languages"))]
pub fn catalogues() -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    Language::ALL
        .into_iter()
        .filter(|language| *language != Language::Japanese)
        .filter_map(|language| {
            let bytes = wire::encode(catalogue_of(language)).ok()?;
            Some((language.tag(), bytes))
        })
}

/// A language's own name for itself, the same in every catalogue: who looks for it cannot read
/// the one that is shown.
pub const fn language_name(language: Language) -> &'static str {
    match language {
        Language::Japanese => "日本語",
        Language::English => "English",
    }
}
