//! `uketsuke simulator`, and the one that a demo starts for itself.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use jiff::civil;
use serde::Deserialize;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::error::HouseError;
use super::trust::test_anchors;
use crate::clock::{Clock, date_of};
use crate::command::{Output, SimulatorOptions};
use crate::eligibility::connector::Endpoint;
use crate::simulator::{SimulatorSetup, run};

/// Runs a simulator until its standard input ends.
///
/// # Errors
/// [`HouseError`].
pub async fn simulator(options: SimulatorOptions, output: Output) -> Result<(), HouseError> {
    let setup = SimulatorSetup {
        root: options.root,
        listen: options.listen,
        clock: clock(options.today)?,
        anchors: test_anchors(&options.trust)?,
        institution: options.institution.digits().to_owned(),
    };
    Ok(run(setup, output).await?)
}

/// A clock that shows this day, or the machine's.
pub(super) fn clock(today: Option<civil::Date>) -> Result<Clock, HouseError> {
    let Some(today) = today else {
        return Ok(Clock::real());
    };
    Ok(Clock::starting_on(date_of(today))?)
}

/// A simulator that was started by this process and ends with it: it ends when its standard
/// input does, so that none is left however this process goes.
#[derive(Debug)]
pub(super) struct Started {
    /// Where its connector is.
    pub(super) connector: Endpoint,
    /// The folder for `--connector-identity`.
    pub(super) identity: PathBuf,
    /// The folder with the terminal's.
    pub(super) terminal: PathBuf,
    commands: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
    _child: Child,
}

/// Where it is, as it says itself.
#[derive(Deserialize)]
struct Simulating {
    connector: String,
    identity: PathBuf,
    terminal: PathBuf,
}

impl Started {
    /// Starts one on this folder, with the day of the demo and its test CA.
    pub(super) async fn on(
        root: &Path,
        today: Option<civil::Date>,
        test_ca: &Path,
    ) -> Result<Self, HouseError> {
        #[expect(
            clippy::disallowed_methods,
            reason = "a demo brings its simulator along, which is another process as the real other end is"
        )]
        let mut command = Command::new(std::env::current_exe()?);
        command
            .args(["--json", "simulator", "--listen", "127.0.0.1:0", "--root"])
            .arg(root)
            .arg("--trust")
            .arg(test_ca)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        if let Some(today) = today {
            command.args(["--today", &today.to_string()]);
        }
        let mut child = command.spawn()?;
        let (commands, answers) = (child.stdin.take(), child.stdout.take());
        let commands = commands.ok_or(HouseError::SimulatorGone)?;
        let mut answers = BufReader::new(answers.ok_or(HouseError::SimulatorGone)?).lines();
        let line = answers
            .next_line()
            .await?
            .ok_or(HouseError::SimulatorGone)?;
        let simulating: Simulating =
            serde_json::from_str(&line).map_err(|_unread| HouseError::SimulatorGone)?;
        let connector = simulating.connector.parse();
        Ok(Self {
            connector: connector.map_err(|_no_url| HouseError::SimulatorGone)?,
            identity: simulating.identity,
            terminal: simulating.terminal,
            commands,
            answers,
            _child: child,
        })
    }

    /// Has it do something. It has taken the command when this is done.
    pub(super) async fn tell(&mut self, command: &str) -> Result<(), HouseError> {
        self.commands.write_all(command.as_bytes()).await?;
        self.commands.write_all(b"\n").await?;
        let answer = self.answers.next_line().await?;
        match answer {
            Some(line) if line.contains("\"done\"") => Ok(()),
            _ => Err(HouseError::SimulatorGone),
        }
    }
}
