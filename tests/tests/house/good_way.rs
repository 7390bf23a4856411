//! The good way: 受付 → 本人確認 → 同意の確認 → 受付完了.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::kiosk::Kiosk;
use end_to_end::pcscd::Pcscd;
use end_to_end::tray::Tray;

/// The person of the card adult-45, who does not exist.
pub(crate) const PERSON: &str = "試験";

#[tokio::test]
async fn with_a_card_of_the_tray() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    kiosk.listen().await?;
    tray.lay("adult-45").await?;
    kiosk.identify().await?;
    kiosk.consent("consent-agree").await?;
    kiosk.hears_something().await?;
    assert_eq!(kiosk.0.text("[data-testid=number]").await?, "1");
    console.lists(PERSON).await?;
    kiosk
        .0
        .see("[data-testid=take-card][data-card=present]")
        .await?;
    tray.take().await?;
    kiosk.gone("[data-testid=take-card]").await
}

#[tokio::test]
async fn with_a_card_in_a_real_reader() -> Result<()> {
    let (data, cards) = (folder()?, folder()?);
    let pcscd = Pcscd::start()?;
    let bridge = Bridge::serve(data.path(), &pcscd.socket())?;
    let kiosk = Kiosk::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    let card = pcscd.lay("adult-45", cards.path())?;
    kiosk.identify().await?;
    kiosk.consent("consent-agree").await?;
    console.lists(PERSON).await?;
    drop(card);
    kiosk.gone("[data-testid=take-card]").await
}

#[tokio::test]
async fn consent_refused_is_a_reception_as_well() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    tray.lay("adult-30").await?;
    kiosk.identify().await?;
    kiosk.consent("consent-refuse").await?;
    console
        .0
        .see("[data-testid^=visit-]")
        .await?
        .click()
        .await?;
    console
        .0
        .see("[data-testid=consents] [data-state=refused]")
        .await?;
    Ok(())
}
