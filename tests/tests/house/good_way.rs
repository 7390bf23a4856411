//! The good way: 受付 → 本人確認 → 同意の確認 → 受付完了.

use anyhow::{Result, ensure};
use end_to_end::reception::{Place, Reception};

/// The person of the card adult-45, who does not exist.
pub(crate) const PERSON: &str = "試験";

at_every_place! {
    from_the_card_to_the_number
    consent_refused_is_a_reception_as_well
}

async fn from_the_card_to_the_number(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.kiosk.listen().await?;
    at.lay("adult-45").await?;
    at.kiosk.identify().await?;
    at.kiosk.consent("consent-agree").await?;
    at.kiosk.hears_something().await?;
    ensure!(at.kiosk.0.text("[data-testid=number]").await? == "1");
    at.console.lists(PERSON).await?;
    let present = "[data-testid=take-card][data-card=present]";
    at.kiosk.0.see(present).await?;
    at.take().await?;
    at.kiosk.gone("[data-testid=take-card]").await
}

async fn consent_refused_is_a_reception_as_well(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-30").await?;
    at.kiosk.identify().await?;
    at.kiosk.consent("consent-refuse").await?;
    at.console.open_visit().await?;
    let refused = "[data-testid=consents] [data-state=refused]";
    at.console.0.see(refused).await?;
    Ok(())
}
