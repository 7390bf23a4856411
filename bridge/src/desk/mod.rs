//! A desk's task: one inbox, the machine of `reception`, the reader, the pad and the source.
//!
//! A step is: hand the event to a copy of the machine; write the event and what follows from
//! it in one transaction; only then let the copy take the machine's place, show its views, and
//! do what it asks for. So whatever a screen has shown is on disk.

mod ask;
mod audited;
mod carry_out;
mod hand;
mod inbox;
mod present;
mod record;
mod step;
mod trust;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use protocol::ids::DeskId;
use protocol::pin::{PadKey, SealedPin};
use protocol::time::Timestamp;
use reception::desk::event::DeskEvent;
use reception::desk::{Desk, DeskSetup};
use tokio::sync::{mpsc, watch};

pub(crate) use self::audited::of_act;
use self::hand::Hand;
pub use self::inbox::{DeskInbox, DeskMessage};
pub use self::record::{Written, batch};
pub use self::trust::Trust;
use crate::clock::Clock;
use crate::day::DayInbox;
use crate::eligibility::Connector;
use crate::hub::{DeskInput, DeskPort, Publisher, TrayPort};
use crate::pad::PadSlot;
use crate::reader::{Reader, ReaderEvent};
use crate::store::{JournalEntry, Machine, Store, StoreError};

/// So many intents may wait for a desk. A person taps far slower than a desk answers.
const INTENTS: usize = 16;

/// A store that did not write is asked again after this.
const STORE_AGAIN: Duration = Duration::from_secs(2);

/// What a desk works with.
#[derive(Clone, Debug)]
pub struct DeskParts {
    /// The clinic's clock.
    pub clock: Clock,
    /// The store.
    pub store: Store,
    /// The desk's reader.
    pub reader: Reader,
    /// Which cards are accepted.
    pub trust: Arc<Trust>,
    /// Where eligibility is known from; none in a folder without one.
    pub source: Option<Connector>,
    /// The day.
    pub day: DayInbox,
}

/// A desk's task, ready to run.
#[derive(Debug)]
pub struct DeskTask {
    parts: DeskParts,
    desk: Desk,
    hand: Hand,
    slot: PadSlot,
    inbox: mpsc::Receiver<DeskMessage>,
    answers: DeskInbox,
    reader: mpsc::Receiver<ReaderEvent>,
    intents: mpsc::Receiver<DeskInput>,
    pins: mpsc::Receiver<SealedPin>,
    kiosk: Publisher<protocol::kiosk::KioskView>,
    support: Publisher<protocol::support::SupportView>,
    pad_key: watch::Sender<Option<PadKey>>,
    shown: Option<protocol::console::DeskRow>,
    unwritten: VecDeque<step::Came>,
}

impl DeskTask {
    /// The task of a desk that stands where its journal left it, and its port for the sockets.
    ///
    /// # Errors
    /// The store could not be read.
    pub async fn prepare(
        desk: Desk,
        parts: DeskParts,
        reader: mpsc::Receiver<ReaderEvent>,
        (answers, inbox): (DeskInbox, mpsc::Receiver<DeskMessage>),
        tray: Option<TrayPort>,
    ) -> Result<(Self, DeskPort), StoreError> {
        let mark = parts.store.card_mark(desk.id()).await?;
        let kiosk = Publisher::new(desk.kiosk_view());
        let support = Publisher::new(desk.support_view());
        let pad_key = watch::Sender::new(None);
        let (intents_in, intents) = mpsc::channel(INTENTS);
        let (pins_in, pins) = mpsc::channel(1);
        let port = DeskPort {
            intents: intents_in,
            kiosk: kiosk.views(),
            support: support.views(),
            pad_key: pad_key.subscribe(),
            pins: pins_in,
            tray,
        };
        let task = Self {
            parts,
            desk,
            hand: Hand::with_mark(mark),
            slot: PadSlot::new(),
            inbox,
            answers,
            reader,
            intents,
            pins,
            kiosk,
            support,
            pad_key,
            shown: None,
            unwritten: VecDeque::new(),
        };
        Ok((task, port))
    }

    /// Runs the desk until its inbox is closed or its sockets' side is gone.
    pub async fn run(mut self) {
        self.step(DeskEvent::Restarted, None).await;
        loop {
            let wake = sleep_until(self.parts.clock, self.desk.wake_at());
            let expiry = expire(&self.slot);
            let store = ask_again(!self.unwritten.is_empty());
            tokio::select! {
                biased;
                event = self.reader.recv() => match event {
                    Some(event) => self.reader_says(event).await,
                    None => return,
                },
                message = self.inbox.recv() => match message {
                    Some(message) => self.take(message).await,
                    None => return,
                },
                pin = self.pins.recv() => match pin {
                    Some(pin) => self.pin_came(&pin).await,
                    None => return,
                },
                intent = self.intents.recv() => match intent {
                    Some(DeskInput::Kiosk(intent)) => self.step(DeskEvent::Kiosk(intent), None).await,
                    None => return,
                },
                () = expiry => self.slot.expire(self.parts.clock.instant()),
                () = store => self.write_the_unwritten().await,
                () = wake => self.step(DeskEvent::Tick, None).await,
            }
        }
    }

    fn id(&self) -> DeskId {
        self.desk.id()
    }
}

/// The desk as it was when the bridge ended: the same events in the same order. Nothing that
/// they asked for is done again.
///
/// # Errors
/// An entry was written by another version of the bridge. Passing it over would leave a desk
/// that nobody has seen.
pub fn replay(
    setup: DeskSetup,
    now: Timestamp,
    journal: &[JournalEntry],
) -> Result<Desk, postcard::Error> {
    let machine = Machine::Desk(setup.desk);
    let mut entries = journal
        .iter()
        .filter(|entry| entry.machine == machine)
        .peekable();
    let first = entries.peek().map_or(now, |entry| entry.at);
    let mut desk = Desk::new(setup, first);
    for entry in entries {
        drop(desk.handle(entry.at, postcard::from_bytes(&entry.event)?));
    }
    Ok(desk)
}

/// Waits a moment before the store is asked again.
pub(crate) async fn ask_again(wanted: bool) {
    if wanted {
        tokio::time::sleep(STORE_AGAIN).await;
    } else {
        std::future::pending::<()>().await;
    }
}

/// Waits until a point in the clinic's time.
pub(crate) async fn sleep_until(clock: Clock, at: Option<Timestamp>) {
    match at {
        Some(at) => {
            let left = u64::try_from(at.0.saturating_sub(clock.now().0)).unwrap_or(0);
            tokio::time::sleep(Duration::from_millis(left)).await;
        }
        None => std::future::pending().await,
    }
}

/// Waits until a PIN that nobody took has lain in the slot for too long.
async fn expire(slot: &PadSlot) {
    match slot.expires_at() {
        Some(at) => tokio::time::sleep_until(at.into()).await,
        None => std::future::pending().await,
    }
}
