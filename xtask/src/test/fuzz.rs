//! Coverage-guided fuzzing on stable Rust: libFuzzer, with the coverage that LLVM itself can put into a build.
//!
//! Each fuzzer runs twice: on the product, where it must find nothing, and on the same product with bugs planted in it,
//! of which it must find one; else its silence means nothing.

use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, bail, ensure};

use super::random_day::{self, RandomDay};
use crate::console::say;
use crate::process::Program;
use crate::workspace::Workspace;

/// How long each fuzzer looks for what must not be there, in seconds.
const LOOKING: u32 = 60;

/// How long it may take to find what is there, in seconds. It ends as soon as it has.
const FINDING: u32 = 300;

/// What the compiler must put in for libFuzzer, as `cargo fuzz` does on nightly Rust; no sanitizer, for which stable
/// Rust has no runtime, and safe Rust no need.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";

/// A fuzzer and what it begins with.
struct Fuzzer {
    name: &'static str,
    seeds: &'static [&'static str],
}

const FUZZERS: &[Fuzzer] = &[
    Fuzzer {
        name: "result_xml",
        seeds: &[
            "bridge/src/eligibility/result/tests/complete.xml",
            "fuzz/seeds/xml/several.xml",
            "fuzz/seeds/xml/shift_jis.xml",
        ],
    },
    Fuzzer {
        name: "result_zip",
        seeds: &[
            "fuzz/seeds/zip/stored.zip",
            "fuzz/seeds/zip/deflated.zip",
            "fuzz/seeds/zip/several.zip",
        ],
    },
];

/// What libFuzzer says at its end.
#[derive(Debug, PartialEq, Eq)]
struct Summary {
    executions: u64,
    /// Edges of the control flow that were reached.
    edges: u64,
}

/// The fuzzers and the random day, built.
pub(crate) struct Built {
    folder: PathBuf,
    random_day: RandomDay,
}

/// Builds the fuzzers. A target is named, so that the flags do not reach build scripts and macros.
pub(crate) fn build(workspace: &Workspace) -> Result<Built> {
    let about = Program::new("rustc").arg("-vV").output()?;
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("rustc did not say what it runs on")?;
    workspace
        .cargo("build")
        .args(["--package", "fuzz", "--features", "fuzzers"])
        .args(FUZZERS.iter().flat_map(|fuzzer| ["--bin", fuzzer.name]))
        .args(["--profile", "fuzz", "--target", host])
        .env("RUSTFLAGS", FLAGS)
        .run()?;
    let folder = workspace.target().join(host).join("fuzz");
    let random_day = random_day::build(workspace, host)?;
    Ok(Built { folder, random_day })
}

impl Built {
    /// Runs all of them at once, and the random day beside them.
    pub(crate) fn run(&self, workspace: &Workspace) -> Result<()> {
        let found = thread::scope(|scope| {
            let runs: Vec<_> = FUZZERS
                .iter()
                .map(|fuzzer| scope.spawn(|| fuzzer.try_out(workspace, &self.folder)))
                .collect();
            let days = scope.spawn(|| self.random_day.run());
            runs.into_iter()
                .chain([days])
                .map(|run| run.join().ok().context("a fuzzer's thread has panicked")?)
                .collect::<Result<Vec<()>>>()
        });
        found.map(|_| ())
    }
}

impl Fuzzer {
    fn try_out(&self, workspace: &Workspace, folder: &Path) -> Result<()> {
        let name = self.name;
        let (good, said) = self.run(workspace, folder, LOOKING, "product", false)?;
        if !good {
            bail!("{name} has found something:\n{said}");
        }
        let Summary { executions, edges } = summary(&said)?;
        say(&format!(
            "{name}: {executions} executions in {LOOKING} s, {edges} edges covered, nothing found"
        ));
        let (good, said) = self.run(workspace, folder, FINDING, "planted", true)?;
        ensure!(!good, "{name} did not find the planted bug in {FINDING} s");
        ensure!(
            said.contains("planted.rs"),
            "{name} has found something, but not what was planted:\n{said}"
        );
        let Summary { executions, edges } = summary(&said)?;
        say(&format!(
            "{name}: the planted bug found after {executions} executions, {edges} edges covered"
        ));
        Ok(())
    }

    /// Whether it has found nothing, and what it says.
    fn run(
        &self,
        workspace: &Workspace,
        folder: &Path,
        seconds: u32,
        kind: &str,
        planted: bool,
    ) -> Result<(bool, String)> {
        // What it finds interesting is kept from run to run, so that each goes on where the last one was.
        let corpus = folder.join("corpus").join(self.name).join(kind);
        if planted && corpus.exists() {
            // A bug that was found before would be found at once.
            std::fs::remove_dir_all(&corpus)?;
        }
        std::fs::create_dir_all(&corpus)?;
        let finds = folder.join("finds").join(self.name).join(kind);
        std::fs::create_dir_all(&finds)?;
        // The end-to-end tests run beside the fuzzers and wait for half of their time: the fuzzers take what they leave.
        let program = Program::new("nice")
            .args(["-n", "19"])
            .arg(folder.join(self.name))
            .current_dir(workspace.root())
            .args(["-print_final_stats=1", "-timeout=10", "-rss_limit_mb=512"])
            .arg(format!("-max_total_time={seconds}"))
            .arg("-max_len=16384")
            .arg("-dict=fuzz/seeds/result.dict")
            .arg(format!("-seed_inputs={}", self.seeds.join(",")))
            .arg(format!("-artifact_prefix={}/", finds.display()))
            .arg(corpus);
        let program = if planted {
            program.env("UKETSUKE_FUZZ_PLANT", "1")
        } else {
            program
        };
        program.complaints()
    }
}

/// Reads libFuzzer's statistics, and the last of its lines that says how much is covered.
fn summary(said: &str) -> Result<Summary> {
    let number = |line: &str, before: &str| -> Option<u64> {
        let (_, rest) = line.split_once(before)?;
        rest.split_whitespace().next()?.parse().ok()
    };
    let last = |before: &str| said.lines().rev().find_map(|line| number(line, before));
    Ok(Summary {
        executions: last("stat::number_of_executed_units:").context("libFuzzer gave no sum")?,
        edges: last(" cov: ").context("libFuzzer gave no coverage")?,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{FUZZERS, Summary, summary};

    #[test]
    fn a_fuzzer_s_summary_is_read() {
        let said = "#2\tINITED cov: 11 ft: 12 corp: 1/1b exec/s: 0 rss: 30Mb\n\
                    #65536\tpulse  cov: 345 ft: 678 corp: 9/9b exec/s: 1 rss: 31Mb\n\
                    Done 70000 runs in 61 second(s)\nstat::number_of_executed_units: 70000\n";
        let expected = Summary {
            executions: 70_000,
            edges: 345,
        };
        assert_eq!(summary(said).unwrap(), expected);
        assert!(summary("stat::number_of_executed_units: 1").is_err());
    }

    #[test]
    fn every_seed_is_there() {
        for seed in FUZZERS.iter().flat_map(|fuzzer| fuzzer.seeds) {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
            assert!(root.join(seed).exists(), "{seed}");
        }
    }
}
