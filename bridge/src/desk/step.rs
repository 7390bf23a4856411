//! One step of a desk: the event, the transaction, the views, what is asked for.

use card::certificate::AuthenticationCertificate;
use protocol::failure::Failure;
use protocol::kiosk::{KioskScreen, KioskView, TroubleWay};
use protocol::pin::SealedPin;
use protocol::time::Timestamp;
use reception::desk::Desk;
use reception::desk::effect::DeskEffect;
use reception::desk::event::{Answer, CardFacts, DeskEvent, ReaderEvent as Said};
use tokio::sync::oneshot;

use super::ask::{self, Done, RawCard};
use super::audited;
use super::hand::CardRead;
use super::record::{Written, batch};
use super::{DeskMessage, DeskTask};
use crate::eligibility::SourceSession;
use crate::reader::ReaderEvent;
use crate::store::{AuditEntry, Batch, Origin, ResultFile};

type Outcome = Option<oneshot::Sender<Result<(), Failure>>>;

/// An event, with the answer of a source that it comes from.
#[derive(Clone, Debug)]
pub(super) struct Came {
    event: DeskEvent,
    file: Option<Box<ResultFile>>,
}

impl DeskTask {
    pub(super) async fn reader_says(&mut self, event: ReaderEvent) {
        let said = match event {
            ReaderEvent::Up => Said::Up,
            ReaderEvent::Down => {
                self.hand.ticket = None;
                Said::Down
            }
            ReaderEvent::CardLaid { ticket } => {
                self.hand.ticket = Some(ticket);
                Said::CardLaid
            }
            ReaderEvent::CardTaken { ticket } => {
                if self.hand.ticket != Some(ticket) {
                    return;
                }
                self.hand.ticket = None;
                Said::CardTaken
            }
        };
        self.step(DeskEvent::Reader(said), None).await;
    }

    pub(super) async fn pin_came(&mut self, pin: &SealedPin) {
        match self.slot.accept(pin, self.parts.clock.instant()) {
            Ok(entry) => self.step(DeskEvent::PinReady(entry), None).await,
            Err(failure) => tracing::debug!(code = failure.row().code, "a PIN was not accepted"),
        }
    }

    pub(super) async fn take(&mut self, message: DeskMessage) {
        match message {
            DeskMessage::Event { event, outcome } => self.step(event, outcome).await,
            DeskMessage::Done(done) => self.done(*done).await,
        }
    }

    async fn done(&mut self, done: Done) {
        let op = done.op();
        if !self.desk.awaits(op) {
            // It belongs to somebody who has left, and is wiped here with what it brings.
            return;
        }
        let mut file = None;
        let answer = match done {
            Done::Card { read, .. } => Answer::Card(read.and_then(|raw| self.keep_card(raw))),
            Done::Pin {
                said, signature, ..
            } => {
                self.hand.signature = signature;
                Answer::Pin(said)
            }
            Done::Source { answer, bytes, .. } => {
                file = bytes.map(|bytes| Box::new(self.result_file(bytes)));
                answer
            }
        };
        let event = DeskEvent::Answer { op, answer };
        self.take_in(Came { event, file }, None).await;
    }

    /// Checks a card that was read and takes it in hand.
    fn keep_card(&mut self, raw: RawCard) -> Result<CardFacts, Failure> {
        let certificate = AuthenticationCertificate::from_der(&raw.der)
            .map_err(|_malformed| Failure::CardUnreadable)?;
        self.parts
            .trust
            .check(&certificate, self.parts.clock.now())?;
        let mark = self.parts.store.mark_of(&raw.der);
        let read = CardRead {
            der: raw.der,
            certificate,
            mark,
        };
        let facts = ask::facts(&read, raw.tries, &self.hand);
        self.hand.card = Some(read);
        Ok(facts)
    }

    /// One step. While the store does not write, a person's act is refused, and what the world
    /// says waits in line: it has happened all the same.
    pub(super) async fn step(&mut self, event: DeskEvent, outcome: Outcome) {
        self.take_in(Came { event, file: None }, outcome).await;
    }

    async fn take_in(&mut self, came: Came, outcome: Outcome) {
        let answer = if self.unwritten.is_empty() {
            self.write_and_advance(&came).await
        } else {
            Err(Failure::StoreAway)
        };
        if answer == Err(Failure::StoreAway) && has_happened(&came.event) {
            self.unwritten.push_back(came);
        }
        if let Some(outcome) = outcome
            && outcome.send(answer).is_err()
        {
            tracing::debug!("nobody waits for an act's outcome any more");
        }
    }

    /// Writes what waits in line, in order, as far as the store takes it.
    pub(super) async fn write_the_unwritten(&mut self) {
        while let Some(came) = self.unwritten.front().cloned() {
            if self.write_and_advance(&came).await == Err(Failure::StoreAway) {
                return;
            }
            self.unwritten.pop_front();
        }
        self.kiosk.publish_if_new(self.desk.kiosk_view());
    }

    async fn write_and_advance(&mut self, came: &Came) -> Result<(), Failure> {
        let now = self.parts.clock.now();
        let mut next = self.desk.clone();
        let effects = next.handle(now, came.event.clone());
        if let Some(failure) = effects.iter().find_map(|effect| match effect {
            DeskEffect::Refuse(failure) => Some(*failure),
            _ => None,
        }) {
            if let Some(entry) = audited::refused(&came.event, &self.desk, now, failure) {
                self.audit_refused(entry).await;
            }
            return Err(failure);
        }
        if next == self.desk && effects.is_empty() {
            return Ok(());
        }
        if let Err(failure) = self.commit(now, came, &effects).await {
            self.kiosk
                .publish_if_new(without_store(self.desk.kiosk_view()));
            return Err(failure);
        }
        self.advance(next, effects).await;
        Ok(())
    }

    /// An act of the staff was refused. It is refused whether that can be written or not.
    async fn audit_refused(&self, entry: AuditEntry) {
        let refused = Batch {
            audit: vec![entry],
            ..Batch::default()
        };
        if let Err(error) = self.parts.store.commit(refused).await {
            tracing::error!(%error, "a refused act could not be written");
        }
    }

    /// Writes the event and what follows from it, in one transaction.
    async fn commit(
        &self,
        at: Timestamp,
        Came { event, file }: &Came,
        effects: &[DeskEffect],
    ) -> Result<(), Failure> {
        let written = Written {
            at,
            today: self.parts.clock.today(),
            event,
            file: file.as_deref(),
            effects,
            card: self.hand.card.as_ref().map(|card| card.mark),
        };
        let batch = batch(&self.desk, written).map_err(|error| {
            tracing::error!(%error, "an event could not be written down");
            Failure::StoreAway
        })?;
        self.parts.store.commit(batch).await.map_err(|error| {
            tracing::error!(%error, "a step could not be written");
            Failure::StoreAway
        })
    }

    /// The step is on disk: the machine moves, its views are shown, what it asks for is done.
    async fn advance(&mut self, next: Desk, effects: Vec<DeskEffect>) {
        self.desk = next;
        // The pad's key is there before the view that shows the pad.
        for effect in &effects {
            match effect {
                DeskEffect::OpenPad(entry) => match self.slot.open(*entry) {
                    Ok(key) => drop(self.pad_key.send_replace(Some(key))),
                    Err(failure) => {
                        tracing::error!(code = failure.row().code, "the pad could not be opened");
                    }
                },
                DeskEffect::ClosePad => {
                    self.slot.wipe();
                    self.pad_key.send_replace(None);
                }
                _ => {}
            }
        }
        self.kiosk.publish_if_new(self.desk.kiosk_view());
        self.support.publish_if_new(self.desk.support_view());
        // One step can end a session and begin the next with the card that it brings.
        let card_is_new = effects.contains(&DeskEffect::KeepMark);
        for effect in effects {
            match effect {
                DeskEffect::EraseMark | DeskEffect::EndSource if card_is_new => {
                    self.hand.forget_all_but_the_card();
                }
                effect => self.carry_out(effect).await,
            }
        }
        let row = self.desk.row();
        if self.shown != Some(row) {
            self.shown = Some(row);
            self.parts.day.shows(row).await;
        }
    }

    /// What the source has answered, as it came.
    fn result_file(&self, bytes: Vec<u8>) -> ResultFile {
        let SourceSession { day, desk, session } = self.source_session();
        ResultFile {
            day,
            at: self.parts.clock.now(),
            origin: Origin::Connector { desk, session },
            bytes,
        }
    }

    pub(super) fn source_session(&self) -> SourceSession {
        SourceSession {
            day: self.parts.clock.today(),
            desk: self.id(),
            session: self.desk.session(),
        }
    }
}

/// The view while the store cannot write: nothing that is not on disk is shown as done.
fn without_store(view: KioskView) -> KioskView {
    KioskView {
        screen: KioskScreen::Trouble {
            failure: Failure::StoreAway,
            ways: vec![TroubleWay::Staff],
        },
        back: false,
        cancel: false,
        warning: None,
        ..view
    }
}

/// Whether an event has happened whether it can be written or not: everything but the acts of
/// persons, who can be told that theirs was refused.
const fn has_happened(event: &DeskEvent) -> bool {
    !matches!(
        event,
        DeskEvent::Kiosk(_) | DeskEvent::Staff { .. } | DeskEvent::Tick
    )
}
