//! The card's independent judge: OpenSC, through a real pcscd.

use anyhow::{Context as _, Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::pcscd::Pcscd;
use end_to_end::process::command;

#[test]
fn opensc_reads_the_authentication_certificate() -> Result<()> {
    let cards = folder()?;
    let pcscd = Pcscd::start()?;
    let _card = pcscd.lay("adult-45", cards.path())?;
    let read = command("pkcs15-tool")
        .args(["--wait", "--read-certificate", "01"])
        .env("PCSCLITE_CSOCK_NAME", pcscd.socket())
        .output()
        .context("pkcs15-tool is missing: `cargo xtask test` installs opensc")?;
    let said = String::from_utf8_lossy(&read.stdout);
    ensure!(
        said.contains("-----BEGIN CERTIFICATE-----"),
        "OpenSC does not read the certificate: {said} {}",
        String::from_utf8_lossy(&read.stderr)
    );
    Ok(())
}
