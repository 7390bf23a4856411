//! The command line of `uketsuke`: what can be asked, and the one place that prints.
//!
//! A verb exists when it works. The verbs' work is done elsewhere; here are their options.

mod audit;
mod backup;
mod card;
mod demo;
pub mod diagnosis;
mod doctor;
mod eligibility;
mod language;
mod log;
mod output;
mod passphrase_input;
mod restore;
mod serve;
mod simulator;
mod standard_input;
mod virtual_card;

use clap::{Parser, Subcommand};

pub use audit::{AuditOptions, AuditVerb, HeadOptions, ShowOptions, VerifyOptions};
pub use backup::BackupOptions;
pub use card::{CardOptions, CardVerb, IdentifyOptions};
pub use demo::DemoOptions;
pub use doctor::DoctorOptions;
pub use eligibility::{EligibilityOptions, EligibilityVerb, ReadOptions};
pub use log::start as start_log;
pub use output::Output;
pub use passphrase_input::from_standard_input as passphrase;
pub use restore::RestoreOptions;
pub use serve::{Clinic, EnvironmentChoice, ServeOptions};
pub use simulator::SimulatorOptions;
pub use virtual_card::{ProfileChoice, VirtualCardOptions};

/// The reception desk of a clinic that takes the My Number Card (マイナ保険証).
#[derive(Debug, Parser)]
#[command(name = "uketsuke", version, about, max_term_width = 100)]
pub struct Command {
    /// Prints facts as JSON, one object a line.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What `uketsuke` can do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Runs the bridge: the reader, the data and the screens of one clinic.
    Serve(ServeOptions),
    /// Runs a bridge with virtual cards, a simulator of the eligibility service and synthetic
    /// patients. Nothing of it is a real reception.
    Demo(DemoOptions),
    /// Plays the other ends for tests: an accredited operator's server, and a clinic's terminal
    /// with its folders. It does what standard input says, one command a line.
    Simulator(SimulatorOptions),
    /// Looks at service, driver, reader and card, and says what is wrong and what to do.
    Doctor(DoctorOptions),
    /// Says what the card on the reader is.
    #[command(subcommand)]
    Card(CardVerb),
    /// Puts a virtual card into a vpcd reader, until it is interrupted.
    VirtualCard(VirtualCardOptions),
    /// What eligibility results (資格確認結果) say.
    Eligibility(EligibilityOptions),
    /// Looks at the audit log of a data folder, whether a bridge runs on it or not.
    Audit(AuditOptions),
    /// Copies a data folder into one encrypted file, whether a bridge runs on it or not. The
    /// passphrase is read from standard input, one line.
    Backup(BackupOptions),
    /// Puts a backup back into a new data folder. The passphrase is read from standard input.
    Restore(RestoreOptions),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        <Command as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn a_line_without_meaning_is_refused() {
        for line in [
            "uketsuke",
            "uketsuke serve --listen localhost",
            "uketsuke serve --environment staging",
            "uketsuke demo --today 2026-02-30",
            "uketsuke demo --today tomorrow",
            "uketsuke virtual-card --profile adult-45",
            "uketsuke virtual-card --connect 127.0.0.1:1 --profile nobody",
            "uketsuke card",
            "uketsuke card show --last-try",
            "uketsuke doctor --language fr",
            "uketsuke eligibility",
            "uketsuke eligibility read",
            "uketsuke eligibility read a.xml b.xml",
            "uketsuke eligibility read a.xml --language fr",
            "uketsuke simulator",
            "uketsuke simulator --root a --institution 123",
            "uketsuke serve --connector https://localhost:1",
            "uketsuke serve --connector http://localhost:1 --connector-identity a",
            "uketsuke serve --connector https://localhost:1 --connector-identity a --terminal b --institution 1311111111",
            "uketsuke audit",
            "uketsuke audit verify --head 12",
            "uketsuke audit verify --head 12.00",
            "uketsuke backup",
            "uketsuke backup --to a --passphrase b",
            "uketsuke restore --from a",
            "uketsuke restore --data a",
            "uketsuke fly",
        ] {
            assert!(Command::try_parse_from(line.split(' ')).is_err(), "{line}");
        }
    }
}
