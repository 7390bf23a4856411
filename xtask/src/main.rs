//! The project's own tool: `cargo xtask <verb>`.
//!
//! It installs what a build needs, builds the app for the browser, starts the demo and runs every check.

mod audit;
mod bench;
mod console;
mod environment;
mod errors;
mod process;
mod run;
mod screens;
mod setup;
mod stopwatch;
mod test;
#[cfg(test)]
mod tidy;
mod verb;
mod web;
mod workspace;

use std::process::ExitCode;

fn main() -> ExitCode {
    match verb::Verb::parse(std::env::args().skip(1)).and_then(verb::Verb::run) {
        Ok(code) => code,
        Err(error) => {
            console::say(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
