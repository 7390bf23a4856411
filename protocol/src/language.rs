//! The languages a person can choose.

use serde::{Deserialize, Serialize};

/// A language of the screens (ことば).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Language {
    /// Japanese (日本語), the language that every text is written in first.
    #[default]
    Japanese,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order in which a screen offers them.
    pub const ALL: [Self; 2] = [Self::Japanese, Self::English];

    /// The BCP 47 tag for the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::English => "en",
        }
    }
}
