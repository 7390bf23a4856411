//! The random day of the clinic: thousands of days from seeds on the product, in which nothing may be found, and then
//! each planted bug by itself, which must be found within so many days; else the silence means nothing.
//!
//! The seeds are new in each run. A finding names its own, and `random_day 1 SEED` lives that day again.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::console::say;
use crate::process::Program;
use crate::stopwatch::timed;
use crate::workspace::Workspace;

/// So many days are lived on the product.
const DAYS: u32 = 2_000;

/// Within so many days each planted bug must be found.
const FINDING: u32 = 1_000;

/// The random day, built.
pub(crate) struct RandomDay {
    program: PathBuf,
}

/// Builds it with the planted bugs in it and without libFuzzer, which it does not need.
pub(super) fn build(workspace: &Workspace, host: &str) -> Result<RandomDay> {
    workspace
        .cargo("build")
        .args(["--package", "fuzz", "--bin", "random_day"])
        .args(["--profile", "fuzz", "--target", host])
        .env("RUSTFLAGS", "--cfg fuzzing")
        .run()?;
    let folder = workspace.target().join(host).join("fuzz");
    let program = folder.join("random_day");
    Ok(RandomDay { program })
}

impl RandomDay {
    /// Lives the days, and finds the bugs.
    pub(super) fn run(&self) -> Result<()> {
        let first = first_seed()?;
        let (asked, took) = timed(|| self.ask(&[&DAYS.to_string(), &first.to_string()]));
        let (good, said) = asked?;
        ensure!(good, "the random day has found something:\n{said}");
        let seconds = took.as_secs_f32();
        say(&format!(
            "random_day: {DAYS} days from seed {first} in {seconds:.0} s, nothing found\n{said}"
        ));
        // Always from the same seed: whether these are found is no matter of luck.
        let (_, bugs) = self.ask(&["bugs"])?;
        ensure!(bugs.lines().count() >= 10, "fewer bugs than ten: {bugs}");
        for bug in bugs.lines() {
            let (found, said) = self.ask(&[&FINDING.to_string(), "1", bug])?;
            ensure!(found, "{bug}: {said}");
            let days = days(&said).with_context(|| said.clone())?;
            say(&format!("random_day: {bug} found after {days} days"));
        }
        Ok(())
    }

    fn ask(&self, arguments: &[&str]) -> Result<(bool, String)> {
        // The end-to-end tests run beside it and wait for half of their time: it takes what they leave.
        let program = Program::new("nice").args(["-n", "19"]).arg(&self.program);
        program.args(arguments).answer()
    }
}

/// A seed that nobody has chosen.
fn first_seed() -> Result<u64> {
    let bytes = std::fs::read("/proc/sys/kernel/random/uuid")?;
    let digits: String = String::from_utf8_lossy(&bytes)
        .chars()
        .filter(char::is_ascii_hexdigit)
        .take(12)
        .collect();
    Ok(u64::from_str_radix(&digits, 16)?)
}

/// How many days a run says that it has lived.
fn days(said: &str) -> Option<u64> {
    let line = said.lines().find_map(|line| line.strip_prefix("days: "))?;
    line.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{days, first_seed};

    #[test]
    fn the_days_of_a_run_are_read() {
        assert_eq!(days("Received: 3\ndays: 46\nsteps: 5520\n"), Some(46));
        assert_eq!(days("seed 7, step 3: a number was given twice"), None);
    }

    #[test]
    fn no_two_runs_begin_with_the_same_seed() {
        assert_ne!(first_seed().unwrap(), first_seed().unwrap());
    }
}
