//! Opening a house: store, journal, day, one desk, listener.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use protocol::ids::DeskId;
use protocol::way::Way;
use reception::day::DaySetup;
use reception::desk::DeskSetup;
use tokio::sync::mpsc;

use super::error::HouseError;
use super::replay::replay;
use super::terminal;
use crate::assets;
use crate::clock::Clock;
use crate::command::Output;
use crate::day::{DayInbox, DayTask};
use crate::desk::{DeskInbox, DeskParts, DeskTask, Trust};
use crate::eligibility::terminal::Folders;
use crate::eligibility::{Connector, Institution};
use crate::hub::{Hub, Role, Tokens, TrayPort};
use crate::reader::{Reader, ReaderEvent};
use crate::server::{self, Limits, State};
use crate::store::Store;

/// The first desk of a house.
pub(super) const DESK: DeskId = DeskId(1);

/// So many events of a reader may wait.
pub(super) const READER_EVENTS: usize = 16;

/// What a house is opened with.
pub(super) struct House {
    pub(super) listen: SocketAddr,
    pub(super) clinic: String,
    pub(super) clock: Clock,
    pub(super) store: Store,
    pub(super) trust: Trust,
    /// Where eligibility is known from by card; none in a folder without such a source.
    pub(super) source: Option<Connector>,
    /// The clinic's terminal, beside which companions work.
    pub(super) terminal: Option<Beside>,
    pub(super) desks: Vec<Place>,
    pub(super) links: Vec<Role>,
}

/// The clinic's terminal, as a house is opened with it.
pub(super) struct Beside {
    pub(super) folders: Folders,
    pub(super) institution: Institution,
    /// Where a companion's desk hears whether the folders can be reached.
    pub(super) readers: Vec<mpsc::Sender<ReaderEvent>>,
}

/// A desk, as a house is opened with it.
pub(super) struct Place {
    pub(super) desk: DeskId,
    pub(super) way: Way,
    pub(super) reader: Reader,
    pub(super) events: mpsc::Receiver<ReaderEvent>,
    pub(super) tray: Option<TrayPort>,
}

impl House {
    /// Opens the house, says where it listens and which links lead in, and runs it until the
    /// process is told to end.
    pub(super) async fn run(self, output: Output) -> Result<(), HouseError> {
        if !assets::is_built() {
            return Err(HouseError::NoScreens);
        }
        let listener = server::bind(self.listen).await?;
        let address = listener.local_addr()?;
        let store = self.store.clone();
        let tokens = Tokens::open(store.clone(), self.clock).await?;
        let links = self.links.clone();
        let hub = self.start().await?;

        output.listening(address);
        for role in links {
            output.link(address, role, &tokens.issue(role).await?);
        }
        let state = State {
            hub: Arc::new(hub),
            tokens,
            assets: assets::embedded(),
            limits: Limits::default(),
        };
        server::run(listener, told_to_end(), state).await?;
        store.close().await;
        Ok(())
    }

    /// Replays the journal and starts the tasks.
    async fn start(self) -> Result<Hub, HouseError> {
        let environment = self.store.environment();
        let setup = |place: &Place| DeskSetup {
            desk: place.desk,
            way: place.way,
            environment,
            clinic: self.clinic.clone(),
        };
        let (desks, day) = replay(
            &self.store,
            self.clock.now(),
            self.desks.iter().map(setup).collect(),
            DaySetup {
                environment,
                clinic: self.clinic.clone(),
                desks: self.desks.iter().map(|place| place.desk).collect(),
                institution: self
                    .terminal
                    .as_ref()
                    .map(|terminal| terminal.institution.digits().to_owned()),
            },
        )
        .await?;

        let (day_tell, day_inbox) = DayInbox::new();
        let (source, trust) = (self.source, Arc::new(self.trust));
        let mut ports = BTreeMap::new();
        let mut inboxes = BTreeMap::new();
        let mut tasks = Vec::new();
        for (place, desk) in self.desks.into_iter().zip(desks) {
            let (inbox, receiver) = DeskInbox::new();
            let (task, port) = DeskTask::prepare(
                desk,
                DeskParts {
                    clock: self.clock,
                    store: self.store.clone(),
                    reader: place.reader,
                    trust: Arc::clone(&trust),
                    source: source.clone(),
                    day: day_tell.clone(),
                },
                place.events,
                (inbox.clone(), receiver),
                place.tray,
            )
            .await?;
            ports.insert(place.desk, port);
            inboxes.insert(place.desk, inbox);
            tasks.push(task);
        }
        let terminal = match self.terminal {
            Some(beside) => {
                Some(terminal::watch(beside, &self.store, self.clock, &day_tell).await?)
            }
            None => None,
        };
        let (day_task, day_port) = DayTask::prepare(
            day,
            self.clock,
            self.store,
            inboxes,
            (source, terminal),
            (day_tell, day_inbox),
        );
        tokio::spawn(day_task.run());
        for task in tasks {
            tokio::spawn(task.run());
        }
        Ok(Hub {
            desks: ports,
            day: day_port,
        })
    }
}

/// Done when the process is told to end: Ctrl-C, or a service manager's SIGTERM.
async fn told_to_end() {
    let interrupted = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "Ctrl-C cannot be heard");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(error) => {
                tracing::error!(%error, "SIGTERM cannot be heard");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
