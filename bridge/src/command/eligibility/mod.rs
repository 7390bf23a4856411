//! `uketsuke eligibility read`.

mod json;
mod text;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use protocol::failure::Failure;
use protocol::language::Language;

use super::language::language;
use super::output::Output;
use crate::eligibility::read_file;

pub(super) use json::{failure as failure_as_json, result as result_as_json};
pub(super) use text::{failure as failure_as_text, results as results_as_text};

/// The options of `eligibility`.
#[derive(Clone, Debug, Args)]
pub struct EligibilityOptions {
    /// What to do.
    #[command(subcommand)]
    pub verb: EligibilityVerb,
}

/// What can be done with eligibility results.
#[derive(Clone, Debug, Subcommand)]
pub enum EligibilityVerb {
    /// Prints what a result file of the terminal says (資格確認結果; XML, or a ZIP of XML). It
    /// is a patient's data: it goes to standard output and nowhere else.
    Read(ReadOptions),
}

/// The options of `eligibility read`.
#[derive(Clone, Debug, Args)]
pub struct ReadOptions {
    /// The result file. It is only read.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The language of the words: ja or en.
    #[arg(long, value_name = "TAG", default_value = "ja", value_parser = language)]
    pub language: Language,
}

/// The file cannot be opened.
const AWAY: u8 = 3;
/// The file was opened and cannot be used.
const UNUSABLE: u8 = 4;

impl EligibilityOptions {
    /// Does it, and gives the exit code that docs/operator.md lists.
    pub fn run(&self, output: Output) -> ExitCode {
        let EligibilityVerb::Read(options) = &self.verb;
        match read_file(&options.file) {
            Ok(results) => {
                output.eligibility(&results, options.language);
                ExitCode::SUCCESS
            }
            Err(failure) => {
                output.failure(failure, options.language);
                ExitCode::from(match failure {
                    Failure::ResultAway => AWAY,
                    _ => UNUSABLE,
                })
            }
        }
    }
}
