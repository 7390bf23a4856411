//! What is asked of every screen: axe-core's rules with AAA contrast, and what it does not see.

use anyhow::{Context as _, Result};
use serde_json::Value;

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

/// What axe finds wrong with the page that a browser shows.
///
/// # Errors
/// axe cannot be run.
pub async fn axe(browser: &Browser) -> Result<Vec<String>> {
    let axe = std::fs::read_to_string(need::axe()?).context("axe-core cannot be read")?;
    browser.run(&axe, Vec::new()).await?;
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
