//! The hello, and what each role may say.

use protocol::card::TrayCard;
use protocol::console::ConsoleIntent;
use protocol::failure::Failure;
use protocol::frame::{ClientFrame, ServerFrame, Token, VERSION};
use protocol::ids::{DeskId, EntryId};
use protocol::kiosk::KioskIntent;
use protocol::pin::SealedPin;
use protocol::tray::TrayIntent;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use super::House;
use crate::hub::{DeskInput, Role};

const KIOSK: Role = Role::Kiosk(DeskId(1));

fn pin() -> SealedPin {
    SealedPin {
        entry: EntryId(5),
        ephemeral_key: vec![4; 65],
        sealed: vec![9; 20],
    }
}

fn one_of_each() -> [ClientFrame; 4] {
    [
        ClientFrame::Kiosk(KioskIntent::Cancel),
        ClientFrame::Pin(pin()),
        ClientFrame::Console(ConsoleIntent::Close),
        ClientFrame::Tray(TrayIntent::Take),
    ]
}

#[tokio::test]
async fn a_token_that_nobody_was_given_opens_nothing() {
    let house = House::open().await;
    let mut client = house.connect().await.unwrap();
    client.hello(Token([0; 32])).await;
    client.is_refused(Failure::TokenUnknown).await;
}

#[tokio::test]
async fn the_hello_comes_first() {
    let house = House::open().await;
    for frame in one_of_each().into_iter().chain([ClientFrame::Snapshot]) {
        let mut client = house.connect().await.unwrap();
        client.say(&frame).await;
        client.is_refused(Failure::HelloMissing).await;
    }
}

#[tokio::test]
async fn a_page_of_another_version_is_told_to_reload() {
    let house = House::open().await;
    for version in [0, VERSION + 1, u16::MAX] {
        let mut client = house.connect().await.unwrap();
        let token = house.token(KIOSK).await;
        client.say(&ClientFrame::Hello { version, token }).await;
        assert_eq!(client.hear().await, ServerFrame::Reload);
        client.is_closed(CloseCode::Normal).await;
    }
}

#[tokio::test]
async fn a_desk_that_is_not_there_has_no_kiosk_and_no_tray() {
    let house = House::open().await;
    for role in [
        Role::Kiosk(DeskId(9)),
        Role::Support(DeskId(9)),
        Role::Tray(DeskId(2)),
    ] {
        let mut client = house.connect().await.unwrap();
        client.hello(house.token(role).await).await;
        client.is_refused(Failure::NotThere).await;
    }
}

#[tokio::test]
async fn every_frame_that_is_not_of_the_role_is_refused_and_goes_nowhere() {
    let mut house = House::open().await;
    let allowed = |role, frame: &ClientFrame| {
        matches!(
            (role, frame),
            (Role::Kiosk(_), ClientFrame::Kiosk(_) | ClientFrame::Pin(_))
                | (Role::Console, ClientFrame::Console(_))
                | (Role::Tray(_), ClientFrame::Tray(_))
        )
    };
    for role in [
        KIOSK,
        Role::Console,
        Role::Support(DeskId(1)),
        Role::Display,
        Role::Tray(DeskId(1)),
    ] {
        let (mut client, _) = house.enter(role).await;
        let hello = ClientFrame::Hello {
            version: VERSION,
            token: Token([1; 32]),
        };
        let wrong = one_of_each().into_iter().chain([hello]);
        for frame in wrong.filter(|frame| !allowed(role, frame)) {
            client.say(&frame).await;
            assert_eq!(
                client.hear().await,
                ServerFrame::Refused(Failure::NotYourRole),
                "{role:?} said {frame:?}"
            );
        }
        client.is_alive().await;
    }
    let desk = house.desk(1);
    assert!(desk.intents.try_recv().is_err());
    assert!(desk.pins.try_recv().is_err());
    assert!(desk.tray_intents.try_recv().is_err());
    assert!(house.day.requests.try_recv().is_err());
}

#[tokio::test]
async fn a_pin_goes_to_the_pad_and_never_into_the_inbox() {
    let mut house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    client.say(&ClientFrame::Pin(pin())).await;
    client.is_alive().await;
    assert_eq!(house.desk(1).pins.try_recv(), Ok(pin()));
    assert!(house.desk(1).intents.try_recv().is_err());
}

#[tokio::test]
async fn the_tray_lays_cards() {
    let mut house = House::open().await;
    let (mut client, _) = house.enter(Role::Tray(DeskId(1))).await;
    let lay = TrayIntent::Lay(TrayCard::Expiring);
    client.say(&ClientFrame::Tray(lay)).await;
    client.is_alive().await;
    assert_eq!(house.desk(1).tray_intents.try_recv(), Ok(lay));
}

#[tokio::test]
async fn a_desk_that_is_behind_refuses_instead_of_queueing() {
    let mut house = House::open().await;
    let (mut client, _) = house.enter(KIOSK).await;
    // The inbox of the tests' desks has two places.
    for _ in 0..3 {
        client.say(&ClientFrame::Kiosk(KioskIntent::Back)).await;
    }
    assert_eq!(client.hear().await, ServerFrame::Refused(Failure::TooMany));
    let back = DeskInput::Kiosk(KioskIntent::Back);
    assert_eq!(house.desk(1).intents.recv().await, Some(back.clone()));
    assert_eq!(house.desk(1).intents.recv().await, Some(back));
    assert!(house.desk(1).intents.try_recv().is_err());
    client.is_alive().await;
}

#[tokio::test]
async fn what_is_no_frame_ends_the_socket() {
    let house = House::open().await;
    for nonsense in [
        Message::Binary(vec![].into()),
        Message::Binary(vec![0xff; 40].into()),
        // A frame with a byte too many.
        Message::Binary(vec![1, 0].into()),
        Message::Text("{}".into()),
    ] {
        let (mut client, _) = house.enter(KIOSK).await;
        client.send(nonsense).await;
        client.is_refused(Failure::FrameUnreadable).await;
    }
}
