//! The tray of a companion: a card that is laid there lies on the accredited face reader beside,
//! which the simulator plays.

use protocol::card::TrayCard;
use protocol::ids::DeskId;
use protocol::tray::{TrayIntent, TrayView};
use tokio::sync::mpsc;

use super::simulator::Started;
use super::test_cards::profile;
use super::tray::INTENTS;
use crate::hub::{Publisher, TrayPort};

/// The tray, with the simulator whose reader it serves.
pub(super) struct Walk {
    desk: DeskId,
    simulator: Started,
    intents: mpsc::Receiver<TrayIntent>,
    view: Publisher<TrayView>,
}

impl Walk {
    /// A tray at the simulator's reader, and its port for the sockets.
    pub(super) fn new(desk: DeskId, simulator: Started) -> (Self, TrayPort) {
        let (intents_in, intents) = mpsc::channel(INTENTS);
        let view = Publisher::new(TrayView { desk, laid: None });
        let port = TrayPort {
            intents: intents_in,
            view: view.views(),
        };
        let walk = Self {
            desk,
            simulator,
            intents,
            view,
        };
        (walk, port)
    }

    /// Runs the tray until nobody can reach it any more. The simulator ends with it.
    pub(super) async fn run(mut self) {
        while let Some(intent) = self.intents.recv().await {
            let laid = match intent {
                TrayIntent::Lay(which) => {
                    if self.present(which).await {
                        Some(which)
                    } else {
                        return;
                    }
                }
                TrayIntent::Take => None,
            };
            self.view.publish(TrayView {
                desk: self.desk,
                laid,
            });
        }
    }

    async fn present(&mut self, which: TrayCard) -> bool {
        let command = format!("present {}", profile(which).name());
        match self.simulator.tell(&command).await {
            Ok(()) => true,
            Err(error) => {
                tracing::warn!(%error, "the demo's simulator has ended");
                false
            }
        }
    }
}
