//! The command line of the random day.
//!
//! `random_day DAYS SEED` lives so many days, the first from this seed and each further one from
//! the next number, and says what was reached; a finding names its seed, and `random_day 1 SEED`
//! shows it again. `random_day DAYS SEED BUG` does the same with one planted bug awake, and
//! succeeds when it is found; `random_day bugs` lists them.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use super::{Found, Kind, Reached, day};

/// Runs what the command line asks for.
pub fn run() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<u64>().ok();
    match arguments.as_slice() {
        ["bugs"] => list(),
        [days, seed] => match (number(days), number(seed)) {
            (Some(days), Some(seed)) => product(days, seed),
            _ => usage(),
        },
        [days, seed, bug] => match (number(days), number(seed)) {
            (Some(days), Some(seed)) => planted(days, seed, bug),
            _ => usage(),
        },
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    say("random_day DAYS SEED [BUG] | random_day bugs");
    ExitCode::FAILURE
}

/// Days on the product: nothing may be found, and everything must be reached.
fn product(days: u64, seed: u64) -> ExitCode {
    let lived = live(days, seed);
    if let Some((seed, found)) = lived.found {
        say(&format!(
            "seed {seed}, step {}: {}",
            found.step, found.finding
        ));
        return ExitCode::FAILURE;
    }
    let mut all = true;
    for kind in Kind::ALL {
        let count = lived.reached.of(*kind);
        say(&format!("{kind:?}: {count}"));
        all &= count > 0 || !cfg!(fuzzing);
    }
    say(&format!("days: {}", lived.days));
    say(&format!("steps: {}", lived.reached.steps));
    if all {
        ExitCode::SUCCESS
    } else {
        say("something was never reached");
        ExitCode::FAILURE
    }
}

/// Days with one bug awake: it must be found.
fn planted(days: u64, seed: u64, bug: &str) -> ExitCode {
    if !plant(bug) {
        say("there is no such bug in this build");
        return ExitCode::FAILURE;
    }
    let lived = live(days, seed);
    let Some((seed, found)) = lived.found else {
        say(&format!("{bug} was not found in {} days", lived.days));
        return ExitCode::FAILURE;
    };
    say(&format!("days: {}", lived.days));
    say(&format!(
        "seed {seed}, step {}: {}",
        found.step, found.finding
    ));
    ExitCode::SUCCESS
}

struct Lived {
    days: u64,
    reached: Reached,
    found: Option<(u64, Found)>,
}

fn live(days: u64, first: u64) -> Lived {
    let mut lived = Lived {
        days: 0,
        reached: Reached::default(),
        found: None,
    };
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else {
        return lived;
    };
    // A disk of memory where there is one: what is tried is the order of things, not the disk.
    let memory = PathBuf::from("/dev/shm");
    let below = if memory.is_dir() {
        memory
    } else {
        std::env::temp_dir()
    };
    for seed in (first..).take(usize::try_from(days).unwrap_or(usize::MAX)) {
        lived.days += 1;
        match runtime.block_on(day(seed, &below)) {
            Ok(reached) => lived.reached.add(&reached),
            Err(found) => {
                lived.found = Some((seed, found));
                break;
            }
        }
    }
    lived
}

#[cfg(fuzzing)]
fn list() -> ExitCode {
    for bug in reception::planted::Bug::ALL {
        say(&format!("{bug:?}"));
    }
    ExitCode::SUCCESS
}

#[cfg(not(fuzzing))]
fn list() -> ExitCode {
    ExitCode::SUCCESS
}

#[cfg(fuzzing)]
fn plant(name: &str) -> bool {
    use reception::planted::{Bug, plant};
    let bug = Bug::ALL.iter().find(|bug| format!("{bug:?}") == name);
    bug.is_some_and(|bug| {
        plant(*bug);
        true
    })
}

#[cfg(not(fuzzing))]
fn plant(_: &str) -> bool {
    false
}

fn say(line: &str) {
    // Whoever has closed the other end wants to hear no more.
    drop(writeln!(std::io::stdout(), "{line}"));
}
