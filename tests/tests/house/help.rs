//! たすけ: called at the kiosk, answered at the console.

use anyhow::Result;
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::kiosk::Kiosk;

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
