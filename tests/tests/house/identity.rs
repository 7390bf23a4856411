//! 本人確認: the PIN wrong and then right, a locked card, the staff's look.

use anyhow::Result;
use end_to_end::kiosk::PIN;
use end_to_end::reception::{Place, Reception};

at_every_place! {
    a_wrong_pin_and_then_the_right_one
    a_locked_card_is_received_by_the_staffs_look
    a_card_in_its_last_months_says_so_and_is_received
}

async fn a_wrong_pin_and_then_the_right_one(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("adult-30").await?;
    at.kiosk.screen("identity").await?;
    at.kiosk.0.touch("choose-pin").await?;
    at.kiosk.0.see("[data-testid=tries][data-left='3']").await?;
    at.kiosk.type_pin("9999").await?;
    at.kiosk.0.see("[data-testid=tries][data-left='2']").await?;
    at.kiosk.type_pin(PIN).await?;
    at.kiosk.screen("consent").await?;
    at.kiosk.consent("consent-agree").await
}

async fn a_locked_card_is_received_by_the_staffs_look(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("pin-locked").await?;
    at.kiosk.screen("identity").await?;
    at.kiosk.0.touch("choose-visual").await?;
    at.kiosk.screen("visual").await?;
    at.console.0.touch("confirm-visual").await?;
    // This card is not registered as a health insurance card yet.
    at.kiosk.screen("register").await?;
    at.kiosk.0.touch("register-agree").await?;
    at.kiosk.screen("consent").await?;
    at.kiosk.consent("consent-agree").await
}

async fn a_card_in_its_last_months_says_so_and_is_received(place: Place) -> Result<()> {
    let mut at = Reception::open(place).await?;
    at.lay("expired").await?;
    at.kiosk.screen("identity").await?;
    at.kiosk.0.touch("choose-pin").await?;
    at.kiosk.screen("pin").await?;
    at.kiosk.type_pin(PIN).await?;
    at.kiosk.screen("certificate").await?;
    at.kiosk.0.touch("notice-read").await?;
    // Only the insurance facts are given now: nothing is asked.
    at.kiosk.screen("done").await
}
