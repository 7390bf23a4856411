//! Operations on virtual cards. The cards are synthetic (試験).

use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};

use card::virtual_card::VirtualCard;
use card::{
    AuthenticationPin, CardError, ChallengeStatement, Recognition, SignedStatement, TriesLeft,
};
use tokio::sync::mpsc;
use zeroize::Zeroizing;

use super::{SharedCard, start};
use crate::reader::{LaidCard, ReaderEvent, ReaderFailure, Ticket, test_card};

const ONE: Ticket = Ticket::NONE.next();
const TWO: Ticket = ONE.next();

fn adult() -> SharedCard {
    Arc::new(Mutex::new(test_card::adult()))
}

fn verify(
    pin: [u8; 4],
) -> impl FnOnce(&mut LaidCard<'_>) -> Result<SignedStatement, CardError> + Send {
    move |card| {
        let pin = AuthenticationPin::new(Zeroizing::new(pin)).unwrap();
        card.verify_and_sign(&pin, &ChallengeStatement::new("test", &[7; 32]).unwrap())
    }
}

#[tokio::test]
async fn what_the_hand_does_is_told_in_order() {
    let (events_in, mut events) = mpsc::channel(8);
    let (_reader, hand) = start(events_in).unwrap();
    hand.take().await.unwrap();
    hand.lay(adult()).await.unwrap();
    hand.lay(adult()).await.unwrap();
    hand.take().await.unwrap();
    hand.take().await.unwrap();
    drop(hand);

    let mut told = vec![];
    while let Some(event) = events.recv().await {
        told.push(event);
    }
    assert_eq!(
        told,
        [
            ReaderEvent::Up,
            ReaderEvent::CardLaid { ticket: ONE },
            ReaderEvent::CardTaken { ticket: ONE },
            ReaderEvent::CardLaid { ticket: TWO },
            ReaderEvent::CardTaken { ticket: TWO },
        ]
    );
}

#[tokio::test]
async fn an_operation_meets_the_card_of_its_laying_and_no_other() {
    let (events, _told) = mpsc::channel(8);
    let (reader, hand) = start(events).unwrap();
    let recognise = |card: &mut LaidCard<'_>| card.recognise();
    let taken = Err(ReaderFailure::CardTaken);
    assert_eq!(reader.operate(ONE, recognise).await, taken);

    hand.lay(adult()).await.unwrap();
    assert_eq!(
        reader.operate(ONE, recognise).await,
        Ok(Ok(Recognition::IndividualNumberCard))
    );
    assert_eq!(reader.operate(TWO, recognise).await, taken);

    hand.lay(adult()).await.unwrap();
    assert_eq!(reader.operate(ONE, recognise).await, taken);
    assert_eq!(
        reader.operate(TWO, recognise).await,
        Ok(Ok(Recognition::IndividualNumberCard))
    );
}

#[tokio::test]
async fn a_card_keeps_its_tries_while_it_is_off_the_reader() {
    let (events, _told) = mpsc::channel(8);
    let (reader, hand) = start(events).unwrap();
    let card = adult();
    hand.lay(Arc::clone(&card)).await.unwrap();
    assert_eq!(
        reader.operate(ONE, verify(*b"0000")).await,
        Ok(Err(CardError::PinWrong {
            left: TriesLeft::Count(2)
        }))
    );
    hand.take().await.unwrap();
    hand.lay(card).await.unwrap();
    let tries = reader
        .operate(TWO, |card: &mut LaidCard<'_>| card.tries_left())
        .await;
    assert_eq!(tries, Ok(Ok(TriesLeft::Count(2))));
    assert!(
        reader
            .operate(TWO, verify(VirtualCard::PIN))
            .await
            .unwrap()
            .is_ok()
    );
}

/// Runs an operation in the middle of which `meanwhile` happens, and tells what became of it.
async fn interrupted<F: Future<Output = ()>>(
    meanwhile: impl FnOnce(super::Hand) -> F,
) -> (Result<(), ReaderFailure>, Result<Recognition, CardError>) {
    let (events, _told) = mpsc::channel(8);
    let (reader, hand) = start(events).unwrap();
    hand.lay(adult()).await.unwrap();
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    let (go_on, may_go_on) = sync_channel(1);
    let (saw, seen) = sync_channel(1);

    let operation = reader.operate(ONE, move |card: &mut LaidCard<'_>| {
        card.recognise().unwrap();
        begun.send(()).unwrap();
        may_go_on.recv().unwrap();
        saw.send(card.recognise()).unwrap();
    });
    let interruption = async {
        has_begun.await.unwrap();
        meanwhile(hand).await;
        go_on.send(()).unwrap();
    };
    let (outcome, ()) = tokio::join!(operation, interruption);
    (outcome, seen.recv().unwrap())
}

#[tokio::test]
async fn a_card_taken_in_the_middle_fails_the_operation_whatever_it_had_found() {
    let interrupted = interrupted(async |hand| hand.take().await.unwrap()).await;
    let lost = (Err(ReaderFailure::CardTaken), Err(CardError::LinkLost));
    assert_eq!(interrupted, lost);
}

#[tokio::test]
async fn so_does_a_card_laid_in_its_place() {
    let interrupted = interrupted(async |hand| hand.lay(adult()).await.unwrap()).await;
    let lost = (Err(ReaderFailure::CardTaken), Err(CardError::LinkLost));
    assert_eq!(interrupted, lost);
}

#[tokio::test]
async fn nothing_in_the_middle_lets_the_operation_end() {
    let undisturbed = interrupted(async |_hand| ()).await;
    assert_eq!(undisturbed, (Ok(()), Ok(Recognition::IndividualNumberCard)));
}

#[tokio::test]
async fn operations_that_nobody_can_wait_for_are_refused() {
    let (events, _told) = mpsc::channel(8);
    let (reader, hand) = start(events).unwrap();
    hand.lay(adult()).await.unwrap();
    let (begun, has_begun) = tokio::sync::oneshot::channel();
    let (go_on, may_go_on) = sync_channel::<()>(1);
    let under_way = tokio::spawn({
        let reader = reader.clone();
        async move {
            let wait = move |_: &mut LaidCard<'_>| {
                begun.send(()).unwrap();
                may_go_on.recv().unwrap();
            };
            reader.operate(ONE, wait).await
        }
    });
    has_begun.await.unwrap();

    let waiting: Vec<_> = (0..super::WAITING)
        .map(|_| {
            let reader = reader.clone();
            let mut operation = Box::pin(async move { reader.operate(ONE, |_| ()).await });
            // A first look puts it into the queue.
            assert!(futures_util::FutureExt::now_or_never(&mut operation).is_none());
            operation
        })
        .collect();
    assert_eq!(reader.operate(ONE, |_| ()).await, Err(ReaderFailure::Busy));

    go_on.send(()).unwrap();
    assert_eq!(under_way.await.unwrap(), Ok(()));
    for operation in waiting {
        assert_eq!(operation.await, Ok(()));
    }
}
