//! Starting other programs, all in one place.

use std::convert::Infallible;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program with its arguments, not started yet.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
}

impl Program {
    /// The program of this name or path.
    #[expect(
        clippy::disallowed_methods,
        reason = "the build tool's one door to other programs"
    )]
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        // Cargo tells a program that it runs about the package it belongs to. A cargo that is started from here
        // would hand that on, and build scripts that watch these variables would run again each time.
        for inherited in [
            "CARGO",
            "CARGO_BIN_NAME",
            "CARGO_CRATE_NAME",
            "CARGO_MANIFEST_DIR",
            "CARGO_MANIFEST_PATH",
            "LD_LIBRARY_PATH",
        ] {
            command.env_remove(inherited);
        }
        for (name, _) in
            std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_PKG_"))
        {
            command.env_remove(name);
        }
        Self { command }
    }

    /// One more argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// More arguments.
    pub(crate) fn args(mut self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(arguments);
        self
    }

    /// One environment variable for it.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// The folder it runs in.
    pub(crate) fn current_dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it before the person's eyes; an exit code other than zero is an error.
    pub(crate) fn run(mut self) -> Result<()> {
        let status = self
            .command
            .stdout(std::io::stderr())
            .status()
            .with_context(|| self.cannot_start())?;
        if status.success() {
            Ok(())
        } else {
            bail!("{} ended with {status}", self.line())
        }
    }

    /// Runs it unseen and says whether it ended well.
    pub(crate) fn succeeds(mut self) -> Result<bool> {
        let status = self
            .command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .with_context(|| self.cannot_start())?;
        Ok(status.success())
    }

    /// Runs it and takes what it writes to standard output, whatever its exit code.
    pub(crate) fn output(mut self) -> Result<String> {
        let output = self
            .command
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| self.cannot_start())?;
        String::from_utf8(output.stdout)
            .with_context(|| format!("{} did not write UTF-8", self.line()))
    }

    /// The same, and what it complains about is not shown: its answer says it as well.
    pub(crate) fn output_quietly(mut self) -> Result<String> {
        let output = self
            .command
            .stderr(Stdio::null())
            .output()
            .with_context(|| self.cannot_start())?;
        String::from_utf8(output.stdout)
            .with_context(|| format!("{} did not write UTF-8", self.line()))
    }

    /// Runs it unseen, and says whether it ended well and what it wrote to standard output.
    pub(crate) fn answer(mut self) -> Result<(bool, String)> {
        let output = self
            .command
            .stdin(Stdio::null())
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| self.cannot_start())?;
        let answer = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok((output.status.success(), answer))
    }

    /// Runs it unseen, and says whether it ended well and what it complained about.
    pub(crate) fn complaints(mut self) -> Result<(bool, String)> {
        let output = self
            .command
            .stdin(Stdio::null())
            .output()
            .with_context(|| self.cannot_start())?;
        let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
        Ok((output.status.success(), complaints))
    }

    /// Runs it and hands on each line of its standard output as it comes; an exit code other than zero is an error.
    pub(crate) fn run_by_line(mut self, mut each: impl FnMut(&str)) -> Result<()> {
        let mut child = self
            .command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| self.cannot_start())?;
        if let Some(stdout) = child.stdout.take() {
            for line in BufReader::new(stdout).split(b'\n') {
                each(&String::from_utf8_lossy(&line?));
            }
        }
        let status = child.wait()?;
        if status.success() {
            Ok(())
        } else {
            bail!("{} ended with {status}", self.line())
        }
    }

    /// Becomes this program, so that it gets the terminal's signals itself. Comes back only with an error.
    pub(crate) fn replace(mut self) -> Result<Infallible> {
        let error = self.command.exec();
        Err(error).with_context(|| self.cannot_start())
    }

    fn cannot_start(&self) -> String {
        format!("{} cannot be started", self.line())
    }

    fn line(&self) -> String {
        let words = std::iter::once(self.command.get_program()).chain(self.command.get_args());
        let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
        format!("`{}`", words.join(" "))
    }
}
