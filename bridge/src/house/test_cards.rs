//! A test folder's own CA and virtual cards. They are made once for a folder and kept sealed in
//! it; for another day the cards are issued anew with the same keys. No CA key is in the
//! repository or in the binary.

use card::virtual_card::{DemoAuthority, IssueError, Profile, VirtualCard};
use jiff::civil;
use protocol::card::TrayCard;
use protocol::time::Date;
use rand::rngs::ThreadRng;

use super::error::HouseError;
use crate::store::{Store, TestBlob, TestFolder};

/// The folder's test CA; made when there is none yet.
pub(super) async fn authority(
    store: &Store,
    folder: TestFolder,
) -> Result<DemoAuthority, HouseError> {
    if let Some(kept) = store.test_blob(folder, TestBlob::Authority).await? {
        return Ok(DemoAuthority::from_bytes(&kept)?);
    }
    let made = tokio::task::spawn_blocking(|| DemoAuthority::generate(&mut random()))
        .await
        .map_err(std::io::Error::other)??;
    store
        .test_blob_keep(folder, TestBlob::Authority, made.to_bytes()?)
        .await?;
    Ok(made)
}

/// One of the folder's virtual cards, as of a day.
pub(super) async fn card(
    store: &Store,
    folder: TestFolder,
    authority: &DemoAuthority,
    which: TrayCard,
    today: Date,
) -> Result<VirtualCard, HouseError> {
    let blob = TestBlob::Card(which);
    let made = match store.test_blob(folder, blob).await? {
        Some(kept) => {
            let card = VirtualCard::from_bytes(&kept)?;
            if card.issued_on().is_none_or(|day| day == civil_day(today)) {
                return Ok(card);
            }
            card.reissue(authority, civil_day(today))?
        }
        None => {
            issue(authority, today, move |authority, today, random| {
                VirtualCard::issue(profile(which), authority, today, random)
            })
            .await?
        }
    };
    store.test_blob_keep(folder, blob, made.to_bytes()?).await?;
    Ok(made)
}

/// Issues a card. A key takes a moment: it is made beside the other tasks.
pub(super) async fn issue(
    authority: &DemoAuthority,
    today: Date,
    how: impl FnOnce(&DemoAuthority, civil::Date, &mut ThreadRng) -> Result<VirtualCard, IssueError>
    + Send
    + 'static,
) -> Result<VirtualCard, HouseError> {
    let bytes = authority.to_bytes()?;
    let made = tokio::task::spawn_blocking(move || -> Result<VirtualCard, HouseError> {
        let authority = DemoAuthority::from_bytes(&bytes)?;
        Ok(how(&authority, civil_day(today), &mut random())?)
    })
    .await
    .map_err(std::io::Error::other)??;
    Ok(made)
}

fn civil_day(day: Date) -> civil::Date {
    civil::date(
        day.year,
        i8::try_from(day.month).unwrap_or(1),
        i8::try_from(day.day).unwrap_or(1),
    )
}

/// The profile of a card of the tray.
pub(super) const fn profile(card: TrayCard) -> Profile {
    match card {
        TrayCard::Adult45 => Profile::Adult45,
        TrayCard::Adult30 => Profile::Adult30,
        TrayCard::Expiring => Profile::Expiring,
        TrayCard::Expired => Profile::Expired,
        TrayCard::PinLocked => Profile::PinLocked,
        TrayCard::NotMyNumber => Profile::NotMyNumber,
    }
}

/// The card of the tray with a profile.
pub(super) fn tray_card(profile: Profile) -> TrayCard {
    match profile {
        Profile::Adult45 => TrayCard::Adult45,
        Profile::Adult30 => TrayCard::Adult30,
        Profile::Expiring => TrayCard::Expiring,
        Profile::Expired => TrayCard::Expired,
        Profile::PinLocked => TrayCard::PinLocked,
        Profile::NotMyNumber => TrayCard::NotMyNumber,
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the room that makes keys for test cards"
)]
fn random() -> ThreadRng {
    rand::rng()
}

#[cfg(test)]
mod tests {
    use protocol::environment::Environment;
    use tempfile::TempDir;

    use super::*;

    const TODAY: Date = Date {
        year: 2026,
        month: 11,
        day: 25,
    };

    /// The tray's cards are the profiles' files, and each profile is a card of the tray.
    #[test]
    fn every_card_of_the_tray_is_a_profile() {
        for which in TrayCard::ALL {
            assert_eq!(tray_card(profile(which)), which);
        }
        assert_eq!(TrayCard::ALL.map(profile), Profile::ALL);
    }

    /// Keys are made once: on another day the same card has another certificate, and on the same
    /// day it is the same card.
    #[tokio::test]
    async fn a_card_is_kept_and_issued_anew_for_another_day() {
        let folder = TempDir::new().unwrap();
        let store = Store::open(folder.path(), Some(Environment::Test)).unwrap();
        let test = store.test_folder().unwrap();
        let authority = authority(&store, test).await.unwrap();
        let on = async |day| {
            let today = Date { day, ..TODAY };
            let card = card(&store, test, &authority, TrayCard::Adult30, today).await;
            let card = card.unwrap();
            assert_eq!(card.issued_on(), Some(civil_day(today)));
            assert_eq!(*card.story(), Profile::Adult30.story().unwrap());
            card.certificate_der().unwrap().to_vec()
        };
        let first = on(25).await;
        assert_eq!(on(25).await, first);
        let second = on(26).await;
        assert_ne!(second, first);
        assert_eq!(on(26).await, second);
        assert_eq!(on(25).await, first);
        store.close().await;
    }
}
