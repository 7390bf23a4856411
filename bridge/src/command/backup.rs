//! `uketsuke backup`.

use std::path::PathBuf;

use clap::Args;
use protocol::language::Language;

use super::language::language;

/// The options of `backup`.
#[derive(Clone, Debug, Args)]
pub struct BackupOptions {
    /// The data folder. A bridge may be running on it.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-data")]
    pub data: PathBuf,
    /// The new file.
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// The language of the answer.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}
