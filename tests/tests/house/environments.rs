//! Test and production are apart for good: the card, the folder and the CA, each with its own
//! refusal.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::kiosk::Kiosk;
use end_to_end::need;
use end_to_end::pcscd::Pcscd;
use end_to_end::process::command;

#[tokio::test]
async fn the_same_card_passes_in_a_test_folder_and_is_refused_in_a_clinics() -> Result<()> {
    let (cards, clinic) = (folder()?, tempfile::tempdir()?);
    let pcscd = Pcscd::start()?;
    let test = folder()?;
    let bridge = Bridge::serve_in("test", test.path(), &pcscd.socket())?;
    let kiosk = Kiosk::open(&bridge).await?;
    let card = pcscd.lay("adult-45", cards.path())?;
    kiosk.screen("identity").await?;
    drop((kiosk, bridge, card));

    let pcscd = Pcscd::start()?;
    let bridge = Bridge::serve_in("production", clinic.path(), &pcscd.socket())?;
    let kiosk = Kiosk::open(&bridge).await?;
    let _card = pcscd.lay("adult-45", cards.path())?;
    kiosk.screen("trouble").await?;
    let said = kiosk.0.text("[data-testid=kiosk]").await?;
    ensure!(said.contains("C-303"), "{said}");
    Ok(())
}

#[test]
fn a_folder_is_never_opened_as_the_other_kind() -> Result<()> {
    let (test, clinic) = (folder()?, tempfile::tempdir()?);
    let refused = said(&["serve", "--environment", "production"], test.path())?;
    ensure!(refused.contains("Test, not Production"), "{refused}");

    let trusted = test.path().join("test-ca.der");
    std::fs::write(&trusted, "no certificate is looked at here")?;
    let trust = trusted.to_str().context("the folder's name is no UTF-8")?;
    // The first refusal makes the folder: a clinic's, and nothing of a test gets in later.
    let refused = said(&["serve", "--trust", trust], clinic.path())?;
    ensure!(
        refused.contains("a test CA belongs into a test folder"),
        "{refused}"
    );
    for verb in [
        &["serve", "--environment", "test"][..],
        &["demo"],
        &[
            "virtual-card",
            "--connect",
            "127.0.0.1:9",
            "--profile",
            "adult-45",
        ],
    ] {
        let refused = said(verb, clinic.path())?;
        ensure!(
            refused.contains("Production, not Test"),
            "{verb:?}: {refused}"
        );
    }
    let refused = said(&["demo", "--fresh"], clinic.path())?;
    ensure!(refused.contains("empties a test folder only"), "{refused}");
    Ok(())
}

/// What the bridge says on standard error when it does not start.
fn said(verb: &[&str], data: &Path) -> Result<String> {
    let mut command = command(need::bridge()?);
    command.args(verb).arg("--data").arg(data);
    if verb[0] != "virtual-card" {
        command.args(["--listen", "127.0.0.1:0"]);
    }
    let done = command.output()?;
    ensure!(!done.status.success(), "{verb:?} does not refuse");
    Ok(String::from_utf8_lossy(&done.stderr).into_owned())
}
