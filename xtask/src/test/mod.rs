//! `cargo xtask test`: every check and every test, on a fresh machine too.
//!
//! The tests find what was built or installed for them by three environment variables:
//!
//! | variable | what |
//! |---|---|
//! | `UKETSUKE_BIN` | the bridge, as this run built it |
//! | `UKETSUKE_AXE` | axe-core's script, to be put into a page |
//! | `UKETSUKE_SHELL` | Chromium's headless shell, the browser of the tests |
//!
//! and `UKETSUKE_WEB`, the web folder, as in every build. Standard output holds what the test runner says, and in the
//! end one line with the sums of its own lines. Everything else goes to standard error.

pub(crate) mod fuzz;
mod random_day;
mod report;
mod tally;

use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result};

use crate::console::{result, say};
use crate::process::Program;
use crate::setup::{BuildTools, TestTools};
use crate::workspace::Workspace;
use crate::{setup, web};
use report::Report;
use tally::Tally;

/// Runs every step, the later ones also when an earlier one failed, and says where the time went.
pub(crate) fn test(workspace: &Workspace) -> ExitCode {
    let mut report = Report::default();
    let mut tally = Tally::default();
    if let Some((building, testing)) = report.step("setup", setup_all) {
        steps(workspace, &building, &testing, &mut report, &mut tally);
    }
    say(&report.table());
    result(&tally.line());
    let good = report.all_good() && tally.failed == 0 && tally.passed > 0;
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn setup_all() -> Result<(BuildTools, TestTools)> {
    Ok((setup::for_building()?, setup::for_testing()?))
}

/// The quick ones first. The web build comes before everything that compiles the bridge, which embeds it.
fn steps(
    workspace: &Workspace,
    building: &BuildTools,
    testing: &TestTools,
    report: &mut Report,
    tally: &mut Tally,
) {
    report.step("format", || {
        workspace.cargo("fmt").args(["--all", "--check"]).run()
    });
    report.step("dependencies", || {
        let cargo_deny = Program::new(&testing.cargo_deny).current_dir(workspace.root());
        cargo_deny
            .args(["check", "bans", "licenses", "sources"])
            .run()
    });
    report.step("web build", || web::build(workspace, building));
    report.step("first load", || {
        let bytes = web::first_load::check(&workspace.web())?;
        say(&format!(
            "the kiosk loads {bytes} bytes before its first screen"
        ));
        Ok(())
    });
    report.step("clippy", || {
        workspace
            .cargo("clippy")
            .args(["--workspace", "--all-targets", "--", "--deny", "warnings"])
            .run()
    });
    report.step("clippy for the browser", || {
        let clippy = workspace
            .cargo("clippy")
            .args(["--package", "app", "--target", setup::WASM]);
        clippy.args(["--", "--deny", "warnings"]).run()
    });
    // Smart cards, files and signals are other calls there. SQLite is compiled for Windows too and not left out: the
    // bridge that is checked is the one that a clinic would get.
    report.step("check for Windows", || {
        let check =
            workspace
                .cargo("check")
                .args(["--package", "bridge", "--target", setup::WINDOWS]);
        check.run()
    });
    report.step("documentation", || {
        let rustdoc = workspace.cargo("doc").args(["--workspace", "--no-deps"]);
        rustdoc.env("RUSTDOCFLAGS", "--deny warnings").run()
    });
    report.step("test build", || {
        workspace
            .cargo("build")
            .args(["--workspace", "--bins", "--tests"])
            .run()
    });
    let fuzzers = report.step("fuzzers' build", || fuzz::build(workspace));
    thread::scope(|scope| {
        // Beside the tests, which wait for browsers and clocks for half of their time.
        let fuzzing = fuzzers.map(|fuzzers| scope.spawn(move || fuzzers.run(workspace)));
        report.step("tests", || {
            let tests = workspace
                .cargo("test")
                .args(["--workspace", "--no-fail-fast"]);
            let tests = tests
                .env("UKETSUKE_BIN", workspace.bridge())
                .env("UKETSUKE_AXE", &testing.axe)
                .env("UKETSUKE_SHELL", &testing.shell)
                .env("RUST_TEST_THREADS", threads().to_string());
            tests.run_by_line(|line| {
                result(line);
                tally.read(line);
            })
        });
        if let Some(fuzzing) = fuzzing {
            report.step("the rest of the fuzzing", || {
                fuzzing
                    .join()
                    .ok()
                    .context("the fuzzers' thread has panicked")?
            });
        }
    });
}

/// How many tests run at once: two for each processor. An end-to-end test waits for half of its time, for readers, for
/// OpenSC and for the patience of a desk, and a processor that waits with it would be lost.
fn threads() -> usize {
    2 * thread::available_parallelism().map_or(1, usize::from)
}
