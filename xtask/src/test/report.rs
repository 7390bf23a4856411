//! The steps of a run: what each gave and how long it took.

use std::time::Duration;

use anyhow::Result;

use crate::console::say;
use crate::stopwatch::timed;

/// The steps so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    took: Duration,
    good: bool,
}

impl Report {
    /// Does one step, says when it begins and ends, and keeps its time. A failed step gives nothing.
    pub(crate) fn step<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<T>,
    ) -> Option<T> {
        say(&format!("── {name}"));
        let (result, took) = timed(work);
        let good = result.is_ok();
        match &result {
            Ok(_) => say(&format!("── {name}: ok, {:.1} s", took.as_secs_f64())),
            Err(error) => say(&format!(
                "── {name}: FAILED, {:.1} s: {error:#}",
                took.as_secs_f64()
            )),
        }
        self.steps.push(Step { name, took, good });
        result.ok()
    }

    /// Whether no step failed.
    pub(crate) fn all_good(&self) -> bool {
        self.steps.iter().all(|step| step.good)
    }

    /// Where the time went, a line each.
    pub(crate) fn table(&self) -> String {
        let total: Duration = self.steps.iter().map(|step| step.took).sum();
        let row = |name: &str, took: Duration, result: &str| {
            format!("{name:<24} {:>8.1} s  {result}\n", took.as_secs_f64())
                .trim_end()
                .to_owned()
                + "\n"
        };
        let rows = self.steps.iter().map(|step| {
            row(
                step.name,
                step.took,
                if step.good { "ok" } else { "FAILED" },
            )
        });
        rows.chain([row("together", total, "")]).collect()
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::Report;

    #[test]
    fn a_failed_step_gives_nothing_and_stays_in_the_table() {
        let mut report = Report::default();
        assert_eq!(report.step("first", || Ok(1)), Some(1));
        assert!(report.all_good());
        assert_eq!(report.step::<u8>("second", || bail!("no")), None);
        assert!(!report.all_good());
        let table = report.table();
        let rows: Vec<_> = table.lines().collect();
        assert_eq!(rows.len(), 3);
        assert!(
            rows[0].starts_with("first") && rows[0].ends_with("ok"),
            "{table}"
        );
        assert!(
            rows[1].starts_with("second") && rows[1].ends_with("FAILED"),
            "{table}"
        );
    }
}
