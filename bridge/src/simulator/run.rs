//! A simulator at work: it says where it is, and does what it is told until nobody can tell it
//! anything any more.

use std::io::{self, BufRead as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use card::certificate::TrustAnchors;
use tokio::sync::mpsc;

use super::certificates::{self, CertificatesError, HOST};
use super::command::Command;
use super::connector::{self, OtherEnd};
use super::root::{Root, RootError};
use super::terminal::Terminal;
use crate::clock::Clock;
use crate::command::Output;
use crate::server::{self, ListenError};

/// So many commands may wait.
const WAITING: usize = 16;

/// How long one that was told to end may have the folder.
const GIVEN_BACK_WITHIN: Duration = Duration::from_secs(5);

/// How often it is asked for.
const ASKED_EVERY: Duration = Duration::from_millis(20);

/// What a simulator is started with.
#[derive(Debug)]
pub struct SimulatorSetup {
    /// Its folder.
    pub root: PathBuf,
    /// A loopback address; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Its clock.
    pub clock: Clock,
    /// The test CAs of the cards that it knows.
    pub anchors: TrustAnchors,
    /// The clinic's code (医療機関コード).
    pub institution: String,
}

/// Why a simulator does not run.
#[derive(Debug, thiserror::Error)]
pub enum SimulatorError {
    /// The folder.
    #[error(transparent)]
    Root(#[from] RootError),
    /// The certificates.
    #[error(transparent)]
    Certificates(#[from] CertificatesError),
    /// The listener.
    #[error("the listener: {0}")]
    Listen(#[from] ListenError),
    /// The operating system gives no thread or file.
    #[error("the operating system refuses: {0}")]
    System(#[from] io::Error),
}

/// Runs a simulator until its standard input ends: whoever started it and is gone, however he
/// went, leaves none behind.
///
/// # Errors
/// [`SimulatorError`].
pub async fn run(setup: SimulatorSetup, output: Output) -> Result<(), SimulatorError> {
    let root = take(setup.root).await?;
    let identity = root.path().join("connector");
    let tls = certificates::server(&identity)?;
    let end = OtherEnd::new(
        setup.clock,
        setup.anchors,
        setup.institution.clone(),
        root.path(),
    )?;
    let (end, terminal) = (
        Arc::new(end),
        Arc::new(Terminal::new(root.path(), setup.clock, setup.institution)?),
    );
    let listener = server::bind(setup.listen).await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(connector::serve(listener, tls, Arc::clone(&end)));
    tokio::spawn(Arc::clone(&terminal).answer_requests());
    let mut lines = lines()?;
    output.simulating(&format!("https://{HOST}:{port}"), &identity, root.path());
    while let Some(line) = lines.recv().await {
        let obeyed = line.parse().map(|command| obey(command, &end, &terminal));
        output.obeyed(obeyed);
    }
    Ok(())
}

fn obey(command: Command, end: &OtherEnd, terminal: &Arc<Terminal>) {
    match command {
        Command::Present(presenting) => {
            let terminal = Arc::clone(terminal);
            tokio::spawn(async move {
                if let Err(error) = terminal.present(presenting).await {
                    tracing::warn!(%error, "nothing came of somebody at the reader");
                }
            });
        }
        Command::Terminal(conduct) => terminal.conduct(conduct),
        Command::Connector(conduct) => end.conduct(conduct),
        Command::Lose(answers) => end.lose(answers),
        Command::Expire => end.expire(),
        Command::Validity(validity) => {
            end.validity(validity.clone());
            terminal.validity(validity);
        }
    }
}

/// Takes the folder. A bridge that was killed leaves a simulator that is just about to end.
async fn take(path: PathBuf) -> Result<Root, RootError> {
    let taking = async {
        loop {
            match Root::take(&path) {
                Err(RootError::Taken(_)) => tokio::time::sleep(ASKED_EVERY).await,
                taken => return taken,
            }
        }
    };
    tokio::time::timeout(GIVEN_BACK_WITHIN, taking)
        .await
        .unwrap_or_else(|_late| Err(RootError::Taken(path.clone())))
}

/// The lines of standard input. They are read by a thread of their own, which ends with them.
fn lines() -> io::Result<mpsc::Receiver<String>> {
    let (lines_in, lines) = mpsc::channel(WAITING);
    std::thread::Builder::new()
        .name("commands".to_owned())
        .spawn(move || {
            for line in io::stdin().lock().lines() {
                let taken = line.is_ok_and(|line| lines_in.blocking_send(line).is_ok());
                if !taken {
                    return;
                }
            }
        })?;
    Ok(lines)
}
