//! `uketsuke demo`: a test folder with virtual cards, a stand-in for the eligibility service
//! and synthetic patients.

use std::collections::BTreeMap;
use std::path::Path;

use card::certificate::{Environment as Cards, TrustAnchors};
use protocol::card::TrayCard;
use protocol::environment::Environment;
use protocol::time::Date;
use protocol::way::Way;
use tokio::sync::mpsc;

use super::error::{HouseError, TestOnly};
use super::open::{DESK, House, Place, READER_EVENTS};
use super::test_cards;
use super::tray::Tray;
use crate::clock::Clock;
use crate::command::{DemoOptions, Output};
use crate::desk::Trust;
use crate::eligibility::{Source, StandIn};
use crate::hub::Role;
use crate::reader::virtual_reader;
use crate::store::Store;

/// Runs the demo until it is told to end.
///
/// # Errors
/// [`HouseError`].
pub async fn demo(options: DemoOptions, output: Output) -> Result<(), HouseError> {
    if options.fresh {
        empty(&options.data)?;
    }
    let clock = match options.today {
        Some(today) => Clock::starting_on(Date {
            year: today.year(),
            month: today.month().unsigned_abs(),
            day: today.day().unsigned_abs(),
        })?,
        None => Clock::real(),
    };
    let store = Store::open(&options.data, Some(Environment::Test))?;
    let folder = store
        .test_folder()
        .ok_or(HouseError::NotATestFolder(TestOnly::Demo))?;

    let authority = test_cards::authority(&store, folder).await?;
    let mut cards = BTreeMap::new();
    for which in TrayCard::ALL {
        let card = test_cards::card(&store, folder, &authority, which, clock.today()).await?;
        cards.insert(which, card);
    }
    let mut anchors = TrustAnchors::new(Cards::Test);
    anchors
        .add(authority.certificate_der())
        .map_err(|error| HouseError::TrustCertificate(options.data.clone(), error))?;

    let (events_in, events) = mpsc::channel(READER_EVENTS);
    let (reader, hand) = virtual_reader::start(events_in)?;
    let (tray, port) = Tray::new(DESK, hand, cards);
    tokio::spawn(tray.run());
    let house = House {
        listen: options.listen,
        clinic: words::clinic::DEMO.to_owned(),
        clock,
        source: Some(Source::StandIn(StandIn::new(
            folder,
            clock,
            anchors.clone(),
        ))),
        store,
        trust: Trust::new(anchors),
        terminal: None,
        desks: vec![Place {
            desk: DESK,
            way: Way::OwnReader,
            reader,
            events,
            tray: Some(port),
        }],
        links: vec![
            Role::Kiosk(DESK),
            Role::Tray(DESK),
            Role::Console,
            Role::Display,
            Role::Support(DESK),
        ],
    };
    house.run(output).await
}

/// Removes an earlier demo. A folder that is not a test folder is left alone.
fn empty(folder: &Path) -> Result<(), HouseError> {
    if !folder.exists() {
        return Ok(());
    }
    let is_empty = folder.read_dir()?.next().is_none();
    if !is_empty {
        let store = Store::open(folder, None)?;
        if store.test_folder().is_none() {
            return Err(HouseError::NotFresh(folder.to_owned()));
        }
    }
    Ok(std::fs::remove_dir_all(folder)?)
}
