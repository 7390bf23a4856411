//! The profiles of virtual cards on the command line: an unknown name is answered with those that
//! there are, a bad file with its field.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use end_to_end::bridge::folder;
use end_to_end::need;
use end_to_end::process::command;

const NAMES: [&str; 6] = [
    "adult-45",
    "adult-30",
    "expiring",
    "expired",
    "pin-locked",
    "not-my-number",
];

#[test]
fn an_unknown_name_is_answered_with_those_that_there_are() -> Result<()> {
    let data = tempfile::tempdir()?;
    let (code, said) = refused(data.path(), "somebody")?;
    assert_eq!(code, Some(2));
    for name in NAMES {
        ensure!(said.contains(name), "{name} is not in {said}");
    }
    Ok(())
}

#[test]
fn a_bad_file_is_answered_with_its_field() -> Result<()> {
    let (data, work) = (folder()?, tempfile::tempdir()?);
    let good = include_str!("../../../card/profiles/adult-30.toml");
    let file = work.path().join("own.toml");
    let profile = file.display().to_string();
    for (from, to, named) in [
        ("tries-left = 3", "tries-left = 9", "`pin.tries-left`"),
        ("age = 30", "years = 30", "`years`"),
        ("[certificate]", "[certificates]", "`certificates`"),
    ] {
        ensure!(good.contains(from), "{from} is not in the profile");
        fs::write(&file, good.replace(from, to))?;
        let (code, said) = refused(data.path(), &profile)?;
        assert_eq!(code, Some(1));
        ensure!(said.contains("own.toml") && said.contains(named), "{said}");
    }
    fs::remove_file(&file)?;
    let (code, said) = refused(data.path(), &profile)?;
    assert_eq!(code, Some(1));
    ensure!(said.contains("cannot be read"), "{said}");
    Ok(())
}

/// With what `virtual-card` ends, and what it says about it.
fn refused(data: &Path, profile: &str) -> Result<(Option<i32>, String)> {
    let done = command(need::bridge()?)
        .args([
            "virtual-card",
            "--connect",
            "127.0.0.1:9",
            "--profile",
            profile,
        ])
        .arg("--data")
        .arg(data)
        .output()?;
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    Ok((done.status.code(), said))
}
