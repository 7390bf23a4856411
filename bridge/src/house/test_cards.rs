//! A test folder's own CA and virtual cards. They are made once for a folder and kept sealed in
//! it; for another day the cards are issued anew with the same keys. No CA key is in the
//! repository or in the binary.

use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
use jiff::civil;
use protocol::card::TrayCard;
use protocol::time::Date;

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
    let today = civil::date(
        today.year,
        i8::try_from(today.month).unwrap_or(1),
        i8::try_from(today.day).unwrap_or(1),
    );
    let kept = store.test_blob(folder, blob).await?;
    if let Some(kept) = kept {
        return Ok(VirtualCard::from_bytes(&kept)?.reissue(authority, today)?);
    }
    // A key takes a moment: the card is made beside the other tasks.
    let bytes = authority.to_bytes()?;
    let made = tokio::task::spawn_blocking(move || -> Result<VirtualCard, HouseError> {
        let authority = DemoAuthority::from_bytes(&bytes)?;
        Ok(VirtualCard::issue(
            profile(which),
            &authority,
            today,
            &mut random(),
        )?)
    })
    .await
    .map_err(std::io::Error::other)??;
    store.test_blob_keep(folder, blob, made.to_bytes()?).await?;
    Ok(made)
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
fn random() -> rand::rngs::ThreadRng {
    rand::rng()
}
