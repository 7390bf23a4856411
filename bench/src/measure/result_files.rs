//! How many result files are read in a second, against bare XML parsing of the same bytes.

use anyhow::{Context as _, Result};
use bridge::eligibility::result::read;
use bridge::simulator::dice::{Dice, noise};
use bridge::simulator::writer::{FileEncoding, Layout, file};

use crate::baseline::xml;
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

/// A result with every element that there is, and one as a clinic gets it.
const RESULTS: [&str; 2] = [
    include_str!("../../../bridge/src/eligibility/result/tests/complete.xml"),
    include_str!("../../../bridge/src/simulator/people/adult_45.xml"),
];

/// How often the files are read, both ways in turns.
const ROUNDS: usize = 50;

/// How many bytes the order of a file's elements is chosen by.
const ORDER: usize = 2_048;

/// What the goal is for whoever reads the table.
pub(super) const REMARK: &str = "result files a second: the ratio is ours in multiples of the bare parser; its goal is at least 0.5";

/// Reads the same files in turns.
pub(super) fn measure() -> Result<Row> {
    let files = files()?;
    let count = f64::from(u32::try_from(files.len())?);
    let (mut ours, mut bare) = (Sample::new(), Sample::new());
    for _ in 0..ROUNDS {
        let watch = Stopwatch::start();
        for file in &files {
            std::hint::black_box(read(file)?);
        }
        ours.add(count * 1_000.0 / watch.milliseconds());
        let watch = Stopwatch::start();
        for file in &files {
            std::hint::black_box(xml::parse(file)?);
        }
        bare.add(count * 1_000.0 / watch.milliseconds());
    }
    Ok(Row {
        what: "result files read",
        unit: Unit::PerSecond,
        ours,
        against: "bare XML parsing",
        baseline: bare,
    })
}

/// Files as terminals write them, in both encodings, with their elements in many orders.
fn files() -> Result<Vec<Vec<u8>>> {
    let mut files = Vec::new();
    for (seed, text) in (1..=100).zip(RESULTS.into_iter().cycle()) {
        let result = read(text.as_bytes())?;
        let order = noise(seed, ORDER);
        for encoding in [FileEncoding::Utf8, FileEncoding::ShiftJis] {
            let file = file(&result, encoding, Layout::Terminal, &mut Dice(&order));
            files.push(file.context("a result that cannot be written")?);
        }
    }
    Ok(files)
}
