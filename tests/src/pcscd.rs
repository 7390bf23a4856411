//! A pcscd of one's own, with two virtual readers, in namespaces of its own.
//!
//! vpcd listens on every interface of its host; in an empty network namespace that is nobody's.
//! The clients outside reach this pcscd by its socket, a file.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use tempfile::TempDir;

use crate::need;
use crate::patience::until;
use crate::process::{Running, command};

/// vpcd's port inside the namespace for its first reader; the second has the next one. They are in
/// a network of their own, so they are never taken.
const PORT: u16 = 0x9C7B;

/// vpcd's driver for pcscd, as Debian places it.
const DRIVER: &str = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

/// What pcscd complains about, in its own folder.
const COMPLAINTS: &str = "complaints.txt";

/// The readers, as pcscd names them.
pub const READERS: [&str; 2] = ["Test Reader 00 00", "Test Reader 00 01"];

/// A running pcscd.
#[derive(Debug)]
pub struct Pcscd {
    running: Running,
    folder: TempDir,
}

impl Pcscd {
    /// Starts one, and waits until it can be spoken to.
    ///
    /// # Errors
    /// It does not start.
    pub fn start() -> Result<Self> {
        ensure!(
            Path::new(DRIVER).is_file(),
            "{DRIVER} is missing: `cargo xtask test` installs vsmartcard-vpcd"
        );
        let mut pcscd = Self::configured(&format!(
            "FRIENDLYNAME \"Test Reader\"\nDEVICENAME /dev/null:0x{PORT:X}\n\
             LIBPATH {DRIVER}\nCHANNELID 0x{PORT:X}\n"
        ))?;
        pcscd.wait_for_reader()?;
        Ok(pcscd)
    }

    /// Starts one without any reader, and waits until it can be spoken to.
    ///
    /// # Errors
    /// It does not start.
    pub fn without_reader() -> Result<Self> {
        let mut pcscd = Self::configured("")?;
        // A client of PC/SC says the same of no service and of no reader, so the socket is asked.
        let socket = pcscd.socket();
        until("pcscd", || {
            pcscd.still_runs()?;
            Ok(UnixStream::connect(&socket).is_ok())
        })?;
        Ok(pcscd)
    }

    fn configured(reader: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("reader.conf"), reader)?;
        let running = run(folder.path())?;
        Ok(Self { running, folder })
    }

    /// Starts it again in the same place, after it was killed.
    ///
    /// # Errors
    /// It does not start.
    pub fn restart(&mut self) -> Result<()> {
        self.running = run(self.folder.path())?;
        self.wait_for_reader()
    }

    /// pcscd makes its socket some time after it has started, and knows its readers after that.
    fn wait_for_reader(&mut self) -> Result<()> {
        let socket = self.socket();
        until("a reader of pcscd's", || {
            self.still_runs()?;
            let listed = command("opensc-tool")
                .arg("--list-readers")
                .env("PCSCLITE_CSOCK_NAME", &socket)
                .output()
                .context("opensc-tool is missing: `cargo xtask test` installs opensc")?;
            Ok(String::from_utf8_lossy(&listed.stdout).contains("Test Reader"))
        })
    }

    /// An error with what pcscd complained about, once it has ended.
    fn still_runs(&mut self) -> Result<()> {
        if self.running.has_ended()? {
            let said = fs::read_to_string(self.folder.path().join(COMPLAINTS));
            bail!("pcscd has ended: {}", said.unwrap_or_default());
        }
        Ok(())
    }

    /// The socket for `PCSCLITE_CSOCK_NAME`.
    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("pcscd").join("pcscd.comm")
    }

    /// Lays a virtual card of a test folder on the first reader: it lies there until it is dropped.
    ///
    /// # Errors
    /// There is no such card.
    pub fn lay(&self, profile: &str, data: &Path) -> Result<Running> {
        self.lay_so(READERS[0], profile, data, &[])
    }

    /// Lays one with further arguments to `virtual-card`.
    ///
    /// # Errors
    /// There is no such card.
    pub fn lay_with(&self, profile: &str, data: &Path, more: &[&OsStr]) -> Result<Running> {
        self.lay_so(READERS[0], profile, data, more)
    }

    /// Lays a virtual card of a test folder on one of the [`READERS`].
    ///
    /// # Errors
    /// There is no such card or reader.
    pub fn lay_on(&self, reader: &str, profile: &str, data: &Path) -> Result<Running> {
        self.lay_so(reader, profile, data, &[])
    }

    fn lay_so(&self, reader: &str, profile: &str, data: &Path, more: &[&OsStr]) -> Result<Running> {
        let port = (PORT..)
            .zip(READERS)
            .find_map(|(port, name)| (name == reader).then_some(port))
            .context("there is no such reader")?;
        let mut card = Running::start(
            command("nsenter")
                .args([
                    "--mount",
                    "--net",
                    "--target",
                    &self.running.id().to_string(),
                ])
                .arg(need::bridge()?)
                .args(["--json", "virtual-card", "--profile", profile])
                .args(["--connect", &format!("127.0.0.1:{port}"), "--data"])
                .arg(data)
                .args(more),
        )?;
        let said = card.line()?;
        ensure!(
            said.contains("test_ca"),
            "the card does not lie there: {said}"
        );
        Ok(card)
    }

    /// Ends pcscd, as a stopped service would be.
    ///
    /// # Errors
    /// It cannot be ended.
    pub fn kill(&mut self) -> Result<()> {
        self.running.kill()
    }
}

/// The process itself, in namespaces of its own. The host may have no /run/pcscd, and pcscd must
/// not write into the host's /run; what an earlier one left there is cleared away.
fn run(folder: &Path) -> Result<Running> {
    let run = folder.join("pcscd");
    if run.exists() {
        fs::remove_dir_all(&run)?;
    }
    fs::create_dir(&run)?;
    let script = format!(
        "ip link set lo up && mount -t tmpfs tmpfs /run && mkdir /run/pcscd && \
         mount --bind {run} /run/pcscd && echo ready && \
         exec pcscd --foreground --config {configuration} 2>{complaints}",
        complaints = folder.join(COMPLAINTS).display(),
        run = run.display(),
        configuration = folder.join("reader.conf").display(),
    );
    let mut running = Running::start(
        command("unshare")
            .args(["--mount", "--net", "bash", "-c", &script])
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"),
    )
    .context("unshare is missing: `cargo xtask test` installs util-linux")?;
    ensure!(running.line()? == "ready", "the namespaces were not made");
    Ok(running)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pcscd_that_has_ended_is_not_waited_for() -> Result<()> {
        let mut pcscd = Pcscd::start()?;
        pcscd.kill()?;
        let said = pcscd.wait_for_reader().map_err(|error| error.to_string());
        ensure!(said.is_err_and(|said| said.contains("pcscd has ended")));
        Ok(())
    }
}
