//! `uketsuke virtual-card`: one of a test folder's cards for a vpcd reader.

use std::fs::{self, File};
use std::net::TcpStream;
use std::path::Path;

use card::trace::Traced;
use card::virtual_card::{Story, VirtualCard};
use protocol::environment::Environment;

use super::error::{HouseError, TestOnly};
use super::test_cards;
use crate::clock::Clock;
use crate::command::{Output, ProfileChoice, VirtualCardOptions};
use crate::store::Store;

/// The folder's test CA as a file for `serve --trust`, beside its database.
pub(super) const TEST_CA: &str = "test-ca.der";

/// Lays a card on the reader by connecting, and serves it until the reader hangs up.
///
/// # Errors
/// [`HouseError`].
pub async fn virtual_card(options: VirtualCardOptions, output: Output) -> Result<(), HouseError> {
    let store = Store::open(&options.data, Some(Environment::Test))?;
    let folder = store
        .test_folder()
        .ok_or(HouseError::NotATestFolder(TestOnly::VirtualCard))?;
    let authority = test_cards::authority(&store, folder).await?;
    let today = Clock::real().today();
    let mut card = match options.profile {
        ProfileChoice::Named(profile) => {
            let which = test_cards::tray_card(profile);
            test_cards::card(&store, folder, &authority, which, today).await?
        }
        ProfileChoice::File(file) => {
            let own = read(&file)?;
            test_cards::issue(&authority, today, move |authority, today, random| {
                VirtualCard::issue_story(own, authority, today, random)
            })
            .await?
        }
    };
    // The folder is free again: a bridge may be started on it while the card lies there.
    store.close().await;
    let file = options.data.join(TEST_CA);
    fs::write(&file, authority.certificate_der())?;
    let reader = tokio::task::spawn_blocking(move || TcpStream::connect(&options.connect));
    let stream = reader.await.map_err(std::io::Error::other)??;
    // Who reads this may count on a card that lies there.
    output.test_ca(&file);

    let served = tokio::task::spawn_blocking(move || match options.trace {
        None => card::vpcd::serve(stream, &mut card),
        Some(file) => {
            let mut traced = Traced::new(card, File::create(file)?);
            card::vpcd::serve(stream, &mut traced)?;
            traced.finish().map(drop)
        }
    });
    Ok(served.await.map_err(std::io::Error::other)??)
}

/// Reads a profile's file of one's own.
fn read(file: &Path) -> Result<Story, HouseError> {
    let text = fs::read_to_string(file)
        .map_err(|error| HouseError::ProfileUnread(file.to_owned(), error))?;
    Story::from_toml(&text).map_err(|error| HouseError::ProfileFile(file.to_owned(), error))
}
