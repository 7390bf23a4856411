//! 本人確認: the PIN wrong and then right, a locked card, the staff's look.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::kiosk::{Kiosk, PIN};
use end_to_end::tray::Tray;

#[tokio::test]
async fn a_wrong_pin_and_then_the_right_one() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;

    tray.lay("adult-30").await?;
    kiosk.screen("identity").await?;
    kiosk.0.touch("choose-pin").await?;
    kiosk.0.see("[data-testid=tries][data-left='3']").await?;
    kiosk.type_pin("9999").await?;
    kiosk.0.see("[data-testid=tries][data-left='2']").await?;
    kiosk.type_pin(PIN).await?;
    kiosk.screen("consent").await?;
    kiosk.consent("consent-agree").await
}

#[tokio::test]
async fn a_locked_card_is_received_by_the_staffs_look() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    tray.lay("pin-locked").await?;
    kiosk.screen("identity").await?;
    kiosk.0.touch("choose-visual").await?;
    kiosk.screen("visual").await?;
    console.0.touch("confirm-visual").await?;
    // This card is not registered as a health insurance card yet.
    kiosk.screen("register").await?;
    kiosk.0.touch("register-agree").await?;
    kiosk.screen("consent").await?;
    kiosk.consent("consent-agree").await
}

#[tokio::test]
async fn a_card_in_its_last_months_says_so_and_is_received() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;

    tray.lay("expired").await?;
    kiosk.screen("identity").await?;
    kiosk.0.touch("choose-pin").await?;
    kiosk.screen("pin").await?;
    kiosk.type_pin(PIN).await?;
    kiosk.screen("certificate").await?;
    kiosk.0.touch("notice-read").await?;
    // Only the insurance facts are given now: nothing is asked.
    kiosk.screen("done").await
}
