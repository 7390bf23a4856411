//! たすけ, and the panels over a screen.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::kiosk::Kiosk;
use end_to_end::tray::Tray;

#[tokio::test]
async fn help_is_called_and_answered() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let console = Console::open(&bridge).await?;

    kiosk.0.touch("slot-help").await?;
    kiosk
        .0
        .see("[data-testid=panel-help][data-help=called]")
        .await?;
    console
        .0
        .see("[data-testid=call-1][data-state=called]")
        .await?;
    console.0.touch("answer-help").await?;
    kiosk
        .0
        .see("[data-testid=panel-help][data-help=coming]")
        .await?;
    console.0.touch("close-help").await?;
    kiosk.gone("[data-testid=panel-help]").await
}

#[tokio::test]
async fn what_is_typed_while_a_panel_covers_the_pad_is_left_out() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;

    tray.lay("adult-45").await?;
    kiosk.screen("identity").await?;
    kiosk.0.touch("choose-pin").await?;
    kiosk.screen("pin").await?;
    kiosk.0.see("[data-testid=typed][data-count='0']").await?;
    kiosk.0.press("1").await?;
    kiosk.0.see("[data-testid=typed][data-count='1']").await?;
    kiosk.0.touch("slot-look").await?;
    kiosk.0.see("[data-testid=panel-look]").await?;
    kiosk.0.press("2").await?;
    kiosk.0.touch("panel-close").await?;
    kiosk.gone("[data-testid=panel-look]").await?;
    kiosk.0.press("3").await?;
    kiosk.0.see("[data-testid=typed][data-count='2']").await?;
    Ok(())
}
