//! Waiting for a page. It waits in the page: asked again and again from outside, a browser and its
//! driver would take the processor from whatever the page waits for.

use anyhow::{Result, bail};
use fantoccini::Client;
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::Value;

use crate::patience::PATIENCE;

/// How long the driver lets a script run: as long as the patience lasts.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a minute and a half, in milliseconds"
)]
pub(super) const SCRIPT_MILLISECONDS: u64 = PATIENCE.as_millis() as u64;

/// Looks whenever the document changes, and now and then for what is no change of the document: a
/// movement that ends, a number that a test counts. `HOLDS` is replaced by what is waited for.
const WAIT: &str = "
const done = arguments[arguments.length - 1];
const holds = () => { HOLDS };
let over = false;
const end = said => {
  over = true;
  observer.disconnect();
  clearInterval(again);
  done(said);
};
const look = () => {
  if (over) return;
  try {
    if (holds() === true) end(true);
  } catch (error) {
    end(String(error));
  }
};
const observer = new MutationObserver(look);
const again = setInterval(look, 25);
observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
look();
";

/// Waits until a script returns true.
///
/// # Errors
/// It does not within the patience, or it fails.
pub(super) async fn until(client: &Client, script: &str) -> Result<()> {
    let script = WAIT.replace("HOLDS", script);
    let waited = tokio::time::timeout(PATIENCE, async {
        loop {
            match client.execute_async(&script, Vec::new()).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Ok(said) => bail!("what was waited for failed: {said}"),
                // The page was left for the next one, which is waited for in its turn.
                Err(error) if is_of_a_page_that_was_left(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
    });
    waited.await?
}

/// Whether the driver says that the page went while its script ran.
fn is_of_a_page_that_was_left(error: &CmdError) -> bool {
    let CmdError::Standard(said) = error else {
        return false;
    };
    matches!(
        said.error,
        ErrorStatus::JavascriptError | ErrorStatus::UnknownError
    ) && ["document unloaded", "aborted by navigation"]
        .iter()
        .any(|reason| said.message.contains(reason))
}
