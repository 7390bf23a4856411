//! Beside an accredited reader: its result comes into the terminal's folder, and the kiosk goes on
//! from it.

use std::fs;

use anyhow::{Result, ensure};
use end_to_end::beside::{Beside, HANAKO, Said};
use end_to_end::bridge::Bridge;
use end_to_end::need;
use end_to_end::process::command;

/// The birthday of [`HANAKO`].
const BIRTHDAY: &str = "0412";

#[tokio::test]
async fn from_the_reader_beside_to_the_number() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    let file = at.terminal.result(HANAKO)?;
    let bytes = fs::read(&file)?;
    at.kiosk.screen("found").await?;
    let asked = at.kiosk.0.text("h1").await?;
    ensure!(!asked.contains("花子"), "the whole name is shown: {asked}");
    at.kiosk.0.touch("mine").await?;
    at.kiosk.screen("done").await?;
    ensure!(at.kiosk.0.text("[data-testid=number]").await? == "1");
    at.kiosk
        .0
        .see("[data-testid=take-card][data-card=beside]")
        .await?;
    at.console.lists(HANAKO.name).await?;
    at.console.open_visit().await?;
    at.console
        .0
        .see("[data-testid=consents] [data-state=agreed]")
        .await?;
    // What a terminal says in a test is shown as a test's, never as a patient's.
    let consents = at.console.0.text("[data-testid=consents]").await?;
    ensure!(!consents.contains("同意あり"), "{consents}");
    at.terminal.is_left_alone(&file, &bytes)?;
    at.kiosk.screen("idle").await
}

#[tokio::test]
async fn consent_refused_there_is_a_reception_as_well() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.terminal.result(Said {
        consent: "0",
        ..HANAKO
    })?;
    at.mine().await?;
    at.console.open_visit().await?;
    at.console
        .0
        .see("[data-testid=consents] [data-state=refused]")
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_late_result_is_given_by_the_staff_with_one_act_and_taken_back_with_one() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.without_result().await?;
    at.kiosk
        .0
        .see("[data-testid=after][data-note=open]")
        .await?;
    at.console.lists("結果確認中").await?;
    at.terminal.result(HANAKO)?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=left]")
        .await?;
    at.console.0.touch("bind").await?;
    at.console.lists(HANAKO.name).await?;
    at.console.open_visit().await?;
    at.console.0.touch("unbind").await?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=taken-back]")
        .await?;
    at.console.lists("資格 未照会").await
}

#[tokio::test]
async fn somebody_else_s_result_reaches_nobody() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader("0413").await?;
    at.terminal.result(HANAKO)?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=nobody]")
        .await?;
    ensure!(at.kiosk.shows("at-terminal").await?);
    // And what fits but is not his, he denies.
    at.terminal.result(Said {
        born: "19990413",
        ..HANAKO
    })?;
    at.kiosk.screen("found").await?;
    at.kiosk.0.touch("not-mine").await?;
    at.kiosk.screen("at-terminal").await?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=denied]")
        .await?;
    Ok(())
}

#[tokio::test]
async fn an_invalid_insurance_is_received_and_the_staff_see_it() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.terminal.result(Said {
        validity: "2",
        ..HANAKO
    })?;
    at.mine().await?;
    at.kiosk
        .0
        .see("[data-testid=after][data-note=see-staff]")
        .await?;
    at.console.lists("資格 要確認").await
}

#[tokio::test]
async fn several_insurances_are_received_and_none_is_guessed() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.terminal.result(Said {
        validity: "5",
        insurances: 2,
        ..HANAKO
    })?;
    at.mine().await?;
    at.kiosk
        .0
        .see("[data-testid=after][data-note=see-staff]")
        .await?;
    at.console.open_visit().await?;
    at.console.says("validity", "複数の資格が該当").await
}

#[tokio::test]
async fn nobody_found_is_shown_to_the_staff_with_who_waits() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.terminal.result(Said {
        validity: "4",
        insurances: 0,
        ..HANAKO
    })?;
    at.console
        .0
        .see("[data-testid=tray] [data-why=no-person]")
        .await?;
    at.without_result().await?;
    at.console.0.touch("bind").await?;
    at.console.lists("資格 要確認").await
}

#[tokio::test]
async fn with_the_folders_away_the_reception_goes_on_and_the_staff_see_it() -> Result<()> {
    let mut at = Beside::open().await?;
    let (face, aside) = (at.terminal.folder("face"), at.terminal.folder("aside"));
    fs::rename(&face, &aside)?;
    at.console.says("desk-1", "応答なし").await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.without_result().await?;
    at.console.lists("結果確認中").await?;
    fs::rename(&aside, &face)?;
    at.terminal.result(HANAKO)?;
    at.console.0.touch("bind").await?;
    at.console.lists(HANAKO.name).await
}

#[tokio::test]
async fn the_staff_ask_by_number_and_the_answer_completes_the_visit() -> Result<()> {
    let at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.without_result().await?;
    at.console.open_visit().await?;
    at.console.0.touch("ask").await?;
    at.console.says("ask-incomplete", "保険者番号").await?;
    for (field, text) in [
        ("ask-insurer", "06999999"),
        ("ask-number", "12345"),
        ("ask-birth-date", "04121981"),
    ] {
        at.console.0.fill(field, text).await?;
    }
    at.console.0.touch("ask").await?;
    at.console.says("request-state", "結果確認中").await?;
    let request = at.terminal.request()?;
    ensure!(
        request
            .text
            .contains("<InsurerNumber>06999999</InsurerNumber>"),
        "{}",
        request.text
    );
    ensure!(
        request.text.contains("<Birthdate>19810412</Birthdate>"),
        "{}",
        request.text
    );
    at.terminal.answer(&request, HANAKO)?;
    at.console.lists(HANAKO.name).await
}

#[tokio::test]
async fn killed_in_the_middle_beside_the_reader() -> Result<()> {
    let mut at = Beside::open().await?;
    at.to_the_reader(BIRTHDAY).await?;
    at.killed_and_started_again().await?;
    at.kiosk.screen("at-terminal").await?;
    at.terminal.result(HANAKO)?;
    at.kiosk.screen("found").await?;
    at.killed_and_started_again().await?;
    at.mine().await?;
    ensure!(at.kiosk.0.text("[data-testid=number]").await? == "1");
    at.console.lists(HANAKO.name).await
}

#[tokio::test]
async fn a_day_that_no_year_has_is_told_at_once() -> Result<()> {
    let at = Beside::open().await?;
    at.kiosk.0.touch("begin").await?;
    at.kiosk.screen("birthday").await?;
    at.kiosk.type_pin("0231").await?;
    let said = at.kiosk.0.see("[data-testid=impossible]").await?;
    ensure!(!said.text().await?.is_empty());
    ensure!(at.kiosk.shows("birthday").await?);
    at.kiosk.type_pin(BIRTHDAY).await?;
    at.kiosk.screen("at-terminal").await
}

#[test]
fn a_second_bridge_on_the_same_folders_refuses_to_start() -> Result<()> {
    let (first, second) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let terminal = tempfile::tempdir()?;
    for name in ["face", "req", "res"] {
        fs::create_dir(terminal.path().join(name))?;
    }
    let mut bridge = Bridge::serve_beside(first.path(), terminal.path(), "127.0.0.1:0")?;
    let mut other = command(need::bridge()?);
    other
        .args(["serve", "--environment", "test", "--listen", "127.0.0.1:0"])
        .args(["--institution", "1311111111", "--data"])
        .arg(second.path())
        .arg("--terminal")
        .arg(terminal.path());
    let refused = other.output()?;
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    ensure!(!refused.status.success(), "it does not refuse");
    ensure!(said.contains("another Uketsuke watches"), "{said}");
    // A bridge that is gone, however it went, keeps nobody out.
    bridge.kill()?;
    Bridge::serve_beside(second.path(), terminal.path(), "127.0.0.1:0").map(drop)
}
