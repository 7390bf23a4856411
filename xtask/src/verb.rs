//! What can be asked of the tool. A verb exists when it works.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use crate::{audit, bench, errors, run, screens, setup, test, web};

const USAGE: &str = "\
cargo xtask run [ARGS…]   build everything and start `uketsuke demo ARGS…`
cargo xtask test          every check and every test, with a table of where the time went
cargo xtask fuzz          the fuzzers of `cargo xtask test` alone
cargo xtask bench [--json]
                          sizes, starts, taps, memory and the disk, each against the barest thing that does the same
cargo xtask screens [WORD]
                          a picture of every screen at every size, with an index page
cargo xtask web           only the app, built for the browser into the web folder
cargo xtask errors        the page of failures, docs/errors.md
cargo xtask audit         the dependencies against the database of known vulnerabilities";

/// One thing the tool does.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Build the app and the bridge and start the demo with these arguments.
    Run(Vec<String>),
    /// Every check and every test.
    Test,
    /// The fuzzers and nothing else.
    Fuzz,
    /// The figures, as a table or as JSON.
    Bench {
        /// As JSON.
        json: bool,
    },
    /// Pictures of the screens, or of those whose name holds this word.
    Screens(Option<String>),
    /// The app for the browser and nothing else.
    Web,
    /// The page of failures.
    Errors,
    /// The dependencies against the advisory database.
    Audit,
}

impl Verb {
    /// Reads a verb from the arguments that follow `cargo xtask`.
    pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut arguments = arguments.peekable();
        let verb = match arguments.next().as_deref() {
            Some("run") => return Ok(Self::Run(arguments.collect())),
            Some("test") => Self::Test,
            Some("fuzz") => Self::Fuzz,
            Some("bench") => {
                let json = arguments.next_if(|argument| argument == "--json").is_some();
                Self::Bench { json }
            }
            Some("screens") => Self::Screens(arguments.next()),
            Some("web") => Self::Web,
            Some("errors") => Self::Errors,
            Some("audit") => Self::Audit,
            Some(other) => bail!("there is no verb `{other}`\n\n{USAGE}"),
            None => bail!("a verb is missing\n\n{USAGE}"),
        };
        match arguments.next() {
            Some(extra) => bail!("`{extra}` is one argument too many\n\n{USAGE}"),
            None => Ok(verb),
        }
    }

    /// Does it. The exit code is the verb's own; an error is something that kept the verb from running.
    pub(crate) fn run(self) -> Result<ExitCode> {
        let workspace = Workspace::find()?;
        match self {
            Self::Run(arguments) => run::run(&workspace, &arguments),
            Self::Test => Ok(test::test(&workspace)),
            Self::Fuzz => {
                setup::for_fuzzing()?;
                test::fuzz::build(&workspace)?.run(&workspace)?;
                Ok(ExitCode::SUCCESS)
            }
            Self::Bench { json } => bench::bench(&workspace, json),
            Self::Screens(only) => screens::screens(&workspace, only.as_deref()),
            Self::Web => {
                let tools = setup::for_building()?;
                web::build(&workspace, &tools)?;
                Ok(ExitCode::SUCCESS)
            }
            Self::Errors => errors::write(&workspace),
            Self::Audit => audit::audit(&workspace),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Verb;

    fn parse(line: &str) -> Option<Verb> {
        Verb::parse(line.split_whitespace().map(str::to_owned)).ok()
    }

    #[test]
    fn arguments_pass_through_to_the_demo_only() {
        assert_eq!(
            parse("run --today 2026-12-01"),
            Some(Verb::Run(vec!["--today".into(), "2026-12-01".into()]))
        );
        assert_eq!(parse("test"), Some(Verb::Test));
        assert_eq!(parse("test more"), None);
        assert_eq!(parse("fuzz"), Some(Verb::Fuzz));
        assert_eq!(parse("bench"), Some(Verb::Bench { json: false }));
        assert_eq!(parse("bench --json"), Some(Verb::Bench { json: true }));
        assert_eq!(parse("bench --json more"), None);
        assert_eq!(parse("screens"), Some(Verb::Screens(None)));
        assert_eq!(
            parse("screens pin"),
            Some(Verb::Screens(Some("pin".into())))
        );
    }

    #[test]
    fn an_unknown_or_missing_verb_is_an_error() {
        assert_eq!(parse("dance"), None);
        assert_eq!(parse(""), None);
    }
}
