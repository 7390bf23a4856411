//! What a client may not do.

use std::time::Duration;

use futures_util::StreamExt as _;
use protocol::failure::Failure;
use protocol::frame::{CLIENT_FRAME_LIMIT, ClientFrame, ServerFrame, encode};
use protocol::ids::{DeskId, EntryId};
use protocol::pin::SealedPin;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{CloseCode, Data, OpCode};

use super::House;
use crate::hub::Role;
use crate::server::Limits;

const KIOSK: Role = Role::Kiosk(DeskId(1));

/// A frame of exactly `length` bytes that is well formed, whatever its length.
fn frame_of(length: usize) -> Vec<u8> {
    (0..=length)
        .map(|sealed| {
            encode(&ClientFrame::Pin(SealedPin {
                entry: EntryId(0),
                ephemeral_key: vec![],
                sealed: vec![7; sealed],
            }))
            .unwrap()
        })
        .find(|frame| frame.len() == length)
        .unwrap()
}

#[tokio::test]
async fn a_frame_longer_than_the_limit_is_not_read() {
    let mut house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    client
        .send(Message::Binary(frame_of(CLIENT_FRAME_LIMIT).into()))
        .await;
    client.is_alive().await;
    assert!(house.desk(1).pins.try_recv().is_ok());

    client
        .send(Message::Binary(frame_of(CLIENT_FRAME_LIMIT + 1).into()))
        .await;
    client.is_refused(Failure::FrameUnreadable).await;
    assert!(house.desk(1).pins.try_recv().is_err());
}

#[tokio::test]
async fn nor_one_that_comes_in_pieces() {
    let mut house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    let bytes = frame_of(600);
    let (first, rest) = bytes.split_at(300);
    let piece = |bytes: &[u8], data, last| {
        Message::Frame(Frame::message(bytes.to_vec(), OpCode::Data(data), last))
    };
    client.send(piece(first, Data::Binary, false)).await;
    client.send(piece(rest, Data::Continue, true)).await;
    client.is_refused(Failure::FrameUnreadable).await;
    assert!(house.desk(1).pins.try_recv().is_err());
}

#[tokio::test]
async fn a_client_that_says_too_much_is_told_and_closed() {
    let limits = Limits {
        frame_cost: Duration::from_hours(1),
        frame_burst: 5,
        ..Limits::default()
    };
    let house = House::with(limits, &[]).await;
    let (mut client, _) = house.enter(KIOSK).await;
    // The hello was the first of five; control frames count as well.
    client.send(Message::Pong(vec![].into())).await;
    for number in 0..4 {
        client.say(&ClientFrame::Ping(number)).await;
    }
    for number in 0..3 {
        assert_eq!(client.hear().await, ServerFrame::Pong(number));
    }
    client.is_refused(Failure::TooMany).await;
}

// With the clock stopped, time jumps to the next timer as soon as nothing else is to be done: the
// limits are those that a clinic runs with, and no load of the machine is mistaken for silence.

#[tokio::test]
async fn a_socket_that_never_says_hello_is_closed() {
    let house = House::open().await;
    let mut client = house.connect().await.unwrap();
    let since = stopped_clock();
    client.is_refused(Failure::HelloMissing).await;
    assert_within(since, Limits::default().hello);
}

#[tokio::test]
async fn pings_of_the_socket_itself_are_no_hello() {
    let house = House::open().await;
    let mut client = house.connect().await.unwrap();
    client.send(Message::Ping(vec![1].into())).await;
    client.send(Message::Pong(vec![2].into())).await;
    assert_eq!(
        client.socket.next().await.unwrap().unwrap(),
        Message::Pong(vec![1].into())
    );
    let since = stopped_clock();
    client.is_refused(Failure::HelloMissing).await;
    assert_within(since, Limits::default().hello);
}

#[tokio::test]
async fn a_silent_client_is_closed() {
    let house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    let since = stopped_clock();
    client.is_closed(CloseCode::Normal).await;
    assert_within(since, Limits::default().silence);
}

/// The clock may have jumped on to the end of the farewell while the bytes were on their way.
fn assert_within(since: tokio::time::Instant, limit: Duration) {
    let took = since.elapsed();
    assert!(took <= limit + Limits::default().farewell, "{took:?}");
}

#[expect(
    clippy::disallowed_methods,
    reason = "the clock is stopped, and what it shows is what the test moved it to"
)]
fn stopped_clock() -> tokio::time::Instant {
    tokio::time::pause();
    tokio::time::Instant::now()
}

#[tokio::test]
async fn strangers_have_few_places_and_leave_them_with_the_hello() {
    let limits = Limits {
        strangers: 2,
        ..Limits::default()
    };
    let house = House::with(limits, &[]).await;
    let mut one = house.connect().await.unwrap();
    let _two = house.connect().await.unwrap();
    assert_eq!(house.connect().await.err(), Some(429));

    one.hello(house.token(KIOSK).await).await;
    one.snapshot().await;
    assert!(house.connect().await.is_ok());
}

#[tokio::test]
async fn all_sockets_have_a_number_of_places() {
    let limits = Limits {
        sockets: 2,
        ..Limits::default()
    };
    let house = House::with(limits, &[]).await;
    let (_one, _) = house.enter(KIOSK).await;
    let (mut two, _) = house.enter(KIOSK).await;
    assert_eq!(house.connect().await.err(), Some(429));

    two.socket.close(None).await.unwrap();
    // The place is free when the server has seen the close through.
    while house.connect().await.is_err() {}
}
