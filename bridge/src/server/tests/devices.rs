//! Browsers that may come in: who they are is shown to consoles, and one that is withdrawn is put
//! out at once and for good.

use std::time::Duration;

use protocol::console::{ConsoleIntent, ConsoleView};
use protocol::device::{Device, DeviceRole};
use protocol::failure::Failure;
use protocol::frame::{ClientFrame, Numbered, ServerFrame, View};
use protocol::ids::{DeskId, DeviceId};

use super::house::{Client, House};
use crate::hub::Role;

fn devices(Numbered { view, .. }: Numbered) -> Vec<Device> {
    match view {
        View::Console(view) => {
            let ConsoleView { devices, .. } = *view;
            devices.unwrap()
        }
        other => panic!("{other:?}"),
    }
}

/// Asks for the devices, or for none of them.
async fn shown(console: &mut Client, shown: bool) -> Numbered {
    let intent = ConsoleIntent::Devices(shown);
    console.say(&ClientFrame::Console(intent)).await;
    console.change().await
}

/// The console's changes until its devices are so.
async fn until(console: &mut Client, are_so: impl Fn(&[Device]) -> bool) -> Vec<Device> {
    loop {
        let devices = devices(console.change().await);
        if are_so(&devices) {
            return devices;
        }
    }
}

#[tokio::test]
async fn a_console_sees_who_may_come_in_and_who_is_in() {
    let house = House::open().await;
    let (mut console, first) = house.enter(Role::Console).await;
    let View::Console(first) = first.view else {
        panic!("no console");
    };
    assert_eq!(first.devices, None, "nobody has asked");
    let [this] = devices(shown(&mut console, true).await).try_into().unwrap();
    assert_eq!(this.role, DeviceRole::Console);
    assert!(this.is_this && this.connected);

    let (kiosk, _) = house.enter(Role::Kiosk(DeskId(1))).await;
    let seen = until(&mut console, |devices| {
        devices.len() == 2 && devices[0].connected
    })
    .await;
    assert_eq!(seen[0].role, DeviceRole::Kiosk(DeskId(1)));
    assert!(!seen[0].is_this);
    drop(kiosk);
    until(&mut console, |devices| !devices[0].connected).await;
    let View::Console(last) = shown(&mut console, false).await.view else {
        panic!("no console");
    };
    assert_eq!(last.devices, None);
}

#[tokio::test]
async fn who_is_withdrawn_is_put_out_within_a_second_and_comes_in_no_more() {
    let house = House::open().await;
    let (mut console, _) = house.enter(Role::Console).await;
    shown(&mut console, true).await;
    let token = house.token(Role::Kiosk(DeskId(1))).await;
    let mut kiosks = Vec::new();
    // The same token at two sockets.
    for _ in 0..2 {
        let mut kiosk = house.connect().await.unwrap();
        kiosk.hello(token.clone()).await;
        kiosk.snapshot().await;
        kiosks.push(kiosk);
    }
    let seen = until(&mut console, |devices| devices.len() == 2).await;
    let withdraw = ClientFrame::Console(ConsoleIntent::Withdraw(seen[0].device));
    console.say(&withdraw).await;
    for kiosk in &mut kiosks {
        let put_out = kiosk.is_refused(Failure::TokenUnknown);
        tokio::time::timeout(Duration::from_secs(1), put_out)
            .await
            .unwrap();
    }
    until(&mut console, |devices| devices.len() == 1).await;
    let mut again = house.connect().await.unwrap();
    again.hello(token).await;
    again.is_refused(Failure::TokenUnknown).await;
    // And nobody else was put out.
    console.is_alive().await;
}

#[tokio::test]
async fn nobody_puts_out_who_is_not_there() {
    let house = House::open().await;
    let (mut console, _) = house.enter(Role::Console).await;
    console
        .say(&ClientFrame::Console(ConsoleIntent::Withdraw(DeviceId(0))))
        .await;
    assert_eq!(
        console.hear().await,
        ServerFrame::Refused(Failure::NotThere)
    );
    console.is_alive().await;
}
