//! Views as they change: numbered, the newest first, one desk beside the other.

use std::time::Duration;

use futures_util::StreamExt as _;
use protocol::card::TrayCard;
use protocol::display::DisplayView;
use protocol::environment::Environment;
use protocol::frame::{self, ClientFrame, Numbered, ServerFrame, View};
use protocol::ids::{DeskId, EntryId, VisitNumber};
use protocol::kiosk::{KioskIntent, KioskScreen, KioskView};
use protocol::pin::{PadKey, TriesLeft};
use protocol::tray::TrayView;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use super::House;
use super::house::{console_view, kiosk_view, support_view};
use crate::hub::{ConsoleProjection, DeskInput, Role};
use crate::server::Limits;

const KIOSK: Role = Role::Kiosk(DeskId(1));

fn kiosk(number: u32, view: KioskView) -> Numbered {
    Numbered {
        number,
        view: View::Kiosk(view),
    }
}

#[tokio::test]
async fn changes_are_numbered_from_the_snapshot_on() {
    let house = House::open().await;
    // What happened before the hello is nothing that this client missed.
    house.desks[&1].kiosk.publish(kiosk_view(1, 3));
    let (mut client, first) = house.enter(KIOSK).await;
    assert_eq!(first, kiosk(0, kiosk_view(1, 3)));
    for number in 1..=3 {
        let view = kiosk_view(1, 10 + number);
        house.desks[&1].kiosk.publish(view.clone());
        assert_eq!(client.change().await, kiosk(number, view));
    }
}

#[tokio::test]
async fn states_that_were_skipped_take_their_numbers_with_them() {
    let house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    // One thread: the socket's task cannot run between these.
    for session in 1..=5 {
        house.desks[&1].kiosk.publish(kiosk_view(1, session));
    }
    assert_eq!(client.change().await, kiosk(5, kiosk_view(1, 5)));

    client.say(&ClientFrame::Snapshot).await;
    assert_eq!(client.snapshot().await, kiosk(5, kiosk_view(1, 5)));
    house.desks[&1].kiosk.publish(kiosk_view(1, 6));
    assert_eq!(client.change().await, kiosk(6, kiosk_view(1, 6)));
}

#[tokio::test]
async fn two_kiosks_know_nothing_of_each_other() {
    let mut house = House::open().await;
    let (mut one, first) = house.enter(KIOSK).await;
    assert_eq!(first, kiosk(0, kiosk_view(1, 0)));
    let (mut two, first) = house.enter(Role::Kiosk(DeskId(2))).await;
    assert_eq!(first, kiosk(0, kiosk_view(2, 0)));

    house.desks[&2].kiosk.publish(kiosk_view(2, 9));
    assert_eq!(two.change().await, kiosk(1, kiosk_view(2, 9)));
    one.is_alive().await;

    two.say(&ClientFrame::Kiosk(KioskIntent::CallHelp)).await;
    two.is_alive().await;
    assert_eq!(
        house.desk(2).intents.try_recv(),
        Ok(DeskInput::Kiosk(KioskIntent::CallHelp))
    );
    assert!(house.desk(1).intents.try_recv().is_err());
}

#[tokio::test]
async fn each_role_is_sent_its_own_view() {
    let house = House::open().await;
    let expected = [
        (Role::Support(DeskId(2)), View::Support(support_view(2))),
        (
            Role::Console,
            View::Console(Box::new(console_view("試験医院"))),
        ),
        (
            Role::Display,
            View::Display(DisplayView {
                environment: Environment::Test,
                called: vec![],
            }),
        ),
        (
            Role::Tray(DeskId(1)),
            View::Tray(TrayView {
                desk: DeskId(1),
                laid: None,
            }),
        ),
    ];
    let mut clients = vec![];
    for (role, view) in expected {
        let (client, first) = house.enter(role).await;
        assert_eq!(first, Numbered { number: 0, view });
        clients.push(client);
    }

    let helped = protocol::support::SupportView {
        help: protocol::help::HelpState::Called,
        ..support_view(2)
    };
    let called = DisplayView {
        environment: Environment::Test,
        called: vec![VisitNumber(7)],
    };
    let laid = TrayView {
        desk: DeskId(1),
        laid: Some(TrayCard::Adult45),
    };
    house.desks[&2].support.publish(helped.clone());
    let day = ConsoleProjection::new(|_| console_view("試験診療所"));
    house.day.console.publish(day);
    house.day.display.publish(called.clone());
    house.desks[&1].tray.publish(laid.clone());
    let changed = [
        View::Support(helped),
        View::Console(Box::new(console_view("試験診療所"))),
        View::Display(called),
        View::Tray(laid),
    ];
    for (client, view) in clients.iter_mut().zip(changed) {
        assert_eq!(client.change().await, Numbered { number: 1, view });
    }
}

#[tokio::test]
async fn the_key_of_the_pad_is_there_before_the_pad_and_again_with_a_snapshot() {
    let house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    let key = PadKey {
        entry: EntryId(8),
        public_key: vec![4; 65],
    };
    let pad = KioskView {
        screen: KioskScreen::Pin {
            entry: EntryId(8),
            tries: TriesLeft::Three,
            wrong: false,
            again: false,
        },
        ..kiosk_view(1, 1)
    };
    house.desks[&1].pad_key.send_replace(Some(key.clone()));
    house.desks[&1].kiosk.publish(pad.clone());
    assert_eq!(client.hear().await, ServerFrame::PadKey(key.clone()));
    assert_eq!(client.change().await, kiosk(1, pad.clone()));

    client.say(&ClientFrame::Snapshot).await;
    assert_eq!(client.hear().await, ServerFrame::PadKey(key.clone()));
    assert_eq!(client.snapshot().await, kiosk(1, pad.clone()));

    let mut reloaded = house.connect().await.unwrap();
    reloaded.hello(house.token(KIOSK).await).await;
    assert_eq!(reloaded.hear().await, ServerFrame::PadKey(key));
    assert_eq!(reloaded.snapshot().await, kiosk(0, pad));

    // A pad that was closed has no key to send.
    house.desks[&1].pad_key.send_replace(None);
    client.is_alive().await;
}

/// A view that fills the buffers of the operating system after a few.
fn heavy(number: u32) -> ConsoleProjection {
    let clinic = format!("{number:08}{}", "x".repeat(512 * 1024));
    ConsoleProjection::new(move |_| console_view(&clinic))
}

#[tokio::test]
async fn a_slow_client_is_sent_the_newest_state_and_slows_nobody() {
    const LAST: u32 = 200;
    let house = House::open().await;
    let (mut slow, _) = house.enter(Role::Console).await;
    let (mut quick, _) = house.enter(Role::Console).await;

    // The quick one is sent every state while the slow one reads nothing at all.
    for number in 1..=LAST {
        house.day.console.publish(heavy(number));
        assert_eq!(quick.change().await.number, number);
    }
    let mut numbers = vec![];
    while numbers.last() != Some(&LAST) {
        numbers.push(slow.change().await.number);
    }
    assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    // What the operating system had taken comes first, then at once the newest.
    assert!(numbers.len() < 100, "{} states were queued", numbers.len());
    slow.is_alive().await;
}

#[tokio::test]
async fn a_client_that_takes_nothing_is_given_up() {
    let limits = Limits {
        write: Duration::from_millis(50),
        sockets: 1,
        ..Limits::default()
    };
    let house = House::with(limits, &[]).await;
    let (mut stuck, _) = house.enter(Role::Console).await;
    // Its place is taken until the server gives it up.
    let mut number = 0;
    while let Err(status) = house.connect().await {
        assert_eq!(status, 429);
        number += 1;
        house.day.console.publish(heavy(number));
    }
    let mut last = None;
    while let Some(message) = stuck.socket.next().await {
        last = Some(message);
    }
    assert!(
        !matches!(last, Some(Ok(Message::Close(_)))),
        "a client that reads nothing cannot be told"
    );
}

#[tokio::test]
async fn a_desk_that_ends_ends_its_sockets_and_no_others() {
    let mut house = House::open().await;
    let (mut one, _) = house.enter(KIOSK).await;
    let (mut two, _) = house.enter(Role::Kiosk(DeskId(2))).await;
    house.desks.remove(&1);
    one.is_closed(CloseCode::Away).await;
    two.is_alive().await;
}

#[tokio::test]
async fn a_bridge_that_ends_says_so_to_every_socket() {
    let house = House::open().await;
    let (mut known, _) = house.enter(KIOSK).await;
    let mut stranger = house.connect().await.unwrap();
    let clients = async {
        known.is_closed(CloseCode::Away).await;
        stranger.is_closed(CloseCode::Away).await;
        // Reading on answers the close.
        assert!(known.socket.next().await.is_none());
        assert!(stranger.socket.next().await.is_none());
    };
    tokio::join!(house.close(), clients);
}

#[tokio::test]
async fn a_frame_of_every_kind_fits_its_limit() {
    let pin = ClientFrame::Pin(protocol::pin::SealedPin {
        entry: EntryId(u32::MAX),
        ephemeral_key: vec![4; 65],
        sealed: vec![0; 20],
    });
    assert!(frame::encode(&pin).unwrap().len() <= frame::CLIENT_FRAME_LIMIT);
}
