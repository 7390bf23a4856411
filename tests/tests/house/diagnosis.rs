//! `uketsuke doctor` and `uketsuke card` on a real pcscd: card there, no card, no reader, no
//! service; each with its exit code, in both languages.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::need;
use end_to_end::opensc::wait_for_card;
use end_to_end::pcscd::{Pcscd, READERS};
use end_to_end::process::{Running, command};
use serde_json::{Value, json};

const RIGHT: &str = "1234\n";
const WRONG: &str = "9999\n";

/// What `uketsuke` says and with what it ends.
struct Said {
    code: Option<i32>,
    text: String,
    log: String,
}

impl Said {
    fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.text).with_context(|| format!("{} {}", self.text, self.log))
    }
}

/// `uketsuke` with these arguments, a PC/SC service and something on standard input.
fn ask(socket: &Path, arguments: &[&str], input: &str) -> Result<Said> {
    said(command(need::bridge()?).args(arguments), socket, input)
}

/// The same on a machine on which this is what is plugged in by USB: the classes of interfaces,
/// as the kernel tells them.
fn ask_with_usb(classes: &[&str], socket: &Path, arguments: &[&str], input: &str) -> Result<Said> {
    let plug = |(place, class): (usize, &&str)| {
        let interface = format!("/sys/bus/usb/devices/1-{place}:1.0");
        format!("mkdir -p {interface} && echo {class} >{interface}/bInterfaceClass && ")
    };
    let plugged: String = classes.iter().enumerate().map(plug).collect();
    let script = format!("mount -t tmpfs tmpfs /sys/bus && {plugged}exec \"$0\" \"$@\"");
    let mut shell = command("unshare");
    shell.args(["--mount", "bash", "-c", &script]);
    said(shell.arg(need::bridge()?).args(arguments), socket, input)
}

fn said(uketsuke: &mut Command, socket: &Path, input: &str) -> Result<Said> {
    let mut child = uketsuke
        .env("PCSCLITE_CSOCK_NAME", socket)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut pipe = child.stdin.take().context("no standard input")?;
    // Who does not ask for a PIN may have ended before it is written.
    drop(pipe.write_all(input.as_bytes()));
    drop(pipe);
    let done = child.wait_with_output()?;
    Ok(Said {
        code: done.status.code(),
        text: String::from_utf8(done.stdout)?,
        log: String::from_utf8(done.stderr)?,
    })
}

/// A service, and a card of this profile that it sees.
macro_rules! with_card {
    ($profile:literal, $cards:ident, $pcscd:ident, $card:ident) => {
        let $cards = folder()?;
        let $pcscd = Pcscd::start()?;
        let $card = $pcscd.lay($profile, $cards.path())?;
        wait_for_card(&$pcscd)?;
    };
}

#[test]
fn all_is_well_with_a_card_there() -> Result<()> {
    with_card!("adult-45", cards, pcscd, _card);
    let socket = pcscd.socket();
    let doctor = ask(&socket, &["--json", "doctor"], "")?;
    assert_eq!(
        doctor.json()?,
        json!({
            "service": "good", "driver": "good", "reader": "good",
            "reader_name": "Test Reader 00 00", "card": "good", "fault": null, "exit": 0,
        })
    );
    assert_eq!(doctor.code, Some(0));
    let english = ask(&socket, &["doctor", "--language", "en"], "")?;
    ensure!(
        english.text.contains("Card: My Number Card\n"),
        "{}",
        english.text
    );
    let japanese = ask(&socket, &["doctor"], "")?;
    ensure!(
        japanese.text.contains("カード: マイナンバーカード\n"),
        "{}",
        japanese.text
    );

    let shown = ask(&socket, &["card", "show", "--json"], "")?.json()?;
    assert_eq!(shown["card"], "individual-number-card");
    assert_eq!(shown["atr"], "3B8880010000 05E0B381A1007F".replace(' ', ""));
    assert_eq!(shown["tries"], json!({ "left": 3 }));
    assert_eq!(shown["path"], "not-checked");
    assert_eq!(shown["pin"], Value::Null);
    assert_eq!(shown["certificate"]["environment"], "test");
    assert_eq!(shown["certificate"]["valid_now"], true);
    Ok(())
}

#[test]
fn the_path_leads_to_the_ca_that_is_named_and_to_no_other() -> Result<()> {
    with_card!("adult-45", cards, pcscd, _card);
    let socket = pcscd.socket();
    let ca = cards.path().join("test-ca.der");
    let ca = ca.to_str().context("the folder's name is no UTF-8")?;
    let shown = ask(&socket, &["--json", "card", "show", "--trust", ca], "")?;
    assert_eq!(
        (shown.code, &shown.json()?["path"]),
        (Some(0), &json!("known"))
    );
    let english = ask(
        &socket,
        &["card", "show", "--trust", ca, "--language", "en"],
        "",
    )?;
    ensure!(english.text.contains("test authority"), "{}", english.text);

    let fixture = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../card/tests/fixtures/myna-card/jpki-auth-ca-cert.der"
    );
    let shown = ask(&socket, &["--json", "card", "show", "--trust", fixture], "")?;
    assert_eq!(
        (shown.code, &shown.json()?["path"]),
        (Some(20), &json!("unknown"))
    );

    let refused = ask(&socket, &["card", "show", "--trust", "Cargo.toml"], "")?;
    assert_eq!(refused.code, Some(1));
    Ok(())
}

#[test]
fn the_pin_is_presented_once_and_never_the_last_time_unasked() -> Result<()> {
    with_card!("adult-30", cards, pcscd, _card);
    let socket = pcscd.socket();
    let identify = |more: &[&str], input: &str| -> Result<(Option<i32>, Value)> {
        let said = ask(
            &socket,
            &[&["--json", "card", "identify"], more].concat(),
            input,
        )?;
        // Whatever it says and logs, the digits are not in it.
        for digits in ["1234", "9999"] {
            ensure!(!said.text.contains(digits) && !said.log.contains(digits));
        }
        Ok((said.code, said.json()?))
    };
    let (code, said) = identify(&[], RIGHT)?;
    assert_eq!((code, &said["pin"]), (Some(0), &json!("right")));
    let (code, said) = identify(&[], "12345\n")?;
    assert_eq!((code, &said["pin"]), (Some(25), &json!("not-presented")));
    for left in [2, 1] {
        let (code, said) = identify(&[], WRONG)?;
        assert_eq!((code, &said["pin"]), (Some(22), &json!("wrong")));
        assert_eq!(said["tries"], json!({ "left": left }));
    }
    for input in [RIGHT, WRONG] {
        let (code, said) = identify(&[], input)?;
        assert_eq!((code, &said["pin"]), (Some(24), &json!("not-presented")));
        assert_eq!(said["tries"], json!({ "left": 1 }));
    }
    for input in [WRONG, RIGHT] {
        let (code, said) = identify(&["--last-try"], input)?;
        assert_eq!((code, &said["pin"]), (Some(23), &json!("locked")));
        assert_eq!(said["tries"], "locked");
    }
    Ok(())
}

#[test]
fn a_certificate_that_has_ended_is_said() -> Result<()> {
    with_card!("expired", cards, pcscd, _card);
    let socket = pcscd.socket();
    let shown = ask(&socket, &["--json", "card", "show"], "")?;
    assert_eq!(shown.code, Some(0));
    assert_eq!(shown.json()?["certificate"]["valid_now"], false);
    let said = ask(&socket, &["--json", "card", "identify"], RIGHT)?;
    assert_eq!(
        (said.code, &said.json()?["pin"]),
        (Some(21), &json!("right"))
    );
    Ok(())
}

#[test]
fn another_card_is_said() -> Result<()> {
    with_card!("not-my-number", cards, pcscd, _card);
    let socket = pcscd.socket();
    for (verb, key) in [(&["doctor"][..], "fault"), (&["card", "show"], "card")] {
        let said = ask(&socket, &[&["--json"], verb].concat(), "")?;
        assert_eq!(
            (said.code, &said.json()?[key]),
            (Some(16), &json!("another-card"))
        );
    }
    Ok(())
}

/// Each verb says the same first fault, with the same code and its remedy. `ask` is how it is asked.
fn all_say(
    ask: impl Fn(&[&str]) -> Result<Said>,
    fault: &str,
    code: i32,
    english: &str,
) -> Result<()> {
    for verb in [&["doctor"][..], &["card", "show"], &["card", "identify"]] {
        let said = ask(&[&["--json"], verb].concat())?;
        let json = said.json()?;
        assert_eq!(
            (said.code, &json["fault"]),
            (Some(code), &json!(fault)),
            "{verb:?}"
        );
        assert_eq!(json["exit"], code);
        let said = ask(&[verb, &["--language", "en"]].concat())?;
        assert_eq!(said.code, Some(code), "{verb:?}");
        ensure!(said.text.contains(english), "{verb:?}: {}", said.text);
        ensure!(
            said.text.contains("\nWhat to do: "),
            "{verb:?}: {}",
            said.text
        );
    }
    Ok(())
}

#[test]
fn no_card_is_said() -> Result<()> {
    let pcscd = Pcscd::start()?;
    let socket = pcscd.socket();
    let no_card = "No card lies on the reader.";
    all_say(
        |verb| ask(&socket, verb, RIGHT),
        "card-missing",
        13,
        no_card,
    )?;
    let named = ["--json", "doctor", "--reader", "Another"];
    assert_eq!(ask(&socket, &named, "")?.code, Some(12));
    Ok(())
}

#[test]
fn of_two_readers_the_one_with_the_card_is_looked_at_or_the_one_that_is_named() -> Result<()> {
    let cards = folder()?;
    let pcscd = Pcscd::start()?;
    let [office, desk] = READERS;
    let _card = pcscd.lay_on(desk, "adult-45", cards.path())?;
    let socket = pcscd.socket();
    let seen = command("opensc-tool")
        .args(["--wait", "--atr", "--reader", desk])
        .env("PCSCLITE_CSOCK_NAME", &socket)
        .output()?;
    ensure!(seen.status.success(), "the card is not seen");

    for (more, code, reader) in [
        (&[][..], 0, json!(desk)),
        (&["--reader", desk], 0, json!(desk)),
        (&["--reader", office], 13, json!(office)),
        (&["--reader", "Another"], 12, Value::Null),
    ] {
        let shown = ask(&socket, &[&["--json", "card", "show"], more].concat(), "")?;
        let named = (shown.code, shown.json()?["reader"].clone());
        assert_eq!(named, (Some(code), reader.clone()), "{more:?}");
        let doctor = ask(&socket, &[&["--json", "doctor"], more].concat(), "")?;
        let named = (doctor.code, doctor.json()?["reader_name"].clone());
        assert_eq!(named, (Some(code), reader), "{more:?}");
    }
    Ok(())
}

#[test]
fn another_program_that_keeps_the_card_is_said() -> Result<()> {
    with_card!("adult-45", cards, pcscd, card);
    let socket = pcscd.socket();
    let mut other =
        Running::start(command(env!("CARGO_BIN_EXE_hold")).env("PCSCLITE_CSOCK_NAME", &socket))?;
    ensure!(other.line()? == "held", "the other program has no card");
    let in_use = "Another program keeps the card.";
    all_say(|verb| ask(&socket, verb, RIGHT), "card-in-use", 14, in_use)?;
    drop(card);
    ensure!(other.line()? == "gone", "the other program held nothing");
    Ok(())
}

#[test]
fn no_reader_and_no_driver_are_told_apart() -> Result<()> {
    let pcscd = Pcscd::without_reader()?;
    let socket = pcscd.socket();
    let no_reader = "There is no such reader.";
    // A keyboard and a hub are none.
    let ask = |verb: &[&str]| ask_with_usb(&["03", "09"], &socket, verb, RIGHT);
    all_say(ask, "reader-missing", 12, no_reader)?;
    let no_driver = "A reader is plugged in, but no driver serves it.";
    let ask = |verb: &[&str]| ask_with_usb(&["03", "0b"], &socket, verb, RIGHT);
    all_say(ask, "driver-missing", 11, no_driver)
}

#[test]
fn no_service_is_said() -> Result<()> {
    let nowhere = tempfile::tempdir()?;
    let socket = nowhere.path().join("pcscd.comm");
    let no_service = "The PC/SC service does not answer.";
    all_say(
        |verb| ask(&socket, verb, RIGHT),
        "service-away",
        10,
        no_service,
    )
}

/// While `identify` waits for the PIN, it has not taken up the card: nobody else is kept waiting.
/// With the end of the line it waits no longer, although the pipe stays open.
#[test]
fn who_waits_for_a_pin_keeps_no_card_and_waits_for_one_line() -> Result<()> {
    with_card!("adult-45", cards, pcscd, _card);
    let socket = pcscd.socket();
    // Who waited for more than a line would wait for ever.
    let mut waiting = command("timeout")
        .arg("60")
        .arg(need::bridge()?)
        .args(["--json", "card", "identify"])
        .env("PCSCLITE_CSOCK_NAME", &socket)
        .env("UKETSUKE_LOG", "info")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let log = waiting.stderr.take().context("no standard error")?;
    let mut log = BufReader::new(log).lines();
    let waits = |line: Result<String, _>| {
        line.is_ok_and(|line| line.contains("waiting for the PIN on standard input"))
    };
    ensure!(log.any(waits), "it does not wait for the PIN");
    let shown = ask(&socket, &["--json", "card", "show"], "")?;
    assert_eq!(shown.code, Some(0), "{}", shown.text);
    let mut pipe = waiting.stdin.take().context("no standard input")?;
    pipe.write_all(RIGHT.as_bytes())?;
    ensure!(waiting.wait()?.success(), "the PIN is not accepted");
    drop(pipe);
    Ok(())
}
