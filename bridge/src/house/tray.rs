//! The demo's tray: a task that lays the synthetic cards on a desk's virtual reader.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use card::virtual_card::VirtualCard;
use protocol::card::TrayCard;
use protocol::ids::DeskId;
use protocol::tray::{TrayIntent, TrayView};
use tokio::sync::mpsc;

use crate::hub::{Publisher, TrayPort};
use crate::reader::virtual_reader::{Hand, SharedCard};

/// So many intents may wait for the tray.
pub(super) const INTENTS: usize = 8;

/// The tray of one desk.
pub(super) struct Tray {
    desk: DeskId,
    hand: Hand,
    cards: BTreeMap<TrayCard, SharedCard>,
    intents: mpsc::Receiver<TrayIntent>,
    view: Publisher<TrayView>,
}

impl Tray {
    /// A tray with these cards, and its port for the sockets.
    pub(super) fn new(
        desk: DeskId,
        hand: Hand,
        cards: BTreeMap<TrayCard, VirtualCard>,
    ) -> (Self, TrayPort) {
        let (intents_in, intents) = mpsc::channel(INTENTS);
        let view = Publisher::new(TrayView { desk, laid: None });
        let port = TrayPort {
            intents: intents_in,
            view: view.views(),
        };
        let cards = cards
            .into_iter()
            .map(|(which, card)| (which, Arc::new(Mutex::new(card))))
            .collect();
        let tray = Self {
            desk,
            hand,
            cards,
            intents,
            view,
        };
        (tray, port)
    }

    /// Runs the tray until nobody can reach it any more.
    pub(super) async fn run(mut self) {
        while let Some(intent) = self.intents.recv().await {
            let moved = match intent {
                TrayIntent::Lay(which) => match self.cards.get(&which) {
                    Some(card) => self.hand.lay(Arc::clone(card)).await.map(|()| Some(which)),
                    None => continue,
                },
                TrayIntent::Take => self.hand.take().await.map(|()| None),
            };
            match moved {
                Ok(laid) => self.view.publish(TrayView {
                    desk: self.desk,
                    laid,
                }),
                Err(error) => {
                    tracing::warn!(%error, "nobody listens to the tray's reader");
                    return;
                }
            }
        }
    }
}
