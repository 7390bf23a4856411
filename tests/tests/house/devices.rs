//! Who may come in, and who hears nothing: devices that are put out, and another program on the same
//! machine.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::thread;

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::browser::Browser;
use end_to_end::console::Console;
use end_to_end::kiosk::Kiosk;

#[tokio::test]
async fn a_device_that_is_put_out_shows_nothing_more() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open(&bridge).await?;
    let console = Console::open(&bridge).await?;
    console.0.touch("devices-button").await?;
    console.says("devices", "受付機 1の画面").await?;
    // The kiosk came in first and stands last; the console itself cannot be put out.
    console.0.touch("withdraw").await?;
    kiosk.gone("[data-testid=kiosk]").await?;
    console.0.touch("devices-button").await?;
    let script = "return !document.querySelector('[data-testid=devices]')";
    console.0.until("the end of the list", script).await?;
    // A page that is loaded again is no way back in.
    kiosk.0.goto(&format!("{}/kiosk", bridge.url)).await?;
    let script = "return !document.querySelector('[data-testid=kiosk]')";
    kiosk.0.until("no kiosk", script).await
}

/// Another program that serves pages on another port of the same machine: cookies would reach it,
/// tokens do not. The browser that has a console open is led there, and what it sends is looked at.
#[tokio::test]
async fn another_server_on_this_machine_is_sent_nothing_of_ours() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let browser = Browser::open(1366, 768).await?;
    browser.goto(bridge.link("console")?).await?;
    browser.see(r#"[data-testid="console"]"#).await?;

    let other = TcpListener::bind("127.0.0.1:0")?;
    let address = other.local_addr()?;
    let asked = thread::Builder::new().spawn(move || -> Result<Vec<String>> {
        let (mut stream, _) = other.accept()?;
        let mut head = Vec::new();
        for line in BufReader::new(stream.try_clone()?).lines() {
            let line = line?;
            if line.is_empty() {
                break;
            }
            head.push(line);
        }
        let page = "<!doctype html><title>other</title>";
        write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{page}",
            page.len()
        )?;
        Ok(head)
    })?;
    // Under the very name that the bridge has.
    browser.goto(&format!("http://{address}/")).await?;
    let head = asked.join().ok().context("the other server has failed")??;
    let names: Vec<String> = head
        .iter()
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.to_ascii_lowercase())
        .collect();
    for ours in ["cookie", "authorization", "referer"] {
        ensure!(!names.iter().any(|name| name == ours), "{ours}: {head:?}");
    }
    // And what the bridge's page keeps is out of its reach.
    let kept = "return JSON.stringify([document.cookie, Object.entries(localStorage), \
                Object.entries(sessionStorage)])";
    let kept = browser.run(kept, Vec::new()).await?;
    ensure!(kept == r#"["",[],[]]"#, "{kept}");
    Ok(())
}
