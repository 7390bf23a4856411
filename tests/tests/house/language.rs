//! ことば: another language is fetched when it is chosen.

use anyhow::{Result, ensure};
use end_to_end::reception::{Place, Reception};
use serde_json::json;

#[tokio::test]
async fn a_language_that_is_slow_to_come_is_fetched_once() -> Result<()> {
    let at = Reception::open(Place::Tray).await?;
    let page = &at.kiosk.0;
    page.tell("Network.enable", json!({})).await?;
    // Long enough for the views below; the socket is not slowed down.
    let slow = json!({
        "offline": false,
        "latency": 3000,
        "downloadThroughput": -1,
        "uploadThroughput": -1,
    });
    page.tell("Network.emulateNetworkConditions", slow).await?;
    page.touch("idle-language-en").await?;
    // Each of these is a view in the wished language.
    page.touch("slot-help").await?;
    page.touch("help-cancel").await?;
    at.kiosk.gone("[data-testid=panel-help]").await?;
    page.see("html[lang=en]").await?;
    let fetched = "return performance.getEntriesByType('resource') \
                     .filter(entry => entry.name.includes('/words-en')).length";
    let fetched = page.run(fetched, Vec::new()).await?;
    ensure!(fetched == 1, "English was fetched {fetched} times");
    Ok(())
}
