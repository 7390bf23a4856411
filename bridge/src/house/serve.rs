//! `uketsuke serve`: a clinic's bridge, on its PC/SC reader.

use std::path::{Path, PathBuf};

use card::certificate::{Environment as Cards, TrustAnchors};
use protocol::environment::Environment;
use protocol::way::Way;
use tokio::sync::mpsc;

use super::error::{HouseError, TestOnly};
use super::open::{Beside, DESK, House, Place, READER_EVENTS};
use super::test_cards;
use super::trust::test_anchors;
use crate::clock::Clock;
use crate::command::{Output, ServeOptions};
use crate::desk::Trust;
use crate::eligibility::Connector;
use crate::eligibility::connector::{ConnectorIdentity, Endpoint, Pace, SessionNames};
use crate::eligibility::terminal::Folders;
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
    // Without a connector the staff receive by what is presented.
    let source = match (options.connector, options.connector_identity) {
        (Some(endpoint), Some(identity)) => Some(connector(endpoint, &identity, &store)?),
        _ => None,
    };
    let (events_in, events) = mpsc::channel(READER_EVENTS);
    // Beside an accredited reader there is none of ours.
    let (way, reader, watch, terminal) =
        if let (Some(root), Some(institution)) = (options.terminal, options.institution) {
            let beside = Beside {
                folders: Folders::below(&root),
                institution,
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
    let mut anchors = test_anchors(files)?;
    let own = test_cards::authority(store, folder).await?;
    anchors
        .add(own.certificate_der())
        .map_err(|error| HouseError::TrustCertificate(PathBuf::new(), error))?;
    Ok(anchors)
}

/// The connector at an address, with the certificates of a folder.
pub(super) fn connector(
    endpoint: Endpoint,
    identity: &Path,
    store: &Store,
) -> Result<Connector, HouseError> {
    let identity = ConnectorIdentity::read(identity)?;
    if store.test_folder().is_none() && identity.is_a_simulator_s() {
        return Err(HouseError::NotATestFolder(TestOnly::Simulator));
    }
    let names = SessionNames::new(store.session_key());
    let (environment, pace) = (store.environment(), Pace::default());
    Ok(Connector::new(
        endpoint,
        identity,
        names,
        environment,
        pace,
    )?)
}
