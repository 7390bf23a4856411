//! The catalogues of one language: what a patient reads, and what everybody else reads besides.
//! They are two, so that a kiosk loads no text of the staff.

use protocol::language::Language;

use crate::{
    connection::Connection,
    console::Console,
    display::Display,
    eligibility::Eligibility,
    failures::{Failures, StaffFailures},
    japanese,
    kiosk::Kiosk,
    sheet::sheet,
    support::Support,
    tray::Tray,
};
#[cfg(any(test, feature = "all-languages"))]
use crate::{english, wire};

sheet! {
    /// Every text that a patient reads, in one language.
    Catalogue {
        /// The page's connection to the clinic's own machine.
        connection: Connection,
        /// What failed and what to do.
        failures: Failures,
        /// The patient's kiosk.
        kiosk: Kiosk,
    }

    /// Every text of the other roles, in one language.
    StaffCatalogue {
        /// What failed and what the staff do.
        failures: StaffFailures,
        /// The staff's console.
        console: Console,
        /// The remote helper's view.
        support: Support,
        /// The waiting-room display.
        display: Display,
        /// The demo's tray.
        tray: Tray,
        /// What a result says.
        eligibility: Eligibility,
    }
}

/// Japanese, which every text is written in first.
pub static JAPANESE: Catalogue = Catalogue {
    connection: japanese::connection::WORDS,
    failures: japanese::failures::WORDS,
    kiosk: japanese::kiosk::WORDS,
};

/// Japanese, for the other roles.
pub static JAPANESE_STAFF: StaffCatalogue = StaffCatalogue {
    failures: japanese::staff_failures::WORDS,
    console: japanese::console::WORDS,
    support: japanese::support::WORDS,
    display: japanese::display::WORDS,
    tray: japanese::tray::WORDS,
    eligibility: japanese::eligibility::WORDS,
};

/// English.
#[cfg(any(test, feature = "all-languages"))]
pub static ENGLISH: Catalogue = Catalogue {
    connection: english::connection::WORDS,
    failures: english::failures::WORDS,
    kiosk: english::kiosk::WORDS,
};

/// English, for the other roles.
#[cfg(any(test, feature = "all-languages"))]
pub static ENGLISH_STAFF: StaffCatalogue = StaffCatalogue {
    failures: english::staff_failures::WORDS,
    console: english::console::WORDS,
    support: english::support::WORDS,
    display: english::display::WORDS,
    tray: english::tray::WORDS,
    eligibility: english::eligibility::WORDS,
};

/// The catalogue of a language.
#[cfg(any(test, feature = "all-languages"))]
pub fn catalogue_of(language: Language) -> &'static Catalogue {
    match language {
        Language::Japanese => &JAPANESE,
        Language::English => &ENGLISH,
    }
}

/// The catalogue of a language for the other roles.
#[cfg(any(test, feature = "all-languages"))]
pub fn staff_catalogue_of(language: Language) -> &'static StaffCatalogue {
    match language {
        Language::Japanese => &JAPANESE_STAFF,
        Language::English => &ENGLISH_STAFF,
    }
}

/// A file that the app fetches.
#[cfg(any(test, feature = "all-languages"))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The language.
    pub language: Language,
    /// Whether it holds the texts of the other roles, and not the patient's.
    pub is_staff: bool,
    /// The catalogue as [`wire`] writes it.
    pub bytes: Vec<u8>,
}

/// The files that the app fetches: both catalogues of every language but Japanese.
#[cfg(any(test, feature = "all-languages"))]
pub fn files() -> impl Iterator<Item = File> {
    Language::ALL
        .into_iter()
        .filter(|language| *language != Language::Japanese)
        .flat_map(|language| {
            let patient = wire::encode(catalogue_of(language)).ok();
            let staff = wire::encode(staff_catalogue_of(language)).ok();
            [(false, patient), (true, staff)]
                .into_iter()
                .filter_map(move |(is_staff, bytes)| {
                    Some(File {
                        language,
                        is_staff,
                        bytes: bytes?,
                    })
                })
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
