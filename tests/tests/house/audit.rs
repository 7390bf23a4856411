//! The audit log of a running bridge: who, when, from where, did or saw what of whom.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::need;
use end_to_end::process::command;
use end_to_end::socket::Socket;
use protocol::console::{ConsoleIntent, DeskAct, VisitEdit};
use protocol::failure::Failure;
use protocol::frame::ClientFrame;
use protocol::ids::{Version, VisitId};
use protocol::kiosk::KioskIntent;
use protocol::presented::Presented;
use serde_json::Value;

#[tokio::test]
async fn every_act_and_every_view_of_somebody_is_written_with_who_did_it() -> Result<()> {
    let data = folder()?;
    let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let before = entries(data.path())?.len();

    // The link that was used, and the screen that came in with its token.
    let mut kiosk = Socket::open(&bridge, "kiosk").await?;
    kiosk.kiosk(|_| true).await?;
    let mut console = Socket::open(&bridge, "console").await?;
    let desk = console
        .console(|view| !view.desks.is_empty())
        .await?
        .view
        .desks[0];
    let mut support = Socket::open(&bridge, "support").await?;
    support.any().await?;

    // An act that does not fit: nobody has taken over.
    console
        .act(&desk, DeskAct::Receive(Presented::Nothing))
        .await?;
    ensure!(console.refusal().await? == Failure::NotNow);
    kiosk
        .say(&ClientFrame::Kiosk(KioskIntent::CallHelp))
        .await?;
    let called = console
        .console(|view| view.desks[0].help_since.is_some())
        .await?;
    console
        .act(&called.view.desks[0], DeskAct::AnswerHelp)
        .await?;
    let answered = console
        .console(|view| view.desks[0] != called.view.desks[0])
        .await?;
    console
        .act(&answered.view.desks[0], DeskAct::TakeOver)
        .await?;
    let taken = console.console(|view| view.desks[0].taken_over).await?;
    let receive = DeskAct::Receive(Presented::Nothing);
    console.act(&taken.view.desks[0], receive).await?;
    let listed = console.console(|view| view.visits.len() == 1).await?;
    let row = &listed.view.visits[0];
    let (visit, version) = (row.visit, row.version);

    // Somebody looks at a person, at nobody, and calls him, the second time with what is over.
    console
        .say(&ClientFrame::Console(ConsoleIntent::Open(visit)))
        .await?;
    console.console(|view| view.opened.is_some()).await?;
    console
        .say(&ClientFrame::Console(ConsoleIntent::Open(VisitId(99))))
        .await?;
    ensure!(console.refusal().await? == Failure::NotThere);
    let edit = |version| {
        let edit = VisitEdit::Call;
        ClientFrame::Console(ConsoleIntent::Visit {
            visit,
            version,
            edit,
        })
    };
    console.say(&edit(version)).await?;
    console
        .console(|view| view.visits[0].version != version)
        .await?;
    console.say(&edit(Version(0))).await?;
    ensure!(console.refusal().await? == Failure::EditedMeanwhile);

    let visit = Some(u64::from(visit.0));
    let expected = [
        ("kiosk", "token_given", Some(1), None, None),
        ("kiosk", "screen_opened", Some(1), None, None),
        ("console", "token_given", None, None, None),
        ("console", "screen_opened", None, None, None),
        ("support", "token_given", Some(1), None, None),
        ("support", "screen_opened", Some(1), None, None),
        ("console", "received_by_staff", Some(1), None, Some("E-603")),
        ("kiosk", "help_called", Some(1), None, None),
        ("console", "help_answered", Some(1), None, None),
        ("console", "taken_over", Some(1), None, None),
        ("console", "received_by_staff", Some(1), visit, None),
        ("console", "visit_opened", None, visit, None),
        ("console", "visit_opened", None, Some(99), Some("E-604")),
        ("console", "visit_called", None, visit, None),
        ("console", "visit_called", None, visit, Some("E-602")),
    ];
    let found = entries(data.path())?;
    let mut rest = found[before..].iter();
    for (who, what, desk, visit, refused) in expected {
        let is_it = |entry: &&Value| {
            entry["who"] == who
                && entry["what"] == what
                && entry["desk"].as_u64() == desk
                && entry["visit"].as_u64() == visit
                && entry["refused"].as_str() == refused
        };
        let entry = rest.find(is_it).with_context(|| {
            format!("{who} {what} {desk:?} {visit:?} {refused:?} is not in {found:#?}")
        })?;
        ensure!(
            entry["at"]
                .as_str()
                .is_some_and(|at| at.ends_with("+09:00"))
        );
        // From which screen, where the token said so.
        let screen = matches!(what, "token_given" | "screen_opened");
        ensure!(entry["screen"].is_u64() == screen, "{entry}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_looked_at_is_no_fault_and_no_whole_log() -> Result<()> {
    let nothing = tempfile::tempdir()?;
    let output = command(need::bridge()?)
        .args(["audit", "verify", "--data"])
        .arg(nothing.path())
        .output()?;
    ensure!(output.status.code() == Some(1) && output.stdout.is_empty());
    ensure!(
        std::fs::read_dir(nothing.path())?.next().is_none(),
        "something was made"
    );
    Ok(())
}

fn entries(data: &Path) -> Result<Vec<Value>> {
    let output = command(need::bridge()?)
        .args(["--json", "audit", "show", "--data"])
        .arg(data)
        .output()?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let lines = String::from_utf8(output.stdout)?;
    lines
        .lines()
        .map(|line| Ok(serde_json::from_str(line)?))
        .collect()
}
