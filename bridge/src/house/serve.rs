//! `uketsuke serve`: a clinic's bridge, on its PC/SC reader.

use std::path::PathBuf;

use card::certificate::{Environment as Cards, TrustAnchors};
use protocol::environment::Environment;
use protocol::way::Way;
use tokio::sync::mpsc;

use super::error::{HouseError, TestOnly};
use super::open::{Beside, DESK, House, Place, READER_EVENTS};
use super::test_cards;
use crate::clock::Clock;
use crate::command::{Output, ServeOptions};
use crate::desk::Trust;
use crate::eligibility::terminal::Folders;
use crate::eligibility::{Source, StandIn};
use crate::hub::Role;
use crate::reader::pcsc;
use crate::store::{Store, TestFolder};

/// Runs the bridge until it is told to end.
///
/// # Errors
/// [`HouseError`].
pub async fn serve(options: ServeOptions, output: Output) -> Result<(), HouseError> {
    let clock = Clock::real();
    let store = Store::open(&options.data, options.environment.map(Environment::from))?;
    let test = store.test_folder();
    let anchors = anchors(&store, test, &options.trust).await?;
    // A clinic's own source is a connector of an accredited operator; there is none yet, and
    // then the staff receive by what is presented.
    let source = test.map(|folder| Source::StandIn(StandIn::new(folder, clock, anchors.clone())));
    let (events_in, events) = mpsc::channel(READER_EVENTS);
    // Beside an accredited reader there is none of ours.
    let (way, reader, watch, terminal) = if let Some(root) = options.terminal {
        let beside = Beside {
            folders: Folders::below(&root),
            institution: options.institution.unwrap_or_default(),
            readers: vec![events_in],
        };
        (Way::Companion, crate::reader::none(), None, Some(beside))
    } else {
        let (reader, watch) = pcsc::start(options.reader, events_in)?;
        (Way::OwnReader, reader, Some(watch), None)
    };
    let house = House {
        listen: options.listen,
        clinic: options.clinic.map_or_else(
            || words::clinic::UNNAMED.to_owned(),
            |clinic| clinic.as_str().to_owned(),
        ),
        terminal,
        clock,
        store,
        trust: Trust::new(anchors),
        source,
        desks: vec![Place {
            desk: DESK,
            way,
            reader,
            events,
            tray: None,
        }],
        links: vec![
            Role::Kiosk(DESK),
            Role::Console,
            Role::Display,
            Role::Support(DESK),
        ],
    };
    let ended = house.run(output).await;
    drop(watch);
    ended
}

/// The CAs that cards must lead to: in a test folder those of `--trust` and the folder's own.
async fn anchors(
    store: &Store,
    test: Option<TestFolder>,
    files: &[PathBuf],
) -> Result<TrustAnchors, HouseError> {
    let Some(folder) = test else {
        if files.is_empty() {
            return Ok(TrustAnchors::new(Cards::Production));
        }
        return Err(HouseError::NotATestFolder(TestOnly::TestCa));
    };
    let mut anchors = TrustAnchors::new(Cards::Test);
    for file in files {
        let der =
            std::fs::read(file).map_err(|error| HouseError::TrustFile(file.clone(), error))?;
        anchors
            .add(&der)
            .map_err(|error| HouseError::TrustCertificate(file.clone(), error))?;
    }
    let own = test_cards::authority(store, folder).await?;
    anchors
        .add(own.certificate_der())
        .map_err(|error| HouseError::TrustCertificate(PathBuf::new(), error))?;
    Ok(anchors)
}
