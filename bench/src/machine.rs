//! The machine, and how much else it did: without this no figure can be read.

use std::fs;
use std::thread::available_parallelism;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

/// How busy the machine was at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Machine {
    processors: usize,
    load: String,
}

impl Machine {
    /// Looks at it now (proc(5), /proc/loadavg).
    pub(crate) fn now() -> Result<Self> {
        let averages =
            fs::read_to_string("/proc/loadavg").context("the machine's load cannot be read")?;
        Ok(Self {
            processors: available_parallelism()?.get(),
            load: averages
                .split_whitespace()
                .take(3)
                .collect::<Vec<_>>()
                .join(" "),
        })
    }

    /// For a person.
    pub(crate) fn line(&self) -> String {
        format!("{} processors, load average {}", self.processors, self.load)
    }

    /// For a program.
    pub(crate) fn json(&self) -> Value {
        json!({ "processors": self.processors, "load_average": self.load })
    }
}
