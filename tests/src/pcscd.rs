//! A pcscd of one's own, with two virtual readers, in namespaces of its own.
//!
//! vpcd listens on every interface of its host; in an empty network namespace that is nobody's.
//! The clients outside reach this pcscd by its socket, a file.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use tempfile::TempDir;

use crate::need;
use crate::process::{Running, command};

/// vpcd's port inside the namespace for its first reader; the second has the next one. They are in
/// a network of their own, so they are never taken.
const PORT: u16 = 0x9C7B;

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
        let pcscd = Self::configured(&format!(
            "FRIENDLYNAME \"Test Reader\"\nDEVICENAME /dev/null:0x{PORT:X}\n\
             LIBPATH /usr/lib/pcsc/drivers/serial/libifdvpcd.so\nCHANNELID 0x{PORT:X}\n"
        ))?;
        pcscd.wait_for_reader()?;
        Ok(pcscd)
    }

    /// Starts one without any reader, and waits until it can be spoken to.
    ///
    /// # Errors
    /// It does not start.
    pub fn without_reader() -> Result<Self> {
        let pcscd = Self::configured("")?;
        // A client of PC/SC says the same of no service and of no reader, so the socket is asked.
        while UnixStream::connect(pcscd.socket()).is_err() {
            std::thread::yield_now();
        }
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

    /// pcscd makes its socket some time after it has started: inotify-free waiting is asking the
    /// kernel, and a client of PC/SC does it as well as any.
    fn wait_for_reader(&self) -> Result<()> {
        let listed = command("bash")
            .arg("-c")
            .arg("until opensc-tool --list-readers 2>/dev/null | grep -q 'Test Reader'; do :; done")
            .env("PCSCLITE_CSOCK_NAME", self.socket())
            .status()?;
        ensure!(listed.success(), "pcscd did not start");
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
         exec pcscd --foreground --config {configuration} 2>/dev/null",
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
