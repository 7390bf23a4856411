//! `uketsuke doctor` and `uketsuke card` on a real pcscd: card there, no card, no reader, no
//! service; each with its exit code, in both languages.

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::need;
use end_to_end::opensc::wait_for_card;
use end_to_end::pcscd::Pcscd;
use end_to_end::process::command;
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
    let mut child = command(need::bridge()?)
        .args(arguments)
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

/// Each verb says the same first fault, with the same code and its remedy.
fn all_say(socket: &Path, fault: &str, code: i32, english: &str) -> Result<()> {
    for verb in [&["doctor"][..], &["card", "show"], &["card", "identify"]] {
        let said = ask(socket, &[&["--json"], verb].concat(), RIGHT)?;
        let json = said.json()?;
        assert_eq!(
            (said.code, &json["fault"]),
            (Some(code), &json!(fault)),
            "{verb:?}"
        );
        assert_eq!(json["exit"], code);
        let said = ask(socket, &[verb, &["--language", "en"]].concat(), RIGHT)?;
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
    all_say(&socket, "card-missing", 13, "No card lies on the reader.")?;
    let named = ["--json", "doctor", "--reader", "Another"];
    assert_eq!(ask(&socket, &named, "")?.code, Some(12));
    Ok(())
}

#[test]
fn no_reader_is_said() -> Result<()> {
    let pcscd = Pcscd::without_reader()?;
    all_say(
        &pcscd.socket(),
        "reader-missing",
        12,
        "There is no such reader.",
    )
}

#[test]
fn no_service_is_said() -> Result<()> {
    let nowhere = tempfile::tempdir()?;
    let socket = nowhere.path().join("pcscd.comm");
    all_say(
        &socket,
        "service-away",
        10,
        "The PC/SC service does not answer.",
    )
}

/// While `identify` waits for the PIN, it has not taken up the card: nobody else is kept waiting.
#[test]
fn who_waits_for_a_pin_keeps_no_card() -> Result<()> {
    with_card!("adult-45", cards, pcscd, _card);
    let socket = pcscd.socket();
    let mut holder = command(need::bridge()?)
        .args(["--json", "card", "identify"])
        .env("PCSCLITE_CSOCK_NAME", &socket)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let shown = ask(&socket, &["--json", "card", "show"], "")?;
    assert_eq!(shown.code, Some(0), "{}", shown.text);
    let mut pipe = holder.stdin.take().context("no standard input")?;
    pipe.write_all(RIGHT.as_bytes())?;
    drop(pipe);
    ensure!(holder.wait()?.success(), "the PIN is not accepted");
    Ok(())
}
