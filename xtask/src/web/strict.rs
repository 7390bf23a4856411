//! What a strict content security policy forbids is refused here already, where its author sees it.

use anyhow::{Result, bail};

/// Looks for inline scripts, inline styles and handlers in attributes.
pub(crate) fn check(page: &str) -> Result<()> {
    let page = page.to_ascii_lowercase();
    for tag in page
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
    {
        let name = tag
            .split(|letter: char| letter.is_whitespace() || letter == '/')
            .next()
            .unwrap_or_default();
        let attributes = || tag.split_whitespace().skip(1);
        if name == "style" || attributes().any(|attribute| attribute.starts_with("style=")) {
            bail!("the page has an inline style: <{tag}>");
        }
        if name == "script" && !attributes().any(|attribute| attribute.starts_with("src=")) {
            bail!("the page has an inline script: <{tag}>");
        }
        if attributes().any(|attribute| attribute.starts_with("on") && attribute.contains('=')) {
            bail!("the page has a handler in an attribute: <{tag}>");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn what_the_policy_forbids_is_refused() {
        for page in [
            "<script>start()</script>",
            "<SCRIPT type=module>import '/a.js'</SCRIPT>",
            "<style>a{}</style>",
            "<p style=\"color:red\">x</p>",
            "<body onload=\"go()\">",
        ] {
            assert!(check(page).is_err(), "{page}");
        }
    }

    #[test]
    fn files_of_our_own_are_fine() {
        let page = "<!doctype html><link rel=\"stylesheet\" href=\"/a.css\"><script type=\"module\" src=\"/b.js\"></script>";
        check(page).unwrap();
    }
}
