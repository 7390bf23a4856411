//! What is asked of every screen: axe-core's rules with AAA contrast, and what it does not see.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::need;

/// axe-core, with every rule for WCAG 2.2 A and AA, best practice, and the AAA contrast.
const AXE: &str = r"
const done = arguments[arguments.length - 1];
axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
}).then(found => done(found.violations.map(violation =>
  violation.id + ': ' + violation.nodes.map(node => node.target.join(' ') + ' — ' + node.failureSummary).join('; '))),
  error => done(['axe failed: ' + error]));
";

/// What axe does not see: anything outside the page, clipped, or too small to be touched.
const AUDIT: &str = include_str!("audit.js");

/// Has a browser bring axe into every page that it opens from now on. Handed over page by page, its half a megabyte
/// would cost as much as its run.
///
/// # Errors
/// axe-core is not there, or the browser is gone.
pub async fn bring_axe(browser: &Browser) -> Result<()> {
    let source = std::fs::read_to_string(need::axe()?).context("axe-core cannot be read")?;
    let script = json!({ "source": source });
    browser
        .tell("Page.addScriptToEvaluateOnNewDocument", script)
        .await
}

/// What axe, which was brought, finds wrong with the page that a browser shows.
///
/// # Errors
/// axe cannot be run.
pub async fn axe(browser: &Browser) -> Result<Vec<String>> {
    lines(&browser.run_async(AXE, Vec::new()).await?)
}

/// What lies outside the page, is clipped, or is too small to be read or touched at its size.
///
/// # Errors
/// The page cannot be looked at.
pub async fn audit(browser: &Browser) -> Result<Vec<String>> {
    lines(&browser.run(AUDIT, Vec::new()).await?)
}

fn lines(found: &Value) -> Result<Vec<String>> {
    found
        .as_array()
        .context("the checks gave no list")?
        .iter()
        .map(|line| Ok(line.as_str().context("not a line")?.to_owned()))
        .collect()
}
