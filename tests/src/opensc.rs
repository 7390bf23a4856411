//! OpenSC's tools on a pcscd of one's own, and openssl: programs that know nothing of this house.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Output;

use anyhow::{Context as _, Result, ensure};

use crate::patience::until;
use crate::pcscd::Pcscd;
use crate::process::command;

/// OpenSC's PKCS #11 module.
const MODULE: &str = "opensc-pkcs11.so";

/// `pkcs15-tool` with these arguments: what it says on standard output.
///
/// # Errors
/// It is not there, or says that something is wrong.
pub fn pkcs15_tool(pcscd: &Pcscd, arguments: &[&str]) -> Result<String> {
    let done = run(pcscd, "pkcs15-tool", arguments)?;
    ensure!(done.status.success(), "pkcs15-tool: {}", errors(&done));
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// `pkcs11-tool` with OpenSC's module and these arguments; it may fail, and says why.
///
/// # Errors
/// It is not there.
pub fn pkcs11_tool(pcscd: &Pcscd, arguments: &[&str]) -> Result<Result<String, String>> {
    let arguments = [&["--module", MODULE], arguments].concat();
    let done = run(pcscd, "pkcs11-tool", &arguments)?;
    Ok(if done.status.success() {
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    } else {
        Err(errors(&done))
    })
}

/// Waits until OpenSC sees the card that was laid on the first reader: pcscd looks at a virtual
/// reader now and then. The tool's own waiting is none of use: it waits for the next card where one
/// lies there already.
///
/// # Errors
/// It is not there, or cannot connect.
pub fn wait_for_card(pcscd: &Pcscd) -> Result<()> {
    until("the card", || {
        let done = run(pcscd, "opensc-tool", &["--reader", "0", "--atr"])?;
        Ok(done.status.success())
    })
}

/// `openssl` with these arguments: what it says on standard output.
///
/// # Errors
/// It is not there, or refuses.
pub fn openssl(arguments: &[&OsStr]) -> Result<String> {
    let done = command("openssl")
        .args(arguments)
        .output()
        .context("openssl is missing: `cargo xtask test` installs it")?;
    ensure!(done.status.success(), "openssl: {}", errors(&done));
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Whether openssl finds that the key of this certificate signed the file (SHA-256, PKCS #1 v1.5).
///
/// # Errors
/// It does not, or cannot read one of them.
pub fn verify(folder: &Path, certificate: &str, message: &str, signature: &str) -> Result<()> {
    let at = |name: &str| folder.join(name).into_os_string();
    let arg = OsStr::new;
    let key = openssl(&[
        arg("x509"),
        arg("-noout"),
        arg("-pubkey"),
        arg("-in"),
        &at(certificate),
    ])?;
    std::fs::write(folder.join("key.pem"), key)?;
    let said = openssl(&[
        arg("dgst"),
        arg("-sha256"),
        arg("-verify"),
        &at("key.pem"),
        arg("-signature"),
        &at(signature),
        &at(message),
    ])?;
    ensure!(said.contains("Verified OK"), "{said}");
    Ok(())
}

fn run(pcscd: &Pcscd, tool: &str, arguments: &[&str]) -> Result<Output> {
    command(tool)
        .args(arguments)
        .env("PCSCLITE_CSOCK_NAME", pcscd.socket())
        .output()
        .with_context(|| format!("{tool} is missing: `cargo xtask test` installs opensc"))
}

fn errors(done: &Output) -> String {
    String::from_utf8_lossy(&done.stderr).into_owned()
}
