//! Writes the Japanese of the patient's screens as the app reads it: as bytes, like every other
//! language. As constants the same texts are a table of places as large as themselves, and the
//! kiosk loads it before its first screen.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[expect(
    clippy::disallowed_methods,
    reason = "a build script is told by its environment where to write"
)]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo names no folder to write to")?;
    let bytes = words::wire::encode(&words::JAPANESE)?;
    fs::write(Path::new(&folder).join("japanese.bin"), bytes)?;
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}
