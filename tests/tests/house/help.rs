//! たすけ, and the panels over a screen.

use anyhow::Result;
use end_to_end::reception::{Place, Reception};

at_every_place! {
    help_is_called_and_answered
    what_is_typed_while_a_panel_covers_the_pad_is_left_out
}

async fn help_is_called_and_answered(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-45").await?;
    at.kiosk.screen("identity").await?;
    at.kiosk.0.touch("slot-help").await?;
    let called = "[data-testid=panel-help][data-help=called]";
    at.kiosk.0.see(called).await?;
    let call = "[data-testid=call-1][data-state=called]";
    at.console.0.see(call).await?;
    at.console.0.touch("answer-help").await?;
    let coming = "[data-testid=panel-help][data-help=coming]";
    at.kiosk.0.see(coming).await?;
    at.console.0.touch("close-help").await?;
    at.kiosk.gone("[data-testid=panel-help]").await
}

async fn what_is_typed_while_a_panel_covers_the_pad_is_left_out(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-45").await?;
    at.kiosk.screen("identity").await?;
    at.kiosk.0.touch("choose-pin").await?;
    at.kiosk.screen("pin").await?;
    let typed = |count: u8| format!("[data-testid=typed][data-count='{count}']");
    at.kiosk.0.see(&typed(0)).await?;
    at.kiosk.0.press("1").await?;
    at.kiosk.0.see(&typed(1)).await?;
    at.kiosk.0.touch("slot-look").await?;
    at.kiosk.0.see("[data-testid=panel-look]").await?;
    at.kiosk.0.press("2").await?;
    at.kiosk.0.touch("panel-close").await?;
    at.kiosk.gone("[data-testid=panel-look]").await?;
    at.kiosk.0.press("3").await?;
    at.kiosk.0.see(&typed(2)).await?;
    Ok(())
}
