//! `uketsuke doctor`.

use clap::Args;

use protocol::language::Language;

use super::language::language;

/// The options of `doctor`.
#[derive(Clone, Debug, Args)]
pub struct DoctorOptions {
    /// The reader: the first whose name begins so. Without it, the first with a card.
    #[arg(long, value_name = "NAME")]
    pub reader: Option<String>,
    /// The language of the answer.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}
