//! Waiting for a page. It waits in the page: asked again and again from outside, a browser and its
//! driver would take the processor from whatever the page waits for.

use anyhow::{Result, bail};
use fantoccini::Client;
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::Value;

use crate::patience::PATIENCE;

/// Looks whenever the document changes, and now and then for what is no change of the document: a
/// movement that ends, a number that a test counts. After some seconds it says that it is not so
/// yet, so that the driver is free again soon after the patience has ended. `HOLDS` is replaced by
/// what is waited for.
const WAIT: &str = "
const done = arguments[arguments.length - 1];
const holds = () => { HOLDS };
let over = false;
const end = said => {
  over = true;
  observer.disconnect();
  clearInterval(again);
  clearTimeout(pause);
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
const pause = setTimeout(() => end(false), 5000);
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
                Ok(Value::Bool(false)) => {}
                Ok(said) => bail!("the look has failed: {said}"),
                Err(error) if page_was_left(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
    });
    waited.await?
}

/// Whether the page went while it waited; the next one is asked in its turn. The driver takes it for a script that does
/// not end, which one that says so itself after some seconds never is, or it knows what happened.
fn page_was_left(error: &CmdError) -> bool {
    let CmdError::Standard(said) = error else {
        return false;
    };
    said.error == ErrorStatus::ScriptTimeout
        || ["document unloaded", "aborted by navigation"]
            .iter()
            .any(|reason| said.message.contains(reason))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::{Result, ensure};

    use crate::browser::Browser;

    #[tokio::test]
    async fn a_page_that_is_left_is_waited_for_in_the_next_one() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let first = folder.path().join("first.html");
        let leaves = "<script>setTimeout(() => { location = 'next.html'; }, 200);</script>";
        fs::write(&first, leaves)?;
        fs::write(folder.path().join("next.html"), "<p id=next>")?;
        let browser = Browser::open(800, 600).await?;
        browser.goto(&format!("file://{}", first.display())).await?;
        browser.see("#next").await.map(drop)
    }

    #[tokio::test]
    async fn a_look_that_fails_is_not_waited_for() -> Result<()> {
        let browser = Browser::open(800, 600).await?;
        let said = browser.until("nothing", "return nobody.is.here").await;
        let said = said.map_err(|error| format!("{error:#}"));
        ensure!(
            said.as_ref()
                .is_err_and(|said| said.contains("ReferenceError")),
            "{said:?}"
        );
        Ok(())
    }
}
