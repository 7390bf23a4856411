//! A backup of a bridge that is running and receiving, put back and started.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::{Bridge, folder};
use end_to_end::need;
use end_to_end::process::command;
use end_to_end::socket::Socket;
use protocol::console::DeskAct;
use protocol::failure::Failure;
use protocol::presented::Presented;
use serde_json::Value;

const PASSPHRASE: &str = "a passphrase of tests only";

#[tokio::test]
async fn a_running_bridge_is_backed_up_and_put_back() -> Result<()> {
    let (data, place) = (folder()?, tempfile::tempdir()?);
    let (file, new) = (place.path().join("backup"), place.path().join("new"));
    let mut bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
    let mut console = Socket::open(&bridge, "console").await?;
    receive(&mut console, 0, 1).await?;

    let (code, made) = uketsuke(&["backup", "--to"], &file, data.path(), PASSPHRASE)?;
    ensure!(code == 0 && made["backup"]["visits"] == 1, "{made}");
    // The bridge has gone on: the other desk receives somebody, who is not in the backup.
    receive(&mut console, 1, 2).await?;
    bridge.kill()?;

    let (code, back) = uketsuke(&["restore", "--from"], &file, &new, PASSPHRASE)?;
    ensure!(code == 0 && back["restored"]["visits"] == 1, "{back}");
    let again = Bridge::demo(&new, "127.0.0.1:0")?;
    let mut console = Socket::open(&again, "console").await?;
    let view = console.console(|_| true).await?.view;
    ensure!(view.visits.len() == 1, "{view:?}");
    let head = made["backup"]["audit_head"].as_str().context("no head")?;
    for (folder, running) in [(data.path(), false), (new.as_path(), true)] {
        let (code, said) = uketsuke(
            &["audit", "verify", "--head", head, "--data"],
            folder,
            Path::new(""),
            "",
        )?;
        ensure!(
            code == 0 && said["audit"]["fault"].is_null(),
            "{running}: {said}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_put_back_is_refused_with_its_code_and_leaves_nothing() -> Result<()> {
    let (data, place) = (folder()?, tempfile::tempdir()?);
    let (file, new) = (place.path().join("backup"), place.path().join("new"));
    let (code, _) = uketsuke(&["backup", "--to"], &file, data.path(), PASSPHRASE)?;
    ensure!(code == 0);
    let good = std::fs::read(&file)?;
    let mut changed = good.clone();
    changed[good.len() / 2] ^= 1;
    let mut newer = good.clone();
    newer[17] = 9;
    for (bytes, passphrase, failure) in [
        (&good[..], "another passphrase", Failure::BackupPassphrase),
        (&good[..good.len() - 100], PASSPHRASE, Failure::BackupCut),
        (&changed[..], PASSPHRASE, Failure::BackupDamaged),
        (&newer[..], PASSPHRASE, Failure::BackupOfOtherVersion),
        (b"something else", PASSPHRASE, Failure::BackupForeign),
    ] {
        std::fs::write(&file, bytes)?;
        let (code, said) = uketsuke(&["restore", "--from"], &file, &new, passphrase)?;
        ensure!(
            code == 4 && said["failure"]["code"] == failure.row().code,
            "{said}"
        );
        ensure!(std::fs::read_dir(place.path())?.count() == 1, "{failure:?}");
    }
    std::fs::write(&file, &good)?;
    let (code, said) = uketsuke(&["restore", "--from"], &file, data.path(), PASSPHRASE)?;
    ensure!(
        code == 4 && said["failure"]["code"] == Failure::BackupOverFolder.row().code,
        "{said}"
    );
    Ok(())
}

/// Receives somebody at a desk, by the staff.
async fn receive(console: &mut Socket, desk: usize, visits: usize) -> Result<()> {
    // Whatever view comes next: a snapshot is asked for, so that one does.
    console.say(&protocol::frame::ClientFrame::Snapshot).await?;
    let row = console
        .console(|view| view.desks.len() > desk)
        .await?
        .view
        .desks[desk];
    console.act(&row, DeskAct::TakeOver).await?;
    let taken = console.console(|view| view.desks[desk].taken_over).await?;
    let row = taken.view.desks[desk];
    console
        .act(&row, DeskAct::Receive(Presented::Nothing))
        .await?;
    console.console(|view| view.visits.len() == visits).await?;
    Ok(())
}

/// Runs a verb with a file and a folder, gives it a passphrase, and reads what it says.
fn uketsuke(verb: &[&str], file: &Path, data: &Path, passphrase: &str) -> Result<(i32, Value)> {
    let mut command = command(need::bridge()?);
    command.arg("--json").args(verb).arg(file);
    if !data.as_os_str().is_empty() {
        command.arg("--data").arg(data);
    }
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut input = child.stdin.take().context("no input")?;
    // A verb that needs no passphrase may have ended before it is given one.
    if std::io::Write::write_all(&mut input, passphrase.as_bytes()).is_err() {
        ensure!(passphrase.is_empty(), "the passphrase was not read");
    }
    drop(input);
    let output = child.wait_with_output()?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(
        !complaint.contains(PASSPHRASE),
        "the passphrase is in the log"
    );
    let said = serde_json::from_slice(&output.stdout).with_context(|| complaint.into_owned())?;
    Ok((output.status.code().context("killed")?, said))
}
