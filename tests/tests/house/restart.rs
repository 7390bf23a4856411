//! The bridge killed in the middle (`kill -9`) and started again: the patient stands where he
//! stood, what was done is on disk, and what the card had verified is asked once more.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::kiosk::{Kiosk, PIN};
use end_to_end::tray::Tray;

#[tokio::test]
async fn killed_in_the_middle() -> Result<()> {
    let data = folder()?;
    let mut bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let listens_at = bridge.listens_at().to_owned();
    let kiosk = Kiosk::open(&bridge).await?;
    let console = Console::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;

    // One reception is done, a second is in the middle.
    tray.lay("adult-30").await?;
    kiosk.identify().await?;
    kiosk.consent("consent-agree").await?;
    tray.take().await?;
    tray.lay("adult-45").await?;
    kiosk.identify().await?;
    kiosk.answer("consent-agree").await?;
    let question = kiosk.0.text("h1").await?;

    bridge.kill()?;
    kiosk.0.see("[data-testid=lost-strip]").await?;
    let _bridge = Bridge::demo(data.path(), &listens_at)?;
    kiosk.gone("[data-testid=lost-strip]").await?;
    kiosk.screen("consent").await?;
    assert_eq!(kiosk.0.text("h1").await?, question);

    // The virtual card does not survive the bridge that it lay on: it is laid again.
    tray.lay("adult-45").await?;
    kiosk.screen("consent").await?;
    while kiosk.shows("consent").await? {
        kiosk.answer("consent-agree").await?;
    }
    kiosk.0.touch("submit").await?;
    kiosk.screen("pin").await?;
    kiosk.type_pin(PIN).await?;
    kiosk.screen("review").await?;
    kiosk.0.touch("submit").await?;
    kiosk.screen("done").await?;
    assert_eq!(kiosk.0.text("[data-testid=number]").await?, "2");
    console.0.see("[data-testid=visit-1]").await?;
    console.0.see("[data-testid=visit-2]").await?;
    Ok(())
}
