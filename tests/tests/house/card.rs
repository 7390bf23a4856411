//! The card: pulled in the middle, forgotten at the end, another one than it should be.

use anyhow::{Result, ensure};
use end_to_end::reception::{Place, Reception};

at_every_place! {
    pulled_in_the_middle_and_put_back
    pulled_in_the_middle_and_another_laid
    forgotten_is_told_to_the_staff
    another_card_is_no_dead_end
}

async fn pulled_in_the_middle_and_put_back(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-45").await?;
    at.kiosk.identify().await?;
    at.kiosk.answer("consent-agree").await?;
    let question = at.kiosk.0.text("h1").await?;
    at.take().await?;
    at.kiosk.screen("trouble").await?;
    at.kiosk.begins_at_the_heading().await?;
    at.lay("adult-45").await?;
    at.kiosk.screen("consent").await?;
    at.kiosk.begins_at_the_heading().await?;
    ensure!(at.kiosk.0.text("h1").await? == question);
    at.kiosk.consent("consent-agree").await
}

async fn pulled_in_the_middle_and_another_laid(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-45").await?;
    at.kiosk.identify().await?;
    at.take().await?;
    at.kiosk.screen("trouble").await?;
    at.lay("adult-30").await?;
    at.kiosk.screen("identity").await
}

async fn forgotten_is_told_to_the_staff(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-30").await?;
    at.kiosk.identify().await?;
    at.kiosk.consent("consent-agree").await?;
    let forgotten = "[data-testid=take-card][data-card=forgotten]";
    at.kiosk.0.see(forgotten).await?;
    at.console.0.see("[data-testid=calls]").await?;
    at.take().await?;
    at.kiosk.gone("[data-testid=take-card]").await
}

async fn another_card_is_no_dead_end(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("not-my-number").await?;
    at.kiosk.screen("trouble").await?;
    let no_promise = "return !document.querySelector('[data-testid=promise]')";
    ensure!(
        at.kiosk.0.run(no_promise, Vec::new()).await? == true,
        "a promise about money is made without a My Number Card"
    );
    at.console.0.touch("desk-1").await?;
    at.console.0.touch("take-over").await?;
    at.kiosk.screen("with-staff").await?;
    at.console.0.touch("receive-certificate").await?;
    at.kiosk.screen("done").await
}
