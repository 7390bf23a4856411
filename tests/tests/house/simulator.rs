//! The simulator as a program of its own: files that come in every way in which files come, and a
//! demo with a desk for each way of working.

use std::fs;

use anyhow::{Result, ensure};
use end_to_end::beside::{Beside, birth_date};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::kiosk::Kiosk;
use end_to_end::patience::until;
use end_to_end::simulator::Simulator;
use end_to_end::tray::Tray;

/// The birthday of all its people.
const BIRTHDAY: &str = "0101";

#[tokio::test]
async fn every_way_in_which_a_file_comes_leads_to_one_result() -> Result<()> {
    let mut at = Beside::with_simulator().await?;
    for (way, files) in [
        ("half-written", 1),
        ("moved", 0),
        ("duplicated utf-8", 2),
        ("shift-jis", 1),
    ] {
        at.to_the_reader(BIRTHDAY).await?;
        at.tell(&format!("present adult-45 {way}"))?;
        at.mine().await?;
        at.console.lists("花子").await?;
        let face = at.terminal.folder("face");
        ensure!(fs::read_dir(&face)?.count() == files, "{way}");
        for file in fs::read_dir(&face)? {
            fs::remove_file(file?.path())?;
        }
        at.kiosk.screen("idle").await?;
    }
    Ok(())
}

#[tokio::test]
async fn half_a_file_is_shown_to_the_staff_and_given_to_nobody() -> Result<()> {
    let mut at = Beside::with_simulator().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.tell("present adult-45 broken")?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=unreadable]")
        .await?;
    ensure!(at.kiosk.shows("at-terminal").await?);
    Ok(())
}

#[tokio::test]
async fn a_request_by_number_is_answered_and_another_s_answer_is_not_taken() -> Result<()> {
    let mut at = Beside::with_simulator().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.without_result().await?;
    at.console.open_visit().await?;
    at.tell("terminal wrong-identifier")?;
    for (field, text) in [
        ("ask-insurer", "90000001"),
        ("ask-number", "1001"),
        ("ask-birth-date", &birth_date(45)?),
    ] {
        at.console.0.fill(field, text).await?;
    }
    at.console.0.touch("ask").await?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=other-request]")
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_demo_has_a_desk_for_each_way() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let kiosk = Kiosk::open_desk(&bridge, "kiosk 2").await?;
    let tray = Tray::open_desk(&bridge, "tray 2").await?;
    kiosk.0.touch("begin").await?;
    kiosk.screen("birthday").await?;
    kiosk.type_pin(BIRTHDAY).await?;
    kiosk.screen("at-terminal").await?;
    tray.lay("adult-30").await?;
    kiosk.screen("found").await?;
    kiosk.0.touch("mine").await?;
    kiosk.screen("done").await?;
    // And the first desk has a reader of its own.
    let own = Kiosk::open(&bridge).await?;
    let tray = Tray::open(&bridge).await?;
    tray.lay("adult-45").await?;
    own.identify().await?;
    own.consent("consent-agree").await?;
    ensure!(own.0.text("[data-testid=number]").await? == "2");
    Ok(())
}

/// Whoever started it and is gone, however he went, leaves none behind.
#[test]
fn it_ends_with_who_started_it() -> Result<()> {
    let data = folder()?;
    let mut bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let root = data.path().join("simulator");
    bridge.kill()?;
    // The folder is free again, and a new one waits no longer than it takes.
    let mut second = Simulator::start(&root, &data.path().join("test-ca.der"))?;
    second.tell("present adult-45")?;
    let face = root.join("face");
    until("a result", || Ok(fs::read_dir(&face)?.count() == 1))
}
