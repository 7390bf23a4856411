//! The PIN's last step: out of its slot and to the card.

use card::{CardError, ChallengeStatement, SignedStatement};
use protocol::ids::EntryId;

use crate::clock::Clock;
use crate::pad::PadSlot;
use crate::reader::{Reader, ReaderFailure, Ticket};

/// Presents the PIN of this entry to the card of this laying and has it sign the statement;
/// none where the slot has been emptied.
///
/// Before the card comes the source, other operations and other programs that have it: that may
/// take seconds. So the PIN stays in its slot until the card has answered, and whatever wipes
/// the slot meanwhile has also stopped the presentation.
pub(super) async fn present(
    reader: &Reader,
    ticket: Ticket,
    slot: &PadSlot,
    entry: EntryId,
    clock: Clock,
    statement: ChallengeStatement,
) -> Result<Result<Option<SignedStatement>, CardError>, ReaderFailure> {
    let slot = slot.clone();
    reader
        .operate(ticket, move |card| {
            card.recognise()?;
            let Some(pin) = slot.take(entry, clock.instant()) else {
                return Ok(None);
            };
            card.verify_and_sign(&pin, &statement).map(Some)
        })
        .await
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::sync_channel;
    use std::sync::{Arc, Mutex};

    use card::TriesLeft;
    use card::virtual_card::VirtualCard;
    use futures_util::FutureExt as _;
    use tokio::sync::mpsc;

    use super::*;
    use crate::pad::test_page::seal;
    use crate::reader::{LaidCard, ReaderEvent, test_card, virtual_reader};

    const ENTRY: EntryId = EntryId(7);

    /// What comes of a PIN while another operation is at the card, during which `meanwhile`
    /// happens to the slot; and the tries that the card has left.
    async fn presented(
        pin: [u8; 4],
        meanwhile: impl FnOnce(&PadSlot),
    ) -> (Result<Option<SignedStatement>, CardError>, TriesLeft) {
        let (events_in, mut events) = mpsc::channel(8);
        let (reader, hand) = virtual_reader::start(events_in).unwrap();
        let card = Arc::new(Mutex::new(test_card::adult()));
        hand.lay(card).await.unwrap();
        let ticket = loop {
            if let ReaderEvent::CardLaid { ticket } = events.recv().await.unwrap() {
                break ticket;
            }
        };
        let (clock, slot) = (Clock::real(), PadSlot::new());
        let key = slot.open(ENTRY).unwrap();
        slot.accept(&seal(&key, &pin), clock.instant()).unwrap();

        let (go_on, may_go_on) = sync_channel::<()>(1);
        let wait = move |_: &mut LaidCard<'_>| may_go_on.recv().unwrap();
        let mut before = Box::pin(reader.operate(ticket, wait));
        // A first look puts it into the queue.
        assert!((&mut before).now_or_never().is_none());
        let statement = ChallengeStatement::new("test", &[7; 32]).unwrap();
        let presenting = present(&reader, ticket, &slot, ENTRY, clock, statement);
        let mut presenting = Box::pin(presenting);
        assert!((&mut presenting).now_or_never().is_none());

        meanwhile(&slot);
        go_on.send(()).unwrap();
        before.await.unwrap();
        let said = presenting.await.unwrap();
        assert!(slot.take(ENTRY, clock.instant()).is_none(), "it is used up");
        let tries = reader.operate(ticket, |card: &mut LaidCard<'_>| card.tries_left());
        (said, tries.await.unwrap().unwrap())
    }

    #[tokio::test]
    async fn a_pin_that_waits_for_the_card_is_presented_once() {
        let (said, tries) = presented(VirtualCard::PIN, |_| ()).await;
        assert!(said.unwrap().is_some());
        assert_eq!(tries, TriesLeft::Count(3));
        let (said, tries) = presented(*b"0000", |_| ()).await;
        let left = TriesLeft::Count(2);
        assert_eq!((said, tries), (Err(CardError::PinWrong { left }), left));
    }

    #[tokio::test]
    async fn a_slot_that_is_wiped_while_the_card_is_busy_presents_nothing() {
        let (said, tries) = presented(*b"0000", PadSlot::wipe).await;
        assert_eq!((said, tries), (Ok(None), TriesLeft::Count(3)));
        // So does another opening of the pad.
        let again = |slot: &PadSlot| drop(slot.open(EntryId(8)).unwrap());
        let (said, tries) = presented(*b"0000", again).await;
        assert_eq!((said, tries), (Ok(None), TriesLeft::Count(3)));
    }
}
