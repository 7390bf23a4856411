//! The bridge killed in the middle (`kill -9`) and started again: the patient stands where he
//! stood, what was done is on disk, and what the card had verified is asked once more.

use anyhow::{Result, ensure};
use end_to_end::kiosk::PIN;
use end_to_end::reception::{Place, Reception};

at_every_place! { killed_in_the_middle }

async fn killed_in_the_middle(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    // One reception is done, a second is in the middle.
    at.lay("adult-30").await?;
    at.kiosk.identify().await?;
    at.kiosk.consent("consent-agree").await?;
    at.take().await?;
    at.kiosk.gone("[data-testid=take-card]").await?;
    at.lay("adult-45").await?;
    at.kiosk.identify().await?;
    at.kiosk.answer("consent-agree").await?;
    let question = at.kiosk.0.text("h1").await?;

    at.kill()?;
    at.kiosk.0.see("[data-testid=lost-strip]").await?;
    at.start_again("adult-45").await?;
    at.kiosk.screen("consent").await?;
    ensure!(at.kiosk.0.text("h1").await? == question);

    while at.kiosk.shows("consent").await? {
        at.kiosk.answer("consent-agree").await?;
    }
    at.kiosk.0.touch("submit").await?;
    at.kiosk.screen("pin").await?;
    at.kiosk.type_pin(PIN).await?;
    at.kiosk.screen("review").await?;
    at.kiosk.0.touch("submit").await?;
    at.kiosk.screen("done").await?;
    ensure!(at.kiosk.0.text("[data-testid=number]").await? == "2");
    at.console.0.see("[data-testid=visit-1]").await?;
    at.console.0.see("[data-testid=visit-2]").await?;
    Ok(())
}
