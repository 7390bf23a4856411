//! `uketsuke audit`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use protocol::language::Language;

use super::language::language;
use crate::store::AuditHead;

/// The options of `audit`.
#[derive(Clone, Debug, Args)]
pub struct AuditOptions {
    /// What to do.
    #[command(subcommand)]
    pub verb: AuditVerb,
}

/// What can be done with the audit log.
#[derive(Clone, Debug, Subcommand)]
pub enum AuditVerb {
    /// Reads the whole log and finds the first entry that was changed, taken out or moved.
    Verify(VerifyOptions),
    /// Prints the log, one entry a line: who, when, from where, did or saw what of whom.
    Show(ShowOptions),
    /// Prints the head of a log that is whole: to be kept on paper, for `verify --head`.
    Head(HeadOptions),
}

/// The options of `audit verify`.
#[derive(Clone, Debug, Args)]
pub struct VerifyOptions {
    /// The data folder. A bridge may be running on it.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-data")]
    pub data: PathBuf,
    /// A head that was printed before: finds a folder that was put back to an earlier copy of
    /// itself.
    #[arg(long, value_name = "HEAD")]
    pub head: Option<AuditHead>,
    /// The language of the answer.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}

/// The options of `audit head`.
#[derive(Clone, Debug, Args)]
pub struct HeadOptions {
    /// The data folder. A bridge may be running on it.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-data")]
    pub data: PathBuf,
    /// The language of the answer.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}

/// The options of `audit show`.
#[derive(Clone, Debug, Args)]
pub struct ShowOptions {
    /// The data folder. A bridge may be running on it.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-data")]
    pub data: PathBuf,
}
