//! The reader in a clinic's daily life: away and back, one of two, wanted by others, and a card
//! that is swapped on it.

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::console::Console;
use end_to_end::frames;
use end_to_end::kiosk::{Kiosk, PIN};
use end_to_end::opensc::wait_for_card;
use end_to_end::pcscd::{Pcscd, READERS};
use end_to_end::process::{Running, command};
use end_to_end::reception::{Place, Reception};
use protocol::failure::Failure;
use protocol::kiosk::{KioskScreen, KioskView};
use protocol::language::Language;

use crate::good_way::PERSON;

/// As the console shows the desk of a reader that is not there.
const AWAY: &str = "[data-testid=desk-1][data-state=reader-away]";
const THERE: &str = "[data-testid=desk-1]:not([data-state=reader-away])";

#[tokio::test]
async fn pcscd_killed_and_started_again_during_identification() -> Result<()> {
    let mut at = Reception::open(Place::Reader).await?;
    at.lay("adult-45").await?;
    at.kiosk.screen("identity").await?;
    at.kiosk.0.touch("choose-pin").await?;
    at.kiosk.screen("pin").await?;
    frames::keep(&at.kiosk.0).await?;
    at.service_ends()?;
    at.console.0.see(AWAY).await?;
    // Nobody has seen that the card was taken, so nobody says so to the person.
    let some = "return window.frames_kept.length > 0";
    at.kiosk.0.until("a frame", some).await?;
    for view in frames::kiosk_views(&at.kiosk.0).await? {
        let stays = matches!(view.screen, KioskScreen::Pin { .. });
        ensure!(stays, "the person was shown {:?}", view.screen);
    }

    at.service_begins()?;
    at.lay("adult-45").await?;
    at.console.0.see(THERE).await?;
    at.kiosk.screen("pin").await?;
    at.kiosk.type_pin(PIN).await?;
    at.kiosk.screen("consent").await?;
    at.kiosk.consent("consent-agree").await
}

#[tokio::test]
async fn pcscd_killed_and_started_again_during_the_consents() -> Result<()> {
    let mut at = Reception::open(Place::Reader).await?;
    at.lay("adult-45").await?;
    at.kiosk.identify().await?;
    let question = at.kiosk.0.text("h1").await?;
    at.service_ends()?;
    at.console.0.see(AWAY).await?;

    at.service_begins()?;
    at.lay("adult-45").await?;
    at.console.0.see(THERE).await?;
    at.kiosk.screen("consent").await?;
    ensure!(at.kiosk.0.text("h1").await? == question);
    at.kiosk.consent("consent-agree").await
}

#[tokio::test]
async fn of_two_readers_the_one_that_is_named_is_used() -> Result<()> {
    let (data, cards, others) = (folder()?, folder()?, folder()?);
    let pcscd = Pcscd::start()?;
    let [office, desk] = READERS;
    let bridge = Bridge::serve_on(data.path(), &pcscd.socket(), desk)?;
    let kiosk = Kiosk::open(&bridge).await?;
    frames::keep(&kiosk.0).await?;
    let console = Console::open(&bridge).await?;

    let theirs = pcscd.lay_on(office, "adult-30", others.path())?;
    wait_for_card(&pcscd)?;
    let card = pcscd.lay_on(desk, "adult-45", cards.path())?;
    kiosk.identify().await?;
    // What happens on the other reader meanwhile is nobody's business here.
    drop(theirs);
    let _theirs = pcscd.lay_on(office, "not-my-number", others.path())?;
    wait_for_card(&pcscd)?;
    kiosk.consent("consent-agree").await?;
    console.lists(PERSON).await?;
    drop(card);
    kiosk.gone("[data-testid=take-card]").await?;

    let views = frames::kiosk_views(&kiosk.0).await?;
    let idle = |view: &KioskView| matches!(view.screen, KioskScreen::Idle);
    let sessions: Vec<_> = views
        .iter()
        .filter(|view| !idle(view))
        .map(|v| v.session)
        .collect();
    ensure!(
        sessions.windows(2).all(|two| two[0] == two[1]),
        "the other reader's card began a session: {sessions:?}"
    );
    Ok(())
}

#[tokio::test]
async fn another_program_that_keeps_the_card_is_named_and_no_dead_end() -> Result<()> {
    let (data, cards) = (folder()?, folder()?);
    let pcscd = Pcscd::start()?;
    let card = pcscd.lay("adult-45", cards.path())?;
    let mut other = Running::start(
        command(env!("CARGO_BIN_EXE_hold")).env("PCSCLITE_CSOCK_NAME", pcscd.socket()),
    )?;
    ensure!(other.line()? == "held", "the other program has no card");

    let bridge = Bridge::serve(data.path(), &pcscd.socket())?;
    let kiosk = Kiosk::open_at(&bridge, "trouble").await?;
    let code = Failure::ReaderInUse.row().code;
    kiosk.0.see(&format!("[data-failure='{code}']")).await?;

    // The remedy of that row: close the other program, have the card put down again.
    drop(card);
    ensure!(other.line()? == "gone", "the other program holds nothing");
    let _card = pcscd.lay("adult-45", cards.path())?;
    kiosk.identify().await?;
    kiosk.consent("consent-agree").await
}

#[tokio::test]
async fn a_card_swapped_for_another_persons_during_the_consents() -> Result<()> {
    let mut at = Reception::open(Place::Reader).await?;
    frames::keep(&at.kiosk.0).await?;

    // The first person chooses a language, answers a question and goes back to it.
    at.kiosk.0.touch("idle-language-en").await?;
    at.lay("adult-45").await?;
    at.kiosk.identify().await?;
    at.kiosk.answer("consent-agree").await?;
    at.kiosk.0.touch("slot-back").await?;
    at.kiosk.0.see("[data-testid=consent-agree] small").await?;
    let before = frames::kiosk_views(&at.kiosk.0).await?;
    ensure!(
        before.last().is_some_and(is_the_first_ones),
        "nothing could be left over"
    );
    let first = before.last().map(|view| view.session);

    at.take().await?;
    at.lay("adult-30").await?;
    at.kiosk.identify().await?;
    at.kiosk.gone("[data-testid=consent-agree] small").await?;
    at.kiosk.0.see("html[lang=ja]").await?;
    let answered = frames::kiosk_views(&at.kiosk.0).await?;
    at.kiosk.consent("consent-refuse").await?;

    // From the second person's first view on there is nothing of the first, not for a moment.
    let theirs = answered.iter().position(|view| Some(view.session) > first);
    let theirs = answered.get(theirs.context("the first visit goes on")?..);
    for view in theirs.unwrap_or_default() {
        ensure!(
            Some(view.session) > first,
            "back in the first visit: {view:?}"
        );
        ensure!(!is_the_first_ones(view), "of the first person: {view:?}");
        ensure!(
            view.language == Language::Japanese,
            "their language: {view:?}"
        );
    }
    // And of the two only the second was received.
    at.console.lists("太郎").await?;
    let list = at.console.0.text("[data-testid=list]").await?;
    ensure!(
        !list.contains("花子"),
        "the first visit did not end: {list}"
    );
    Ok(())
}

/// Whether a view shows what only the person of adult-45 has said or is: 40 or older, and of one
/// mind already.
fn is_the_first_ones(view: &KioskView) -> bool {
    match &view.screen {
        KioskScreen::Consent(question) => question.before.is_some() || question.count > 2,
        KioskScreen::Review(answers) => answers.len() > 2,
        _ => false,
    }
}
