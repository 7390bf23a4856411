//! `--language`.

use clap::ValueEnum;
use protocol::language::Language;

/// In which language a diagnosis is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LanguageChoice {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl From<LanguageChoice> for Language {
    fn from(choice: LanguageChoice) -> Self {
        match choice {
            LanguageChoice::Ja => Self::Japanese,
            LanguageChoice::En => Self::English,
        }
    }
}
