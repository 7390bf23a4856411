//! The card: pulled in the middle, forgotten at the end, another one than it should be.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::kiosk::Kiosk;
use end_to_end::pcscd::Pcscd;
use end_to_end::tray::Tray;

#[tokio::test]
async fn pulled_in_the_middle_and_put_back() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;

    tray.lay("adult-45").await?;
    kiosk.identify().await?;
    kiosk.answer("consent-agree").await?;
    let question = kiosk.0.text("h1").await?;
    tray.take().await?;
    kiosk.screen("trouble").await?;
    tray.lay("adult-45").await?;
    kiosk.screen("consent").await?;
    assert_eq!(kiosk.0.text("h1").await?, question);
    kiosk.consent("consent-agree").await
}

#[tokio::test]
async fn pulled_in_the_middle_and_another_laid() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;

    tray.lay("adult-45").await?;
    kiosk.identify().await?;
    tray.take().await?;
    kiosk.screen("trouble").await?;
    tray.lay("adult-30").await?;
    kiosk.screen("identity").await
}

#[tokio::test]
async fn forgotten_is_told_to_the_staff() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    tray.lay("adult-30").await?;
    kiosk.identify().await?;
    kiosk.consent("consent-agree").await?;
    kiosk
        .0
        .see("[data-testid=take-card][data-card=forgotten]")
        .await?;
    console.0.see("[data-testid=calls]").await?;
    tray.take().await?;
    kiosk.gone("[data-testid=take-card]").await
}

#[tokio::test]
async fn another_card_is_no_dead_end() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    tray.lay("not-my-number").await?;
    kiosk.screen("trouble").await?;
    assert!(
        kiosk
            .0
            .run(
                "return !document.querySelector('[data-testid=promise]')",
                Vec::new()
            )
            .await?
            == true,
        "a promise about money is made without a My Number Card"
    );
    console.0.touch("desk-1").await?;
    console.0.touch("take-over").await?;
    kiosk.screen("with-staff").await?;
    console.0.touch("receive-certificate").await?;
    kiosk.screen("done").await
}

#[tokio::test]
async fn pcscd_away_and_back_in_the_middle() -> Result<()> {
    let (data, cards) = (folder()?, folder()?);
    let mut pcscd = Pcscd::start()?;
    let bridge = Bridge::serve(data.path(), &pcscd.socket())?;
    let kiosk = Kiosk::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    let card = pcscd.lay("adult-45", cards.path())?;
    kiosk.identify().await?;
    let question = kiosk.0.text("h1").await?;
    drop(card);
    pcscd.kill()?;
    console
        .0
        .see("[data-testid=desk-1][data-state=reader-away]")
        .await?;

    pcscd.restart()?;
    let _card = pcscd.lay("adult-45", cards.path())?;
    kiosk.screen("consent").await?;
    assert_eq!(kiosk.0.text("h1").await?, question);
    kiosk.consent("consent-agree").await
}
