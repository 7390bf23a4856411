//! Writes a picture of every example of every screen, with an index page.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use end_to_end::browser::Browser;
use end_to_end::gallery::{Gallery, all, sizes};

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().context("which folder?")?);
    let wanted = arguments
        .next()
        .map(|wanted| wanted.to_string_lossy().into_owned());
    std::fs::create_dir_all(&folder)?;
    let gallery = Gallery::open().await?;
    let browser = Browser::open(1280, 800).await?;
    let mut index = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Screens</title>\n",
    );
    for (number, example) in all().iter().enumerate() {
        if wanted
            .as_ref()
            .is_some_and(|wanted| !example.name.contains(wanted.as_str()))
        {
            continue;
        }
        browser.goto("about:blank").await?;
        browser.goto(&gallery.url(number)?).await?;
        writeln!(index, "<h2>{}</h2>", example.name)?;
        for (width, height) in sizes(&example.view) {
            browser.resize(width, height).await?;
            browser.see("[data-testid]").await?;
            browser.settled().await?;
            let name = format!("{}-{width}x{height}.png", example.name);
            std::fs::write(folder.join(&name), browser.picture().await?)?;
            writeln!(index, "<img src=\"{name}\" alt=\"{name}\" width=\"480\">")?;
        }
    }
    std::fs::write(folder.join("index.html"), index)?;
    browser.close().await
}
