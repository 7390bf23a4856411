//! In which order the bridge asks the system for what, as strace writes it down.

use std::path::Path;

use anyhow::{Context as _, Result};

/// A grandchild traces, so that the bridge itself is the child; every thread; descriptors with
/// their paths; every byte, in hexadecimal.
pub(crate) const OPTIONS: &[&str] = &[
    "-D",
    "-f",
    "-y",
    "-xx",
    "-s",
    "100000",
    "-e",
    "trace=fdatasync,fsync,pwrite64,write,writev,sendto,sendmsg",
    "-e",
    "signal=none",
];

/// What was written down.
#[derive(Debug)]
pub struct Trace {
    lines: Vec<String>,
}

impl Trace {
    /// The trace in a file, of a bridge that has ended with its strace.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(file: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(file).context("strace wrote nothing")?;
        let lines = text.lines().map(str::to_owned).collect();
        Ok(Self { lines })
    }

    /// The line of the first call from `from` on that hands over these bytes, and begins with one
    /// of these names.
    pub fn call_with(&self, from: usize, names: &[&str], bytes: &[u8]) -> Option<usize> {
        let hex = hexadecimal(bytes);
        (from..self.lines.len()).find(|at| {
            let line = &self.lines[*at];
            names.iter().any(|name| line.contains(&format!(" {name}("))) && line.contains(&hex)
        })
    }

    /// The line in which the first sync of a file that begins after the line `from` has ended.
    pub fn sync_after(&self, from: usize, file: &str) -> Option<usize> {
        let begun = (from + 1..self.lines.len()).find(|at| {
            let line = &self.lines[*at];
            (line.contains(" fdatasync(") || line.contains(" fsync("))
                && line.contains(&format!("{}>", hexadecimal(file.as_bytes())))
        })?;
        let line = &self.lines[begun];
        if !line.contains("<unfinished ...>") {
            return line.ends_with("= 0").then_some(begun);
        }
        let thread = line.split_whitespace().next()?;
        (begun + 1..self.lines.len()).find(|at| {
            let line = &self.lines[*at];
            line.starts_with(thread)
                && (line.contains("<... fdatasync resumed>")
                    || line.contains("<... fsync resumed>"))
                && line.ends_with("= 0")
        })
    }
}

const DIGITS: [&str; 16] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f",
];

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        for part in [
            "\\x",
            DIGITS[usize::from(byte >> 4)],
            DIGITS[usize::from(byte & 15)],
        ] {
            hex.push_str(part);
        }
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(lines: &[&str]) -> Trace {
        Trace {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        }
    }

    #[test]
    fn calls_and_the_ends_of_syncs_are_found() {
        let trace = trace(&[
            "1 pwrite64(3<\\x61\\x62>, \"\\x78\\x79\", 2, 0) = 2",
            "1 fdatasync(4<\\x63>) = 0",
            "1 fdatasync(3<\\x61\\x62> <unfinished ...>",
            "2 sendto(9<\\x73>, \"\\x7a\", 1) = 1",
            "2 <... fdatasync resumed>) = 0",
            "1 <... fdatasync resumed>) = 0",
            "2 sendto(9<\\x73>, \"\\x7a\", 1) = 1",
        ]);
        assert_eq!(trace.call_with(0, &["pwrite64"], b"xy"), Some(0));
        assert_eq!(trace.call_with(0, &["pwrite64"], b"z"), None);
        assert_eq!(trace.call_with(0, &["sendto"], b"z"), Some(3));
        assert_eq!(trace.call_with(4, &["sendto"], b"z"), Some(6));
        assert_eq!(trace.sync_after(0, "ab"), Some(5));
        assert_eq!(trace.sync_after(2, "ab"), None);
    }

    #[test]
    fn a_sync_that_failed_is_none() {
        let trace = trace(&["", "1 fdatasync(3<\\x61>) = -1 EIO"]);
        assert_eq!(trace.sync_after(0, "a"), None);
    }
}
