//! `uketsuke demo`: a test folder with virtual cards, a simulator of the eligibility service and
//! synthetic patients, and a desk for each way of working.

use std::collections::BTreeMap;
use std::path::Path;

use card::certificate::{Environment as Cards, TrustAnchors};
use protocol::card::TrayCard;
use protocol::environment::Environment;
use protocol::ids::DeskId;
use protocol::way::Way;
use tokio::sync::mpsc;

use super::error::{HouseError, TestOnly};
use super::open::{Beside, DESK, House, Place, READER_EVENTS};
use super::serve::connector;
use super::simulator::{Started, clock};
use super::test_cards;
use super::tray::Tray;
use super::virtual_card::TEST_CA;
use super::walk::Walk;
use crate::command::{DemoOptions, Output};
use crate::desk::Trust;
use crate::eligibility::Institution;
use crate::eligibility::terminal::Folders;
use crate::hub::Role;
use crate::reader::virtual_reader;
use crate::store::Store;

/// The desk beside an accredited face reader, which the simulator plays.
const BESIDE: DeskId = DeskId(2);

/// The simulator's folder, in the demo's.
const SIMULATOR: &str = "simulator";

/// Runs the demo until it is told to end.
///
/// # Errors
/// [`HouseError`].
pub async fn demo(options: DemoOptions, output: Output) -> Result<(), HouseError> {
    if options.fresh {
        empty(&options.data)?;
    }
    let clock = clock(options.today)?;
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

    let test_ca = options.data.join(TEST_CA);
    std::fs::write(&test_ca, authority.certificate_der())?;
    let root = options.data.join(SIMULATOR);
    let simulator = Started::on(&root, options.today, &test_ca).await?;
    let source = connector(simulator.connector.clone(), &simulator.identity, &store)?;

    let (events_in, events) = mpsc::channel(READER_EVENTS);
    let (reader, hand) = virtual_reader::start(events_in)?;
    let (tray, own_tray) = Tray::new(DESK, hand, cards);
    tokio::spawn(tray.run());
    let (folders_in, folders) = mpsc::channel(READER_EVENTS);
    let terminal = Beside {
        folders: Folders::below(&simulator.terminal),
        institution: Institution::synthetic(),
        readers: vec![folders_in],
    };
    let (walk, walk_tray) = Walk::new(BESIDE, simulator);
    tokio::spawn(walk.run());
    let house = House {
        listen: options.listen,
        clinic: words::clinic::DEMO.to_owned(),
        clock,
        source: Some(source),
        store,
        trust: Trust::new(anchors),
        terminal: Some(terminal),
        desks: vec![
            Place {
                desk: DESK,
                way: Way::OwnReader,
                reader,
                events,
                tray: Some(own_tray),
            },
            Place {
                desk: BESIDE,
                way: Way::Companion,
                reader: crate::reader::none(),
                events: folders,
                tray: Some(walk_tray),
            },
        ],
        links: vec![
            Role::Kiosk(DESK),
            Role::Tray(DESK),
            Role::Kiosk(BESIDE),
            Role::Tray(BESIDE),
            Role::Console,
            Role::Display,
            Role::Support(DESK),
            Role::Support(BESIDE),
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
