//! The card's independent judge: OpenSC, through a real pcscd, and openssl for what it made.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Error, Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::opensc::{openssl, pkcs11_tool, pkcs15_tool, verify, wait_for_card};
use end_to_end::pcscd::Pcscd;
use end_to_end::process::command;

/// SHA-256 in the tool, PKCS #1 v1.5 on the card.
const MECHANISM: [&str; 3] = ["--sign", "-m", "SHA256-RSA-PKCS"];

/// The policy of virtual cards; openssl refuses a certificate of any other here.
const POLICY: [&str; 3] = [
    "-explicit_policy",
    "-policy",
    "1.3.6.1.4.1.32473.8.5.1.0.30",
];

#[test]
fn opensc_reads_the_authentication_certificate() -> Result<()> {
    let (cards, work) = (folder()?, tempfile::tempdir()?);
    let pcscd = Pcscd::start()?;
    let _card = pcscd.lay("adult-45", cards.path())?;
    wait_for_card(&pcscd)?;
    let certificate = pkcs15_tool(&pcscd, &["--read-certificate", "01"])?;
    let file = work.path().join("certificate.pem");
    fs::write(&file, certificate)?;
    // It is a certificate, and one that the folder's CA has issued.
    let authority = work.path().join("ca.pem");
    to_pem(&cards.path().join("test-ca.der"), &authority)?;
    let mut arguments = vec![OsStr::new("verify")];
    arguments.extend(POLICY.map(OsStr::new));
    arguments.extend([
        OsStr::new("-CAfile"),
        authority.as_os_str(),
        file.as_os_str(),
    ]);
    let said = openssl(&arguments)?;
    ensure!(said.contains("OK"), "{said}");
    Ok(())
}

#[test]
fn opensc_signs_and_openssl_verifies() -> Result<()> {
    let (cards, work) = (folder()?, tempfile::tempdir()?);
    let pcscd = Pcscd::start()?;
    let _card = pcscd.lay("adult-45", cards.path())?;
    wait_for_card(&pcscd)?;
    for (slot, id, pin) in [("0", "01", "1234"), ("1", "02", "TEST1234")] {
        sign(&pcscd, work.path(), slot, id, pin)?;
        verify(work.path(), "certificate.pem", "message", "signature")?;
        // The other message is not signed.
        let wrong = verify(work.path(), "certificate.pem", "other", "signature");
        ensure!(wrong.is_err(), "openssl verifies anything");
    }
    Ok(())
}

#[test]
fn opensc_counts_down_and_sees_the_lock() -> Result<()> {
    let (cards, work) = (folder()?, tempfile::tempdir()?);
    let adult = include_str!("../../../card/profiles/adult-45.toml");
    // What the plastic card answers is no word that OpenSC knows; what ISO says is.
    for (answer, locked) in [("6984", "CKR_GENERAL_ERROR"), ("6983", "CKR_PIN_LOCKED")] {
        let pcscd = Pcscd::start()?;
        let file = work.path().join(format!("answers-{answer}.toml"));
        let three = "tries-left = 3";
        ensure!(adult.contains(three), "the profile has another counter");
        let story = adult.replace(three, &format!("{three}\nlocked-answer = \"{answer}\""));
        fs::write(&file, story)?;
        let profile = file.to_str().context("the folder's name is no UTF-8")?;
        let _card = pcscd.lay(profile, cards.path())?;
        wait_for_card(&pcscd)?;
        for expected in [
            "CKR_PIN_INCORRECT",
            "CKR_PIN_INCORRECT",
            "CKR_PIN_INCORRECT",
            locked,
        ] {
            let login = ["--login", "--pin", "9999", "--slot-index", "0", "-O"];
            let said = pkcs11_tool(&pcscd, &login)?.err();
            let said = said.context("OpenSC takes a wrong PIN")?;
            ensure!(said.contains(expected), "{expected} is not in {said}");
        }
        let slots = pkcs11_tool(&pcscd, &["--list-slots"])?.map_err(Error::msg)?;
        ensure!(slots.contains("user PIN locked"), "{slots}");
    }
    Ok(())
}

#[test]
fn opensc_finds_no_jpki_on_another_card() -> Result<()> {
    let cards = folder()?;
    let pcscd = Pcscd::start()?;
    let _card = pcscd.lay("not-my-number", cards.path())?;
    wait_for_card(&pcscd)?;
    let read = pkcs15_tool(&pcscd, &["--read-certificate", "01"]);
    ensure!(
        read.is_err(),
        "OpenSC reads a certificate off a driving licence"
    );
    Ok(())
}

#[test]
fn myna_card_reads_the_certificate_and_the_person() -> Result<()> {
    let (cards, work) = (folder()?, tempfile::tempdir()?);
    let pcscd = Pcscd::start()?;
    let _card = pcscd.lay("adult-45", cards.path())?;
    wait_for_card(&pcscd)?;
    let read = command(env!("CARGO_BIN_EXE_myna"))
        .arg("1234")
        .env("PCSCLITE_CSOCK_NAME", pcscd.socket())
        .output()?;
    let complaint = String::from_utf8_lossy(&read.stderr);
    ensure!(read.status.success(), "{complaint}");
    let said: serde_json::Value = serde_json::from_slice(&read.stdout)?;
    ensure!(said["name"] == "試験　花子", "{said}");
    ensure!(said["address"] == "試験県試験市試験町１－１－１", "{said}");
    ensure!(said["tries"] == "Remaining(3)", "{said}");
    // It is the same certificate that OpenSC reads.
    let der = work.path().join("certificate.der");
    let bytes: Vec<u8> = serde_json::from_value(said["certificate"].clone())?;
    fs::write(&der, bytes)?;
    to_pem(&der, &work.path().join("certificate.pem"))?;
    let by_opensc = pkcs15_tool(&pcscd, &["--read-certificate", "01"])?;
    let ours = fs::read_to_string(work.path().join("certificate.pem"))?;
    let plain = |pem: &str| pem.split_whitespace().collect::<String>();
    ensure!(plain(&by_opensc).contains(&plain(&ours)), "{by_opensc}");
    Ok(())
}

/// What the card wrote down of the conversation names every command and no PIN.
#[test]
fn a_trace_of_opensc_holds_no_pin() -> Result<()> {
    let (cards, work) = (folder()?, tempfile::tempdir()?);
    let pcscd = Pcscd::start()?;
    let trace = work.path().join("trace.txt");
    let more = [OsStr::new("--trace"), trace.as_os_str()];
    let card = pcscd.lay_with("adult-45", cards.path(), &more)?;
    wait_for_card(&pcscd)?;
    sign(&pcscd, work.path(), "0", "01", "1234")?;
    drop(card);
    let text = fs::read_to_string(&trace)?;
    ensure!(text.contains("> 0020008004 {right}\n< 9000"), "{text}");
    ensure!(text.contains("> 802A0080"), "{text}");
    ensure!(!text.contains("31323334"), "the PIN is in the trace");
    Ok(())
}

/// Certificate and signature of one key, as files.
fn sign(pcscd: &Pcscd, work: &Path, slot: &str, id: &str, pin: &str) -> Result<()> {
    let at = |name: &str| -> Result<String> {
        let path = work.join(name).into_os_string().into_string();
        path.ok().context("the folder's name is no UTF-8")
    };
    fs::write(work.join("message"), "signed")?;
    fs::write(work.join("other"), "another")?;
    let login = ["--login", "--pin", pin, "--slot-index", slot, "--id", id];
    let (message, signature, der) = (at("message")?, at("signature")?, at("certificate.der")?);
    let files = ["-i", &message, "-o", &signature];
    let arguments = [&MECHANISM[..], &login, &files].concat();
    pkcs11_tool(pcscd, &arguments)?.map_err(Error::msg)?;
    let read = ["--read-object", "--type", "cert", "-o", &der];
    pkcs11_tool(pcscd, &[&read[..], &login].concat())?.map_err(Error::msg)?;
    to_pem(&PathBuf::from(der), &work.join("certificate.pem"))
}

fn to_pem(der: &Path, pem: &Path) -> Result<()> {
    let arguments = ["x509", "-inform", "DER", "-in"].map(OsStr::new);
    let out = [der.as_os_str(), OsStr::new("-out"), pem.as_os_str()];
    openssl(&[&arguments[..], &out].concat())?;
    Ok(())
}
