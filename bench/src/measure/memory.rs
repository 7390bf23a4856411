//! What a process holds when nobody speaks with it, after it has served its page once.

use std::fs;

use anyhow::{Context as _, Result};
use end_to_end::bridge::folder;

use super::headers::get;
use super::program::Program;
use crate::report::{Row, Unit};
use crate::sample::Sample;

const STARTS: usize = 10;

/// Measures the three in turns.
pub(super) async fn measure() -> Result<Vec<Row>> {
    let (shown, clinic) = (folder()?, folder()?);
    let programs = [
        Program::Demo(shown.path()),
        Program::Serve(clinic.path()),
        Program::Bare,
    ];
    let mut own = [const { Sample::new() }; 3];
    let mut resident = [const { Sample::new() }; 3];
    for _ in 0..STARTS {
        for ((program, own), resident) in programs.iter().zip(&mut own).zip(&mut resident) {
            let (running, address) = program.start()?;
            get(&address, "/kiosk").await?;
            let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", running.id()))?;
            own.add(line(&rollup, "Pss:")?);
            resident.add(line(&rollup, "Rss:")?);
        }
    }
    let row = |what, ours: &Sample, baseline: &Sample| Row {
        what,
        unit: Unit::Kibibytes,
        ours: ours.clone(),
        against: "bare axum",
        baseline: baseline.clone(),
    };
    Ok(vec![
        row("idle memory, demo, PSS", &own[0], &own[2]),
        row("idle memory, serve, PSS", &own[1], &own[2]),
        row("idle memory, serve, RSS", &resident[1], &resident[2]),
    ])
}

/// The kibibytes in a line of `/proc/PID/smaps_rollup` (proc(5)).
fn line(rollup: &str, name: &str) -> Result<f64> {
    let value = rollup
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .with_context(|| format!("the kernel does not say {name}"))?;
    Ok(value.trim().trim_end_matches("kB").trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_line_of_the_kernel_s_is_read() {
        let rollup = "5600-7fff [rollup]\nRss:    4096 kB\nPss:     512 kB\nPss_Dirty: 1 kB\n";
        assert!((line(rollup, "Pss:").unwrap() - 512.0).abs() < f64::EPSILON);
        assert!(line(rollup, "Swap:").is_err());
    }
}
