//! `uketsuke card`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use protocol::language::Language;

use super::language::language;

/// What `card` can do.
#[derive(Clone, Debug, Subcommand)]
pub enum CardVerb {
    /// Says what lies on the reader: kind of card, dates of the certificate, tries left.
    Show(CardOptions),
    /// Presents the PIN from standard input once and lets the card sign, as a reception does.
    Identify(IdentifyOptions),
}

impl CardVerb {
    /// The language of the answer.
    pub fn language(&self) -> Language {
        match self {
            Self::Show(options) => options.language,
            Self::Identify(options) => options.card.language,
        }
    }
}

/// The options of `card show`, and of the other too.
#[derive(Clone, Debug, Args)]
pub struct CardOptions {
    /// The reader: the first whose name begins so. Without it, the first with a card.
    #[arg(long, value_name = "NAME")]
    pub reader: Option<String>,
    /// A certificate of a CA in DER, to which the card's certificate should lead. May be given
    /// several times.
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// The language of the answer.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}

/// The options of `card identify`.
#[derive(Clone, Debug, Args)]
pub struct IdentifyOptions {
    /// As in `card show`.
    #[command(flatten)]
    pub card: CardOptions,
    /// Presents the PIN even when one try is left, or when the card does not tell how many.
    #[arg(long)]
    pub last_try: bool,
}
