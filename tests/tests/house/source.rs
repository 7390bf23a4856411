//! Our own reader and its source: late, away, refusing, and with results that are no simple yes.
//! The simulator behind the connector is told what to do.

use anyhow::{Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::need;
use end_to_end::process::command;
use end_to_end::reception::{Place, Reception};
use end_to_end::simulator::Simulator;

/// A person of 30 has one question, so these tests are short.
const CARD: &str = "adult-30";

/// Whose it is.
const NAME: &str = "太郎";

async fn open() -> Result<Reception> {
    Reception::open(Place::Reader).await
}

/// From the card to the answers, which are not sent yet.
async fn to_the_review(at: &mut Reception) -> Result<()> {
    at.lay(CARD).await?;
    at.kiosk.identify().await?;
    at.kiosk.answer("consent-agree").await?;
    at.kiosk.screen("review").await
}

/// From the card to the end, where the person is told that the staff have something to see to; and
/// the staff open the visit.
async fn to_the_staff(at: &mut Reception) -> Result<()> {
    to_the_review(at).await?;
    at.kiosk.0.touch("submit").await?;
    at.kiosk.screen("done").await?;
    at.kiosk
        .0
        .see("[data-testid=after][data-note=see-staff]")
        .await?;
    at.console.open_visit().await
}

/// The kiosk shows this failure, and the reception goes on without the source: with an answer that
/// is still open, or for the staff where nothing was asked that could be answered later.
async fn goes_on(at: &Reception, code: &str, note: &str) -> Result<()> {
    at.kiosk.screen("trouble").await?;
    let said = at.kiosk.0.text("[data-testid=kiosk]").await?;
    ensure!(said.contains(code), "not {code}: {said}");
    at.kiosk.0.touch("way-go-on").await?;
    at.kiosk.screen("done").await?;
    let after = format!("[data-testid=after][data-note={note}]");
    at.kiosk.0.see(&after).await?;
    Ok(())
}

#[tokio::test]
async fn a_late_source_is_waited_for() -> Result<()> {
    let mut at = open().await?;
    to_the_review(&mut at).await?;
    at.simulator("connector slow 2000")?;
    at.kiosk.0.touch("submit").await?;
    at.kiosk.screen("checking").await?;
    at.kiosk.screen("done").await?;
    at.console.lists(NAME).await
}

#[tokio::test]
async fn a_lost_answer_is_nobody_s_question() -> Result<()> {
    let mut at = open().await?;
    at.simulator("connector lose-answers 1")?;
    to_the_review(&mut at).await?;
    at.simulator("connector lose-answers 1")?;
    at.kiosk.0.touch("submit").await?;
    at.kiosk.screen("done").await?;
    at.console.lists(NAME).await
}

/// The reception goes on, the staff see what is open, and the answer completes the visit when it
/// comes.
#[tokio::test]
async fn a_source_that_is_away_holds_nobody_up() -> Result<()> {
    let mut at = open().await?;
    to_the_review(&mut at).await?;
    at.simulator("connector away")?;
    at.kiosk.0.touch("submit").await?;
    goes_on(&at, "S-401", "open").await?;
    at.console.lists("結果確認中").await?;
    at.simulator("connector well")?;
    at.console.lists(NAME).await?;
    at.console.open_visit().await?;
    at.console
        .0
        .see("[data-testid=consents] [data-state=agreed]")
        .await?;
    Ok(())
}

#[tokio::test]
async fn away_from_the_start_it_holds_nobody_up_either() -> Result<()> {
    let mut at = open().await?;
    at.simulator("connector away")?;
    at.lay(CARD).await?;
    at.kiosk.give_the_pin().await?;
    goes_on(&at, "S-401", "see-staff").await
}

#[tokio::test]
async fn an_invalid_insurance_is_received_and_the_staff_see_it() -> Result<()> {
    let mut at = open().await?;
    at.simulator("validity 2")?;
    to_the_staff(&mut at).await?;
    at.console.lists("資格 要確認").await?;
    at.console.says("validity", "無効").await
}

#[tokio::test]
async fn nobody_found_is_received_and_the_staff_see_it() -> Result<()> {
    let mut at = open().await?;
    at.simulator("validity 4")?;
    to_the_staff(&mut at).await?;
    at.console.says("validity", "該当").await
}

#[tokio::test]
async fn several_insurances_are_received_and_none_is_guessed() -> Result<()> {
    let mut at = open().await?;
    at.simulator("validity 5")?;
    to_the_staff(&mut at).await?;
    at.console.says("validity", "複数の資格が該当").await
}

#[tokio::test]
async fn a_session_that_ended_is_told_as_such() -> Result<()> {
    let mut at = open().await?;
    to_the_review(&mut at).await?;
    at.simulator("connector expire")?;
    at.kiosk.0.touch("submit").await?;
    goes_on(&at, "S-405", "see-staff").await
}

#[tokio::test]
async fn a_signature_that_was_used_before_is_told_as_such() -> Result<()> {
    let mut at = open().await?;
    at.simulator("connector replayed")?;
    at.lay(CARD).await?;
    at.kiosk.give_the_pin().await?;
    goes_on(&at, "S-406", "see-staff").await
}

#[tokio::test]
async fn a_consent_that_was_not_askable_is_told_as_such() -> Result<()> {
    let mut at = open().await?;
    to_the_review(&mut at).await?;
    at.simulator("connector not-askable")?;
    at.kiosk.0.touch("submit").await?;
    goes_on(&at, "S-407", "see-staff").await
}

#[tokio::test]
async fn a_test_hears_nothing_of_what_is_real() -> Result<()> {
    let mut at = open().await?;
    at.simulator("connector production")?;
    at.lay(CARD).await?;
    at.kiosk.give_the_pin().await?;
    goes_on(&at, "S-409", "see-staff").await
}

#[test]
fn a_clinic_s_folder_takes_no_simulator() -> Result<()> {
    let (test, clinic) = (folder()?, tempfile::tempdir()?);
    let root = test.path().join("simulator");
    let simulator = Simulator::start(&root, &test.path().join("test-ca.der"))?;
    let mut serve = command(need::bridge()?);
    serve
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(clinic.path())
        .arg("--connector")
        .arg(&simulator.connector)
        .arg("--connector-identity")
        .arg(&simulator.identity);
    let refused = serve.output()?;
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    ensure!(!refused.status.success(), "it does not refuse");
    ensure!(
        said.contains("a simulator's connector belongs into a test folder"),
        "{said}"
    );
    // And a simulator does not take a clinic's folder for its own.
    let mut simulator = command(need::bridge()?);
    simulator
        .args(["simulator", "--listen", "127.0.0.1:0", "--root"])
        .arg(clinic.path());
    let refused = simulator.output()?;
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    ensure!(!refused.status.success(), "it does not refuse");
    ensure!(said.contains("something else than a simulator"), "{said}");
    Ok(())
}
