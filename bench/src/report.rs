//! What was measured, as a table and as JSON.

use serde_json::{Value, json};

use crate::machine::Machine;
use crate::sample::Sample;

/// In what a row is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unit {
    /// Milliseconds.
    Milliseconds,
    /// Bytes.
    Bytes,
    /// Kibibytes, as the kernel counts memory.
    Kibibytes,
    /// Commands to a card.
    Apdus,
    /// So many in a second: more is better.
    PerSecond,
}

/// Ours beside its baseline.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// What was measured.
    pub(crate) what: &'static str,
    /// In what.
    pub(crate) unit: Unit,
    /// Ours.
    pub(crate) ours: Sample,
    /// What it is measured against, by name.
    pub(crate) against: &'static str,
    /// The same there.
    pub(crate) baseline: Sample,
}

/// A file that a page loads.
#[derive(Clone, Debug)]
pub(crate) struct LoadedFile {
    /// The page.
    pub(crate) page: &'static str,
    /// The file's path.
    pub(crate) path: String,
    /// Its bytes as they came over the wire, brotli where the bridge has it so.
    pub(crate) encoded: u64,
    /// Its bytes as the page has them.
    pub(crate) decoded: u64,
}

/// Everything.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// The machine before the first measurement and after the last.
    pub(crate) machine: [Machine; 2],
    /// The rows.
    pub(crate) rows: Vec<Row>,
    /// The files of the pages.
    pub(crate) files: Vec<LoadedFile>,
    /// What has to be said about the figures.
    pub(crate) remarks: Vec<String>,
}

impl Unit {
    const fn name(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Bytes => "B",
            Self::Kibibytes => "KiB",
            Self::Apdus => "APDU",
            Self::PerSecond => "/s",
        }
    }

    fn show(self, value: Option<f64>) -> String {
        match (self, value) {
            (_, None) => "–".to_owned(),
            (Self::Milliseconds, Some(value)) => format!("{value:.2}"),
            (Self::Bytes | Self::Kibibytes | Self::Apdus | Self::PerSecond, Some(value)) => {
                format!("{value:.0}")
            }
        }
    }
}

impl Row {
    /// Ours in multiples of the baseline, by the medians.
    fn ratio(&self) -> Option<f64> {
        let (ours, baseline) = (self.ours.p50()?, self.baseline.p50()?);
        (baseline > 0.0).then(|| ours / baseline)
    }

    fn cells(&self) -> [String; 9] {
        let show = |value| self.unit.show(value);
        [
            self.what.to_owned(),
            self.unit.name().to_owned(),
            show(self.ours.p50()),
            show(self.ours.p95()),
            self.against.to_owned(),
            show(self.baseline.p50()),
            show(self.baseline.p95()),
            self.ratio()
                .map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}")),
            format!("{}/{}", self.ours.runs(), self.baseline.runs()),
        ]
    }

    fn json(&self) -> Value {
        let sample = |sample: &Sample| json!({ "p50": sample.p50(), "p95": sample.p95(), "runs": sample.runs() });
        json!({
            "what": self.what,
            "unit": self.unit.name(),
            "ours": sample(&self.ours),
            "against": self.against,
            "baseline": sample(&self.baseline),
            "ratio": self.ratio(),
        })
    }
}

impl Report {
    /// For a person: Markdown, aligned.
    pub(crate) fn table(&self) -> String {
        let [before, after] = &self.machine;
        let head = [
            "what", "unit", "ours p50", "p95", "against", "p50", "p95", "ratio", "runs",
        ];
        let rows: Vec<_> = self.rows.iter().map(Row::cells).collect();
        let files = self.files.iter().map(|file| {
            [
                file.page.to_owned(),
                file.path.clone(),
                file.encoded.to_string(),
                file.decoded.to_string(),
            ]
        });
        let files: Vec<_> = files.collect();
        let mut text = format!(
            "machine before: {}\nmachine after:  {}\n\n{}\n{}",
            before.line(),
            after.line(),
            aligned(head, &rows),
            aligned(["page", "file", "bytes sent", "bytes"], &files),
        );
        for remark in &self.remarks {
            text.push('\n');
            text.push_str(remark);
        }
        text
    }

    /// For a program.
    pub(crate) fn json(&self) -> Value {
        let files = self.files.iter().map(|file| {
            json!({ "page": file.page, "file": file.path, "encoded": file.encoded, "decoded": file.decoded })
        });
        json!({
            "machine": { "before": self.machine[0].json(), "after": self.machine[1].json() },
            "rows": self.rows.iter().map(Row::json).collect::<Vec<_>>(),
            "files": files.collect::<Vec<_>>(),
            "remarks": self.remarks,
        })
    }
}

/// A table whose columns are as wide as their widest cell.
fn aligned<const COLUMNS: usize>(head: [&str; COLUMNS], rows: &[[String; COLUMNS]]) -> String {
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .chain([head[column].chars().count()])
            .max()
            .unwrap_or(0)
    };
    let widths: [usize; COLUMNS] = std::array::from_fn(width);
    let line = |cells: [&str; COLUMNS]| {
        let cells = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = widths.map(|width| "-".repeat(width));
    let mut text = line(head) + &line(rule.each_ref().map(String::as_str));
    for row in rows {
        text += &line(row.each_ref().map(String::as_str));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Row, Unit, aligned};
    use crate::sample::Sample;

    #[test]
    fn a_ratio_is_of_medians_and_of_something() {
        let row = |ours: f64, baseline: f64| Row {
            what: "a",
            unit: Unit::Bytes,
            ours: Sample::counted(ours),
            against: "b",
            baseline: Sample::counted(baseline),
        };
        assert_eq!(row(3.0, 2.0).ratio(), Some(1.5));
        assert_eq!(row(3.0, 0.0).ratio(), None);
        assert_eq!(row(3.0, 2.0).json()["ratio"], 1.5);
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let table = aligned(["a", "b"], &[["long".to_owned(), "1".to_owned()]]);
        assert_eq!(table, "| a    | b |\n| ---- | - |\n| long | 1 |\n");
    }
}
