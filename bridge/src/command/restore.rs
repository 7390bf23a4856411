//! `uketsuke restore`.

use std::path::PathBuf;

use clap::Args;
use protocol::language::Language;

use super::language::language;

/// The options of `restore`.
#[derive(Clone, Debug, Args)]
pub struct RestoreOptions {
    /// The backup. It is only read.
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// The new data folder. There must be nothing of that name.
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// The language of the answer.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}
