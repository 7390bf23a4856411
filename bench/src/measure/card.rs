//! The card in a real pcscd's reader: how soon it is seen, how long a visit takes and of how many APDUs it is, beside
//! the barest exchange, the goals, and OpenSC at the same task.

use std::fmt::Display;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::pcscd::Pcscd;
use end_to_end::process::{Running, command};
use serde_json::Value;

use super::card_visits::{CARD_VISITS, INSERTIONS};
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

/// So often OpenSC reads the certificate.
const READS: usize = 10;

/// How much later than pcscd's own event a card may be seen, in milliseconds.
const SEEN_WITHIN: f64 = 20.0;

/// How much longer than the raw exchange a visit may take: a share of it, and milliseconds.
const BEYOND: (f64, f64) = (0.02, 1.0);

/// What the rows do not say by themselves.
pub(super) const REMARK: &str = "a card's visit: through vpcd an APDU takes tens of milliseconds. \
    APDUs without the one for the application's name; leaving is the power-off. \
    OpenSC's time is that of its process, start and search for the card's driver included";

/// Measures all of it, on one pcscd.
pub(super) fn measure() -> Result<Vec<Row>> {
    let cards = folder()?;
    let pcscd = Pcscd::start()?;
    let mut visitor = Running::start(
        command(std::env::current_exe()?)
            .arg(CARD_VISITS)
            .env("PCSCLITE_CSOCK_NAME", pcscd.socket()),
    )?;
    ensure!(line(&mut visitor)?["ready"] == true, "no reader");
    let mut seen = Sample::new();
    let mut card = None;
    for _ in 0..INSERTIONS {
        if card.take().is_some() {
            ensure!(line(&mut visitor)?["taken"] == true, "the card lies on");
        }
        card = Some(pcscd.lay("adult-45", cards.path())?);
        seen.add(number(&line(&mut visitor)?, "seen_after")?);
    }
    let [
        mut ours,
        mut bare,
        mut ours_alone,
        mut bare_alone,
        mut beyond,
    ] = [const { Sample::new() }; 5];
    let counted = loop {
        let said = line(&mut visitor)?;
        if said["ours"].is_null() {
            break said;
        }
        let (visit, exchange) = (number(&said["ours"], 1)?, number(&said["bare"], 1)?);
        ours.add(number(&said["ours"], 0)?);
        bare.add(number(&said["bare"], 0)?);
        ours_alone.add(visit);
        bare_alone.add(exchange);
        beyond.add((visit - exchange).max(0.0));
    };
    let may_beyond = bare_alone.p50().context("no visit")? * BEYOND.0 + BEYOND.1;
    let apdus = number(&counted, "apdus")? - 1.0;
    let bound = 4.0 + (number(&counted, "certificate")? / 256.0).ceil();
    drop(visitor);
    let (opensc, opensc_apdus) = opensc(&pcscd.socket())?;
    drop(card);

    let row = |what, unit, ours: &Sample, against, baseline: &Sample| Row {
        what,
        unit,
        ours: ours.clone(),
        against,
        baseline: baseline.clone(),
    };
    let (time, count) = (Unit::Milliseconds, Unit::Apdus);
    let apdus = Sample::counted(apdus);
    Ok(vec![
        row(
            "card seen after pcscd's own event",
            time,
            &seen,
            "goal",
            &Sample::counted(SEEN_WITHIN),
        ),
        row("card visit", time, &ours, "raw exchange", &bare),
        row(
            "  its exchange alone",
            time,
            &ours_alone,
            "raw exchange",
            &bare_alone,
        ),
        row(
            "  its exchange beyond the raw one",
            time,
            &beyond,
            "goal, 2 % + 1 ms",
            &Sample::counted(may_beyond),
        ),
        row("card visit", time, &ours, "OpenSC, its process", &opensc),
        row(
            "APDUs of a card visit",
            count,
            &apdus,
            "bound, 4 + pieces",
            &Sample::counted(bound),
        ),
        row(
            "APDUs of a card visit",
            count,
            &apdus,
            "OpenSC",
            &opensc_apdus,
        ),
    ])
}

fn line(visitor: &mut Running) -> Result<Value> {
    let line = visitor.line()?;
    serde_json::from_str(&line).with_context(|| format!("not JSON: {line}"))
}

fn number(said: &Value, which: impl serde_json::value::Index + Display + Copy) -> Result<f64> {
    said[which]
        .as_f64()
        .with_context(|| format!("no {which} in {said}"))
}

/// OpenSC at the same task: it finds the card's driver, asks for the tries and reads the certificate.
fn opensc(pcscd: &Path) -> Result<(Sample, Sample)> {
    let read = |debug: Option<&str>| -> Result<(f64, usize)> {
        let mut tool = command("pkcs15-tool");
        tool.args(["--read-certificate", "01"])
            .env("PCSCLITE_CSOCK_NAME", pcscd)
            .envs(debug.map(|level| ("OPENSC_DEBUG", level)));
        let watch = Stopwatch::start();
        let read = tool.output().context("opensc is missing")?;
        let milliseconds = watch.milliseconds();
        let certificate = String::from_utf8_lossy(&read.stdout);
        ensure!(
            certificate.contains("-----BEGIN CERTIFICATE-----"),
            "OpenSC does not read the certificate"
        );
        let log = String::from_utf8_lossy(&read.stderr);
        Ok((milliseconds, log.matches("Outgoing APDU").count()))
    };
    let mut times = Sample::new();
    for _ in 0..READS {
        times.add(read(None)?.0);
    }
    let (_, apdus) = read(Some("9"))?;
    ensure!(apdus > 0, "OpenSC's log names no APDU");
    Ok((times, Sample::counted(f64::from(u32::try_from(apdus)?))))
}
