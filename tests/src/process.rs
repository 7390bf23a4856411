//! Programs that the tests start. Each ends with the test that started it.

use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Lines, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result};

/// A command, ready to be given arguments.
#[expect(
    clippy::disallowed_methods,
    reason = "the tests' one place that starts programs"
)]
pub fn command(program: impl AsRef<OsStr>) -> Command {
    Command::new(program)
}

/// A running program. It is killed when it is dropped.
#[derive(Debug)]
pub struct Running {
    child: Child,
    input: Option<ChildStdin>,
    lines: Option<Lines<BufReader<ChildStdout>>>,
}

impl Running {
    /// Starts a program whose output is read line by line.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        Self::spawn(command.stdin(Stdio::null()))
    }

    /// The same, and what it reads can be written line by line.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn start_with_input(command: &mut Command) -> Result<Self> {
        Self::spawn(command.stdin(Stdio::piped()))
    }

    fn spawn(command: &mut Command) -> Result<Self> {
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} does not start", command.get_program().display()))?;
        let lines = child.stdout.take().map(|out| BufReader::new(out).lines());
        Ok(Self {
            input: child.stdin.take(),
            child,
            lines,
        })
    }

    /// Writes a line that the program reads.
    ///
    /// # Errors
    /// It reads nothing, or has ended.
    pub fn write_line(&mut self, line: &str) -> Result<()> {
        let input = self.input.as_mut().context("the program reads nothing")?;
        writeln!(input, "{line}").context("the program does not read any more")
    }

    /// The next line that the program prints.
    ///
    /// # Errors
    /// The program has ended.
    pub fn line(&mut self) -> Result<String> {
        self.lines
            .as_mut()
            .and_then(Iterator::next)
            .context("the program has ended without saying what was awaited")?
            .context("the program's output cannot be read")
    }

    /// Whether the program has ended by itself.
    ///
    /// # Errors
    /// The system does not say.
    pub fn has_ended(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }

    /// The process's number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends the program at once, as a power cut would (SIGKILL), and waits until it is gone.
    ///
    /// # Errors
    /// The program cannot be ended.
    pub fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Running {
    /// Waits until nobody has the program's output any more: neither it nor what it has started.
    pub fn wait_for_the_last(&mut self) {
        self.lines.take().into_iter().flatten().for_each(drop);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself already; then there is nothing to end.
        if self.kill().is_err() {
            self.lines = None;
        }
    }
}
