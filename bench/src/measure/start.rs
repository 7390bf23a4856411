//! From the start of the process to the line that says where it listens.

use anyhow::Result;
use end_to_end::bridge::folder;

use super::program::Program;
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

const STARTS: usize = 25;

/// Starts the three in turns.
pub(super) fn measure() -> Result<Vec<Row>> {
    let (shown, clinic) = (folder()?, folder()?);
    let programs = [
        Program::Demo(shown.path()),
        Program::Serve(clinic.path()),
        Program::Bare,
    ];
    let mut samples = [const { Sample::new() }; 3];
    for _ in 0..STARTS {
        for (program, sample) in programs.iter().zip(&mut samples) {
            let watch = Stopwatch::start();
            let (running, _) = program.start()?;
            sample.add(watch.milliseconds());
            drop(running);
        }
    }
    let [demo, serve, bare] = samples;
    let row = |what, ours| Row {
        what,
        unit: Unit::Milliseconds,
        ours,
        against: "bare axum",
        baseline: bare.clone(),
    };
    Ok(vec![
        row("bridge start to listening, demo", demo),
        row("bridge start to listening, serve", serve),
    ])
}
