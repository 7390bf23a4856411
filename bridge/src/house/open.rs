//! Opening a house: store, journal, day, one desk, listener.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use protocol::ids::DeskId;
use reception::day::DaySetup;
use reception::desk::DeskSetup;
use tokio::sync::mpsc;

use super::error::HouseError;
use super::replay;
use crate::assets;
use crate::clock::Clock;
use crate::command::Output;
use crate::day::{DayInbox, DayTask};
use crate::desk::{DeskInbox, DeskParts, DeskTask, Trust};
use crate::eligibility::Source;
use crate::hub::{Hub, Role, Tokens, TrayPort};
use crate::reader::{Reader, ReaderEvent};
use crate::server::{self, Limits, State};
use crate::store::Store;

/// The one desk of this house.
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
    pub(super) source: Option<Source>,
    pub(super) reader: Reader,
    pub(super) events: mpsc::Receiver<ReaderEvent>,
    pub(super) tray: Option<TrayPort>,
    pub(super) links: Vec<Role>,
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
        let tokens = Tokens::new(store.clone(), self.clock);
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
        let (desk, day) = replay::replay(
            &self.store,
            self.clock,
            DeskSetup {
                desk: DESK,
                environment,
                clinic: self.clinic.clone(),
            },
            DaySetup {
                environment,
                clinic: self.clinic,
                desks: vec![DESK],
            },
        )
        .await?;

        let (day_tell, day_inbox) = DayInbox::new();
        let (desk_inbox, desk_receiver) = DeskInbox::new();
        let (desk_task, desk_port) = DeskTask::prepare(
            desk,
            DeskParts {
                clock: self.clock,
                store: self.store.clone(),
                reader: self.reader,
                trust: Arc::new(self.trust),
                source: self.source.map(Arc::new),
                day: day_tell,
            },
            self.events,
            (desk_inbox.clone(), desk_receiver),
            self.tray,
        )
        .await?;
        let desks = BTreeMap::from([(DESK, desk_inbox)]);
        let (day_task, day_port) = DayTask::prepare(day, self.clock, self.store, desks, day_inbox);
        tokio::spawn(day_task.run());
        tokio::spawn(desk_task.run());
        Ok(Hub {
            desks: BTreeMap::from([(DESK, desk_port)]),
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
