//! Debian's packages: which are missing, and installing them.

use std::fs;

use anyhow::{Context, Result, bail};

use super::needs::Need;
use crate::console::say;
use crate::environment::find_program;
use crate::process::Program;

/// Installs what is missing on Debian; elsewhere what is missing is an error that lists it.
pub(crate) fn ensure(needs: &[Need]) -> Result<()> {
    if is_debian() {
        let missing = missing_on_debian(needs)?;
        if missing.is_empty() {
            Ok(())
        } else {
            install(&missing)
        }
    } else {
        ensure_elsewhere(needs)
    }
}

fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line.trim() == "ID=debian") && find_program("apt-get").is_some()
}

fn missing_on_debian(needs: &[Need]) -> Result<Vec<&'static str>> {
    let asked = needs.iter().map(|need| need.package);
    let report = Program::new("dpkg-query").args([
        "--show",
        "--showformat",
        "${Package} ${db:Status-Status}\\n",
    ]);
    // A package that dpkg has never heard of is a complaint on standard error and no line here: it is missing.
    let report = report.args(asked).output_quietly()?;
    let mut missing = Vec::new();
    for need in needs
        .iter()
        .filter(|need| !is_installed(&report, need.package))
    {
        if !(need.from_anywhere && need.is_seen()?) {
            missing.push(need.package);
        }
    }
    Ok(missing)
}

fn is_installed(report: &str, package: &str) -> bool {
    report
        .lines()
        .any(|line| line.split_once(' ') == Some((package, "installed")))
}

fn install(packages: &[&str]) -> Result<()> {
    say(&format!(
        "setup: installing Debian packages: {}",
        packages.join(" ")
    ));
    let remedy = || {
        format!(
            "these Debian packages are needed and could not be installed from here; as root:\n    \
             apt-get update && apt-get install --no-install-recommends {}",
            packages.join(" ")
        )
    };
    apt_get()?.arg("update").run().with_context(remedy)?;
    apt_get()?
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages)
        .run()
        .with_context(remedy)
}

/// `apt-get` that asks nothing, waits for another one that is at work, and is root's.
fn apt_get() -> Result<Program> {
    let options = [
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "--option",
        "DPkg::Lock::Timeout=600",
        "--quiet",
    ];
    if Program::new("id").arg("--user").output()?.trim() == "0" {
        return Ok(Program::new("env").args(options));
    }
    match find_program("sudo") {
        Some(sudo) => Ok(Program::new(sudo)
            .args(["--non-interactive", "env"])
            .args(options)),
        None => Ok(Program::new("env").args(options)),
    }
}

fn ensure_elsewhere(needs: &[Need]) -> Result<()> {
    let mut missing = Vec::new();
    for need in needs {
        if !need.is_seen()? {
            missing.push(need.package);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let all: Vec<_> = needs.iter().map(|need| need.package).collect();
    bail!(
        "this is not Debian, where the missing programs would be installed now\n\
         missing: {}\n\
         Install by hand what these Debian packages hold: {}",
        missing.join(" "),
        all.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::is_installed;

    #[test]
    fn a_removed_package_and_a_longer_name_are_not_installed() {
        let report = "npm config-files\nopensc-pkcs11 installed\n";
        assert!(!is_installed(report, "npm"));
        assert!(!is_installed(report, "opensc"));
        assert!(is_installed(report, "opensc-pkcs11"));
    }
}
